import type { NameMatch } from "@/lib/core/parser/match-names";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { choiceOf, readingAs } from "./choices";
import { type PizzaDraft, type Wish, waitsForSabor } from "./draft";
import { whatFollows } from "./lookahead";
import { currentPizza, earlyOf, type Order, pizzasOf, touch } from "./order";
import { wishOnLines } from "./resolve-wishes";
import { focusedLine } from "./targets";
import { readTerms, termOf } from "./terms";

/** "sem cebola e ovo", "s/ azeitona": off the pizza at hand. */
export function readSem(order: Order, at: number): number | null {
  if (!has(order.reading, at, "sem")) return readSemAcucar(order, at);
  const isNothing = wordAt(order.reading, at + 1) === "nada" && has(order.reading, at + 2, "de");
  return addSem(order, at, isNothing ? at + 3 : at + 1);
}

/** "sem açúcar" is read as one word, for the bebidas; of a pizza it is said as of any ingrediente. */
function readSemAcucar(order: Order, at: number): number | null {
  const { reading } = order;
  const isSaid = wordAt(reading, at) === "zero" && reading.words[at]?.original === "sem";
  if (!isSaid || !isAboutPizza(order, at)) return null;
  const ingredientes = (reading.index.entries.get("acucar") ?? [])
    .filter(({ kind, palavras }) => kind === "ingrediente" && palavras.length === 1)
    .map(({ ref }) => reading.index.ingredientes[ref] ?? "");
  if (ingredientes.length === 0) return addObs(order, at, at + 1);
  addWish(order, { tipo: "sem", ingredientes, adicionalIds: [], aviso: null }, at, at + 1);
  return touch(order, at + 1, "wish");
}

function isAboutPizza(order: Order, at: number): boolean {
  const { reading, focus, drafts } = order;
  if (focus !== null || drafts.length > 0) return (currentPizza(order)?.partes.length ?? 0) > 0;
  const isOfDrink = reading.pergunta?.tipo === "bebida" || whatFollows(reading, at + 1).tipo === "bebida";
  return !isOfDrink && focusedLine(reading).some(({ tipo }) => tipo === "pizza");
}

/** Takes the ingredients listed from `from` on off the pizza at hand; unknown words become a note for the kitchen. */
export function addSem(order: Order, de: number, from: number): number | null {
  const list = readTerms(order, from);
  if (list === null) return null;
  for (const term of list.terms) {
    const isKnown = term.ingredientes.length > 0 || term.adicionalIds.length > 0;
    const wish: Wish = isKnown
      ? {
          tipo: "sem",
          ingredientes: term.ingredientes,
          adicionalIds: term.adicionalIds,
          aviso: order.focus?.tipo === "drafts" ? null : `sem ${term.palavras}`,
        }
      : { tipo: "obs", texto: `sem ${term.palavras}` };
    addWish(order, wish, de, list.ate);
  }
  return touch(order, list.ate, "wish");
}

/** "com bacon", "c/ extra de milho", "adicional de ovo": what the sabor has anyway, or an adicional. */
export function readCom(order: Order, at: number): number | null {
  const { reading } = order;
  if (!has(reading, at, "com", "extra")) return null;
  const from = skipToTerm(reading, at);
  if (joinsHalves(order, from) || isSaborOfPizza(order, from)) return null;
  const isExtra = hasExtra(reading, at, from);
  const match = namesAt(reading, from, "adicional", "ingrediente") ?? namesAt(reading, from, "sabor");
  if (match !== null) return addCom(order, from, match, isExtra || has(reading, match.ate, "extra"));
  return null;
}

function skipToTerm(reading: Reading, at: number): number {
  let from = at;
  while (has(reading, from, "com", "extra", "de", "article") || wordAt(reading, from) === "mais") from++;
  return from;
}

function hasExtra(reading: Reading, de: number, ate: number): boolean {
  for (let at = de; at < ate; at++) if (has(reading, at, "extra")) return true;
  return false;
}

