import { conditionEnd, isConditional } from "@/lib/core/parser/polite-order";
import { has, namesAt, wordAt } from "@/lib/core/parser/reading";
import { findProduto, isForSale } from "@/lib/core/pedido/cardapio";
import { choiceOf, readingAs } from "./choices";
import type { Order } from "./order";
import { nameUnknown } from "./unknowns";

/** "se tiver, …": what was asked about is ordered, as many and as large as is said next. */
export function readCondition(order: Order, at: number): number | null {
  const ate = readFallback(order, at) ?? conditionEnd(order.reading, at);
  if (ate === null) return null;
  takeUp(order);
  return ate;
}

/** A clause with a condition, or one that only orders, goes on with what was asked about before it. */
export function noteClause(order: Order, at: number): void {
  const clause = order.clauses.find(({ de }) => de === at);
  const before = order.clauses[order.clauses.findIndex(({ de }) => de === at) - 1];
  if (clause !== undefined && before?.isAsked === true && isConditional(order.reading, clause)) takeUp(order);
}

function takeUp(order: Order): void {
  const unknown = order.unknown.at(-1);
  if (order.drafts.length === 0 && unknown !== undefined) nameUnknown(order, unknown.de, unknown.ate, "item");
  order.isContinuation = order.drafts.length > 0;
}

/** "se não tiver X, manda Y": only Y where X is not to be had; else the customer says which. */
function readFallback(order: Order, at: number): number | null {
  const { reading } = order;
  const isIf = wordAt(reading, at) === "se" || wordAt(reading, at) === "caso";
  if (
    !isIf ||
    !has(reading, at + 1, "nao") ||
    !/^(tiver|houver|tem|tenha|der)$/.test(wordAt(reading, at + 2))
  )
    return null;
  let from = at + 3;
  while (has(reading, from, "article", "de")) from++;
  const match = namesAt(reading, from, "sabor", "bebida", "sobremesa");
  if (match === null) return endOfClause(order, from);
  const sabor = readingAs(match, "sabor");
  const isThere = sabor?.refs.some((id) => isAvailable(order, id)) === true;
  if (sabor !== null && isThere) order.rather = choiceOf(reading, sabor, from, match.ate);
  return match.ate;
}

function isAvailable({ reading }: Order, id: number): boolean {
  const produto = findProduto(reading.facts.cardapio, id);
  return produto !== null && isForSale(produto);
}

function endOfClause({ reading }: Order, from: number): number {
  let at = from;
  while (reading.words[at]?.tipo === "palavra" && reading.words[at]?.classes.has("order") === false) at++;
  return at;
}
