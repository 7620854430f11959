import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { type Marcacao, marcarDia, marcarHora } from "@/lib/core/loja/agenda";
import { situacao } from "@/lib/core/loja/operacao";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

/** Takes the pedido for later ("pra 20h"), if the restaurante serves then; null is "as soon as possible". */
export function scheduleFor(state: State, facts: Facts, command: CommandOf<"ScheduleFor">): readonly Event[] {
  const { horario } = command;
  if (horario === null) return [{ tipo: "HorarioMarcado", para: null }];
  const { pendente } = state;
  const marcacao =
    pendente?.tipo === "hora_do_dia" ? marcarDia(facts, pendente.dias, horario) : marcarHora(facts, horario);
  return marcado(marcacao);
}

/** "Amanhã às 19h"; of a day without an hour the hour is asked. */
export function scheduleDay(
  _state: State,
  facts: Facts,
  command: CommandOf<"ScheduleDay">,
): readonly Event[] {
  const { dias, horario } = command;
  if (horario !== null) return marcado(marcarDia(facts, dias, horario));
  return [{ tipo: "DuvidaAberta", pergunta: { tipo: "hora_do_dia", dias } }];
}

/** "Quando abrir": the next opening, or now when it is open already. */
export function scheduleOpening(_state: State, facts: Facts): readonly Event[] {
  const { aberta, abreEm } = situacao(facts);
  if (aberta) return [{ tipo: "HorarioMarcado", para: null }];
  return abreEm === null ? [{ tipo: "LojaFechada", abreEm }] : [{ tipo: "HorarioMarcado", para: abreEm }];
}

/** A time that cannot be is said, and the nearest one offered: never taken in its place. */
function marcado(marcacao: Marcacao): readonly Event[] {
  if (marcacao.possivel) return [{ tipo: "HorarioMarcado", para: marcacao.para }];
  const { maisPerto } = marcacao;
  const refused: Event = { tipo: "HorarioImpossivel", maisPerto };
  if (maisPerto === null) return [refused];
  return [refused, { tipo: "DuvidaAberta", pergunta: { tipo: "horario_perto", para: maisPerto } }];
}