/** "uma gigante com calabresa, atum e bacon": what the pizza is of, where no sabor was said and no adicional is called so. */
function isSaborOfPizza(order: Order, at: number): boolean {
  const pizza = currentPizza(order);
  if (pizza === null || pizza.partes.length > 0 || pizza.tamanhoIds === null) return false;
  const match = namesAt(order.reading, at, "sabor", "adicional");
  return readingAs(match, "sabor")?.inteiro === true && readingAs(match, "adicional") === null;
}

/** "meio a meio de mista com escarola" joins two sabores. */
function joinsHalves(order: Order, at: number): boolean {
  const pizza = currentPizza(order);
  if (pizza === null || !pizza.isDivided || !waitsForSabor(pizza)) return false;
  const isShared = pizza.partes.every(({ dozeAvos }) => dozeAvos === null);
  return isShared && readingAs(namesAt(order.reading, at, "sabor"), "sabor") !== null;
}

export function addCom(order: Order, at: number, match: NameMatch, isExtra: boolean): number {
  const { reading } = order;
  const sabor = readingAs(namesAt(reading, at, "sabor"), "sabor");
  const term = termOf(order, match, at, match.ate);
  const wish: Wish = {
    tipo: "com",
    adicionalIds: term.adicionalIds,
    ingredientes: term.ingredientes,
    isExtra,
    sabor: sabor === null ? null : choiceOf(reading, sabor, at, match.ate),
    palavras: term.palavras,
  };
  addWish(order, wish, at, match.ate);
  const ate = has(reading, match.ate, "extra") ? match.ate + 1 : match.ate;
  return touch(order, ate, "wish");
}

/** Words that say how it should be made, kept as they were written. */
export function addObs(order: Order, de: number, ate: number): number {
  addWish(order, { tipo: "obs", texto: textBetween(order.reading, de, ate) }, de, ate);
  return touch(order, ate, "wish");
}

/** Puts a wish where it belongs: a part, the whole pizza, every pizza, a line, or a pizza still to come. */
function addWish(order: Order, wish: Wish, de: number, ate: number): void {
  const { focus } = order;
  if (focus?.tipo === "linhas") {
    wishOnLines(wish, order.reading, focus.target);
  } else if (focus?.tipo === "drafts") {
    for (const pizza of pizzasOf(order)) pizza.wishes.push(wish);
  } else if (focus?.draft.tipo === "produto") addBesideProduto(order, wish, de, ate);
  else addToPizza(order, wish, de, ate);
}

/** "uma coca e tira a cebola da pizza": what no drink has is said of the pizza before it, or of one in the carrinho. */
function addBesideProduto(order: Order, wish: Wish, de: number, ate: number): void {
  if (wish.tipo === "obs") return;
  const holder = pizzasOf(order).at(-1) ?? earlyOf(order, de, ate);
  holder.wishes.push(wish);
}

function addToPizza(order: Order, wish: Wish, de: number, ate: number): void {
  const pizza = currentPizza(order);
  if (pizza === null) {
    earlyOf(order, de, ate).wishes.push(wish);
    return;
  }
  const holder = holderOf(order, pizza);
  holder.push(wish);
  order.recent = { parte: holder, wishes: [...(order.recent?.wishes ?? []), wish] };
  pizza.ate = Math.max(pizza.ate, ate);
}

/** "meia portuguesa sem cebola, meia …" is said of that half; after a comma, with both halves named, of the whole. */
function holderOf(order: Order, pizza: PizzaDraft): Wish[] {
  const scoped = order.escopo === null ? undefined : pizza.partes[order.escopo];
  if (scoped !== undefined) return scoped.wishes;
  const last = pizza.partes.at(-1);
  const hasShares = pizza.partes.some(({ dozeAvos }) => dozeAvos !== null);
  if (last === undefined || !pizza.isDivided || !hasShares) return pizza.wishes;
  const isDirect = order.last === "sabor" && order.link !== "virgula" && order.link !== "ponto";
  const goesOn = order.last === "wish" && order.recent?.parte === last.wishes;
  return isDirect || goesOn || waitsForSabor(pizza) ? last.wishes : pizza.wishes;
}
