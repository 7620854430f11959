import { findLinha } from "@/lib/core/dialogue/state";
import { has, tamanhoAt, wordAt } from "@/lib/core/parser/reading";
import type { TamanhoSpan } from "@/lib/core/parser/tamanhos";
import { newPizza, type PizzaDraft } from "./draft";
import { pizzasInCombo } from "./items";
import { sizeAt, whatFollows } from "./lookahead";
import { currentPizza, focusOn, type Order, openPizza, pizzasOf, touch } from "./order";

/** A size: of the pizza at hand, of a new one, of all of them ("as duas médias") or of a line of the carrinho. */
export function readSize(order: Order, at: number): number | null {
  const span = sizeAt(order.reading, at, isBesidePizza(order, at));
  if (span === null) return null;
  if (isOfCombo(order, span)) return touch(order, span.ate, "tamanho");
  if (order.focus?.tipo === "drafts") return sizeAll(order, span);
  if (order.focus?.tipo === "linhas" && order.numero === null) return sizeLines(order, span);
  const current = currentPizza(order);
  const isOfIt = order.isRepair || (order.isContinuation && current?.tamanhoIds === null);
  if (isOfIt && current !== null) return resize(order, current, span);
  const isNew = order.numero !== null || current === null || startsAnother(order, current, span);
  const pizza = isNew ? openPizza(order, at) : current;
  setSize(pizza, span);
  return touch(order, span.ate, "tamanho");
}

/** "uma grande e duas médias: a grande de X, as médias de Y": a pizza of this message that still has no sabor. */
export function readAnnounced(order: Order, at: number): number | null {
  const { reading, drafts } = order;
  const span = has(reading, at, "article") ? tamanhoAt(reading, at + 1) : null;
  if (span === null || order.numero !== null || drafts.length < 2) return null;
  const [announced, ...others] = drafts.filter(
    (draft) =>
      draft.tipo === "pizza" && draft.partes.length === 0 && sameIds(draft.tamanhoIds ?? [], span.ids),
  );
  if (announced?.tipo !== "pizza" || others.length > 0) return null;
  focusOn(order, { tipo: "draft", draft: announced });
  return touch(order, span.ate, "tamanho");
}

/** "35 cm", "meio metro": a size whose first word alone would be a number or a half. */
export function readCompoundSize(order: Order, at: number): number | null {
  const { reading } = order;
  const span = tamanhoAt(reading, at);
  const isCompound = span !== null && (span.ate > at + 1 || reading.words[at]?.tipo === "numero");
  return isCompound ? readSize(order, at) : null;
}

/** "combo família: a grande de X e a média de Y": each size names the next pizza of the combo, which has it anyway. */
function isOfCombo({ focus, numero, reading }: Order, span: TamanhoSpan): boolean {
  if (focus?.tipo !== "draft" || focus.draft.tipo !== "combo" || numero !== null) return false;
  const { pizzas, comboIds } = focus.draft;
  const filled = pizzas.filter(({ partes }) => partes.length > 0).length;
  const next = pizzasInCombo(reading, comboIds[0] ?? -1)[filled];
  if (next === undefined || !span.ids.includes(next.tamanhoId)) return false;
  if (filled > 0 && pizzas.length === filled) pizzas.push(newPizza(span.ate));
  return true;
}

/** "1 atum g", "tam P", "G de calabresa": the letter has something of a pizza beside it. */
function isBesidePizza(order: Order, at: number): boolean {
  const { reading } = order;
  if (order.numero !== null || has(reading, at - 1, "size", "pizza") || order.last === "sabor") return true;
  if (reading.pergunta?.tipo === "tamanho" || isResized(order, at)) return true;
  const ahead = whatFollows(reading, at + 1);
  const isCountOfSabores = ahead.tipo === "numero" && has(reading, ahead.at + 1, "flavor");
  return ahead.tipo === "sabor" || ahead.tipo === "metade" || isCountOfSabores;
}

