import type { Command, EnderecoDito } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Endereco, State } from "@/lib/core/dialogue/state";
import { instanteLocal, isAbertaEm, relogioLocal, somaDias } from "@/lib/core/loja/abertura";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

export function chooseEntrega(_state: State, facts: Facts): readonly Event[] {
  return [{ tipo: facts.loja.aceitaEntrega ? "EntregaEscolhida" : "EntregaNaoAceita" }];
}

export function chooseRetirada(_state: State, facts: Facts): readonly Event[] {
  return [{ tipo: facts.loja.aceitaRetirada ? "RetiradaEscolhida" : "RetiradaNaoAceita" }];
}

/** Fills what was said of the address and keeps the rest. A place that is not served changes nothing. */
export function setEndereco(state: State, facts: Facts, command: CommandOf<"SetEndereco">): readonly Event[] {
  if (!facts.loja.aceitaEntrega) return [{ tipo: "EntregaNaoAceita" }];
  const { endereco } = command;
  const refused = recusaDoBairro(facts, endereco);
  const informed: Event = { tipo: "EnderecoInformado", endereco: mergeEndereco(state.endereco, endereco) };
  if (refused === null) return [informed];
  return refused[0]?.tipo === "BairroEmDuvida" ? [informed, ...refused] : refused;
}

export function enderecoAnterior(_state: State, facts: Facts): readonly Event[] {
  const anterior = facts.cliente.ultimoPedido?.endereco ?? null;
  return anterior === null
    ? [{ tipo: "EntregaEscolhida" }]
    : [{ tipo: "EnderecoInformado", endereco: anterior }];
}

/** Takes the pedido for later ("pra 20h"), if the restaurante is open then; null is "as soon as possible". */
export function scheduleFor(
  _state: State,
  facts: Facts,
  command: CommandOf<"ScheduleFor">,
): readonly Event[] {
  const { horario } = command;
  if (horario === null) return [{ tipo: "HorarioMarcado", para: null }];
  const [hour = 0, minute = 0] = horario.split(":").map(Number);
  const { data } = relogioLocal(facts.horarios.fuso, facts.agora);
  const candidates = [data, somaDias(data, 1)].map((dia) =>
    instanteLocal(facts.horarios.fuso, dia, hour * 60 + minute),
  );
  const para = candidates.find((instante) => instante > facts.agora && isAbertaEm(facts.horarios, instante));
  return para === undefined ? [{ tipo: "HorarioImpossivel", horario }] : [{ tipo: "HorarioMarcado", para }];
}

function recusaDoBairro(facts: Facts, { bairro }: EnderecoDito): readonly Event[] | null {
  if (bairro === null) return null;
  switch (bairro.tipo) {
    case "desconhecido":
      if (facts.loja.taxaUnica !== null) return null;
      return foraDeArea(bairro.palavras, false);
    case "duvida":
      return [
        { tipo: "BairroEmDuvida", bairroIds: bairro.candidatos },
        { tipo: "DuvidaAberta", pergunta: { tipo: "bairro", bairroIds: bairro.candidatos } },
      ];
    case "certo": {
      const known = facts.bairros.find(({ id }) => id === bairro.bairroId);
      return known !== undefined && !known.atende ? foraDeArea(known.nome, true) : null;
    }
  }
}

function foraDeArea(palavras: string, conhecido: boolean): readonly Event[] {
  return [
    { tipo: "ForaDeArea", palavras, conhecido },
    { tipo: "DuvidaAberta", pergunta: { tipo: "fora_de_area", palavras } },
  ];
}

function mergeEndereco(present: Endereco, said: EnderecoDito): Endereco {
  const movesHouse = said.rua !== null && present.rua !== null && said.rua !== present.rua;
  const base: Endereco = movesHouse
    ? { ...present, numero: null, complemento: null, referencia: null }
    : present;
  return {
    rua: said.rua ?? base.rua,
    numero: said.numero ?? base.numero,
    complemento: said.complemento ?? base.complemento,
    referencia: said.referencia ?? base.referencia,
    cep: said.cep ?? base.cep,
    bairroId: said.bairro?.tipo === "certo" ? said.bairro.bairroId : base.bairroId,
  };
}
