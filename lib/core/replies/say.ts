import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { stableJson } from "@/lib/core/dialogue/stable-json";
import type { State } from "@/lib/core/dialogue/state";
import { anotar } from "./anotar";
import { narrar } from "./narrar";
import { narrarItens } from "./narrar-itens";
import { codesOf, isPix } from "./narrar-pix";
import { type Maneira, perguntar } from "./perguntar";
import type { Reply } from "./reply";
import { saudacao } from "./saudacao";
import { inTone } from "./tom";

export type Told = {
  /** Before and after the turn. */
  readonly before: State;
  readonly state: State;
  readonly facts: Facts;
  readonly events: readonly Event[];
};

/**
 * The customer's side of a turn: what happened, then the question that is open. Everything said is read off events,
 * state and facts, so that it can only tell what is true. Nothing to tell is no message.
 */
export function say(told: Told): readonly Reply[] {
  return inTone(everythingTold(told), told.facts);
}

function everythingTold(told: Told): readonly Reply[] {
  const { state, facts, events } = told;
  const narrated = events.flatMap((event) => narrar(event, told));
  const happened = [
    ...(greets(told) ? [saudacao(facts)] : []),
    ...narrarItens(events, state, facts),
    ...narrated,
    ...anotar(told),
    ...(isLeftAsItIs(told) ? ["Certo, fica como está."] : []),
  ].filter((paragraph, index, all) => paragraph !== "" && all.indexOf(paragraph) === index);
  const codes = events.flatMap((event) => (isPix(event) ? codesOf(event) : []));
  const pergunta = events.findLast((event) => event.tipo === "Perguntou")?.pergunta ?? null;
  if (pergunta === null) {
    return [...(happened.length === 0 ? [] : [{ texto: happened.join("\n\n"), opcoes: [] }]), ...codes];
  }
  const asked = perguntar(pergunta, state, facts, mannerOf(pergunta, told));
  return [{ texto: [...happened, asked.texto].join("\n\n"), opcoes: asked.opcoes }, ...codes];
}

/** "Não" to "quer que eu reabra o pedido?", with nothing else to be asked: nobody is left without a word. */
function isLeftAsItIs({ before, events }: Told): boolean {
  const isOfPedido =
    before.pendente?.tipo === "confirma_cancelar" || before.pendente?.tipo === "confirma_reabrir";
  return isOfPedido && events.every(({ tipo }) => tipo === "DuvidaFechada");
}

/** Once in a conversation, with the first thing said, whether or not the customer greeted. */
function greets({ before, events }: Told): boolean {
  if (before.cumprimentado) return false;
  return (
    events.some(({ tipo }) => tipo === "Cumprimentado") ||
    (before.ultimaAtividade === null && events.length > 0)
  );
}

/** To somebody not understood twice the answers are numbered; a question that was just asked is repeated in short; somebody who has more to say is told to go on. */
function mannerOf(pergunta: Pergunta, { before, events }: Told): Maneira {
  if (events.some((event) => event.tipo === "NaoEntendido" && event.vezes > 1)) return "numerada";
  if (events.findLast(({ tipo }) => tipo !== "Perguntou")?.tipo === "QuerMaisItens") return "pode_dizer";
  if (events.some(({ tipo }) => tipo === "BotVoltou")) return "primeira";
  return stableJson(pergunta) === stableJson(before.pendente) ? "de_novo" : "primeira";
}
