import type { Command, EnderecoDito } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import { evolve } from "@/lib/core/dialogue/evolve";
import type { Facts } from "@/lib/core/dialogue/facts";
import { bairroPorId, enderecosSalvos, quoteState } from "@/lib/core/dialogue/quote-state";
import { ENDERECO_VAZIO, type Endereco, type State } from "@/lib/core/dialogue/state";
import { distanciaMetros, faixaDe, formatDistancia } from "@/lib/core/loja/distancia";

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
  const refused = recusaDoBairro(state, facts, endereco);
  const informed = informar(state, facts, mergeEndereco(state.endereco, endereco));
  if (refused === null) return informed;
  return refused[0]?.tipo === "BairroEmDuvida" ? [...informed, ...refused] : refused;
}

/** The address of an earlier pedido, as long as it is still served. */
export function enderecoAnterior(state: State, facts: Facts, index = 0): readonly Event[] {
  if (!facts.loja.aceitaEntrega) return [{ tipo: "EntregaNaoAceita" }];
  const anterior =
    enderecosSalvos(state, facts)[index] ??
    (index === 0 ? facts.cliente.ultimoPedido?.endereco : null) ??
    null;
  return anterior === null ? [{ tipo: "EntregaEscolhida" }] : informar(state, facts, anterior);
}

/**
 * A pin tells how far it is: its band makes the fee wherever no bairro is named, and beyond the last band nothing is
 * brought. Without bands it says no more than that street and number are still needed.
 */
export function shareLocation(
  state: State,
  facts: Facts,
  { latitude, longitude }: CommandOf<"ShareLocation">,
): readonly Event[] {
  const { lugar, faixas } = facts.operacao;
  const received: Event = { tipo: "LocalizacaoRecebida", latitude, longitude };
  if (state.tipoEntrega === "retirada" || !facts.loja.aceitaEntrega) return [received];
  const localizacao = { latitude, longitude };
  const informed = informar(state, facts, { ...state.endereco, localizacao });
  if (lugar === null || faixas.length === 0) return [received, ...informed];
  const metros = distanciaMetros(lugar, localizacao);
  if (faixaDe(faixas, metros) !== null) return informed;
  const palavras = `um lugar a ${formatDistancia(metros)} daqui`;
  return foraDeArea(palavras, true);
}

/** An address whose fee nobody told is for the team: no fee is not R$ 0. */
function informar(state: State, facts: Facts, endereco: Endereco): readonly Event[] {
  const informed: Event = { tipo: "EnderecoInformado", endereco };
  const { taxa } = quoteState(evolve(state, informed), facts);
  const isNamed = bairroPorId(facts, state, endereco.bairroId)?.atende === true;
  const asksTeam = isNamed && taxa.tipo === "desconhecida";
  return asksTeam ? [informed, { tipo: "HumanoChamado", motivo: "taxa_desconhecida" }] : [informed];
}

function recusaDoBairro(state: State, facts: Facts, { bairro }: EnderecoDito): readonly Event[] | null {
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
      const known = bairroPorId(facts, state, bairro.bairroId);
      return known !== null && !known.atende ? foraDeArea(known.nome, true) : null;
    }
  }
}

function foraDeArea(palavras: string, conhecido: boolean): readonly Event[] {
  return [
    { tipo: "ForaDeArea", palavras, conhecido },
    { tipo: "DuvidaAberta", pergunta: { tipo: "fora_de_area", palavras, conhecido } },
  ];
}

/** Another street is another house: what belonged to the old one goes, its bairro and pin too when they were known. */
function mergeEndereco(present: Endereco, said: EnderecoDito): Endereco {
  const movesHouse = said.rua !== null && present.rua !== null && said.rua !== present.rua;
  const base: Endereco = movesHouse
    ? { ...ENDERECO_VAZIO, bairroId: present.bairroId, cep: present.cep }
    : present;
  return {
    rua: said.rua ?? base.rua,
    numero: said.numero ?? base.numero,
    complemento: said.complemento ?? base.complemento,
    referencia: said.referencia ?? base.referencia,
    cep: said.cep ?? base.cep,
    bairroId: said.bairro?.tipo === "certo" ? said.bairro.bairroId : base.bairroId,
    localizacao: base.localizacao,
  };
}