/** "troca pra G", "as duas GG", "não, é M": what is spoken of has a size already. */
function isResized({ focus, replacing, isRepair, reading }: Order, at: number): boolean {
  const isAimed = replacing !== null || isRepair || focus?.tipo === "linhas" || focus?.tipo === "drafts";
  return isAimed && whatFollows(reading, at + 1).tipo === "fim";
}

/** A pizza that has its size takes another only as a correction; then a size begins the next pizza. */
function startsAnother(order: Order, current: PizzaDraft, span: TamanhoSpan): boolean {
  const ahead = whatFollows(order.reading, span.ate).tipo;
  const isPrefix = (ahead === "sabor" || ahead === "metade") && has(order.reading, span.ate, "de");
  if (current.tamanhoIds === null) return isPrefix && current.partes.length > 0 && order.link !== "nada";
  if (isOneOfSizes(order, current)) return true;
  if (order.isRepair || current.partes.length === 0) return false;
  return !(sameIds(current.tamanhoIds, span.ids) && ahead !== "sabor" && ahead !== "metade");
}

/** "grande e média", of two pizzas whose size was asked. */
function isOneOfSizes({ reading, link, isRepair }: Order, current: PizzaDraft): boolean {
  const { pergunta } = reading;
  if (pergunta?.tipo !== "tamanho" || current.partes.length > 0 || isRepair) return false;
  const isOfSeveral = (findLinha(reading.state, pergunta.linhaId)?.quantidade ?? 1) > 1;
  return isOfSeveral && (link === "e" || link === "virgula" || link === "mais" || link === "outra");
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function setSize(pizza: PizzaDraft, span: TamanhoSpan): void {
  pizza.isSizeLast = pizza.partes.length > 0;
  pizza.isPlural = span.plural;
  pizza.tamanhoIds = span.ids;
}

/** "uma média, não, uma grande": the size, and the number with it, said anew. */
function resize(order: Order, pizza: PizzaDraft, span: TamanhoSpan): number {
  if (order.numero !== null) pizza.quantidade = order.numero.valor;
  order.numero = null;
  setSize(pizza, span);
  return touch(order, span.ate, "tamanho");
}

function sizeAll(order: Order, span: TamanhoSpan): number {
  for (const pizza of pizzasOf(order)) {
    pizza.tamanhoIds = span.ids;
    pizza.ate = Math.max(pizza.ate, span.ate);
  }
  return touch(order, span.ate, "tamanho");
}

function sizeLines(order: Order, span: TamanhoSpan): number | null {
  const [tamanhoId] = span.ids;
  if (order.focus?.tipo !== "linhas" || tamanhoId === undefined || span.ids.length > 1) return null;
  order.focus.target.mudancas.push({ campo: "tamanho", tamanhoId });
  return touch(order, span.ate, "tamanho");
}

/** "pizza" opens one when a number stands before it or the pizza at hand is finished. */
export function readPizzaWord(order: Order, at: number): number | null {
  if (!has(order.reading, at, "pizza")) return null;
  const current = currentPizza(order);
  const isFinished = current !== null && current.partes.length > 0 && current.tamanhoIds !== null;
  const isWanted = has(order.reading, at - 1, "order") && order.focus === null;
  const isAsked = current === null && order.focus === null && wordAt(order.reading, at + 1) !== "";
  if (
    order.numero !== null ||
    isWanted ||
    (isFinished && order.link !== "nada" && BEGINS.has(whatFollows(order.reading, at + 1).tipo))
  )
    openPizza(order, at);
  else if (isAsked && whatFollows(order.reading, at + 1).tipo !== "outro") openPizza(order, at);
  const pizza = currentPizza(order);
  if (pizza === null) return at + 1;
  pizza.isNamed = true;
  return touch(order, at + 1, order.last);
}

/** What tells that "pizza" begins another one rather than speaking of the one before. */
const BEGINS: ReadonlySet<string> = new Set(["sabor", "tamanho", "metade"]);
