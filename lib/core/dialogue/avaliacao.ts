import type { Event } from "./event";
import type { State } from "./state";

/** A grade the team is told of at once, and whose reason is asked for. */
export function isNotaBaixa(nota: number): boolean {
  return nota <= NOTA_BAIXA_MAX;
}

const NOTA_BAIXA_MAX = 3;

/** A question about a delivered pedido. It waits without being in the way: see isAvaliacaoAindaAberta. */
export function isPerguntaDeAvaliacao({ pendente }: State): boolean {
  return pendente?.tipo === "avaliacao" || pendente?.tipo === "avaliacao_motivo";
}

/**
 * The question survives what is no other subject ("obrigado", a sticker, an unreadable grade, once) and was asked in this
 * turn or an earlier one. Anything else drops it: whoever does not want to answer goes on as if it had not been asked.
 */
export function isAvaliacaoAindaAberta(events: readonly Event[]): boolean {
  const keeps = (event: Event) =>
    KEEPS.has(event.tipo) || (event.tipo === "NaoEntendido" && event.vezes === 1);
  return events.length > 0 && events.every(keeps);
}

const KEEPS: ReadonlySet<Event["tipo"]> = new Set([
  "AvaliacaoDada",
  "AvaliacaoPedida",
  "Perguntou",
  "Agradecido",
  "Despedido",
  "EsperaPedida",
  "MidiaRecebida",
]);
