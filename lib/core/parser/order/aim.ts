import type { Alvo } from "@/lib/core/dialogue/command";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, tamanhoAt, wordAt } from "@/lib/core/parser/reading";
import { waitsForSabor } from "./draft";
import { halfAt, isPause, whatFollows } from "./lookahead";
import { currentPizza, focusOn, type LineTarget, newTarget, type Order, pizzasOf, touch } from "./order";
import { wishOnLines } from "./resolve-wishes";
import { type TargetSpan, targetAt } from "./targets";

/** "a de frango", "a segunda pizza", "nela": what comes next is said of a line that is in the carrinho. */
export function readTarget(order: Order, at: number): number | null {
  const meant = readMeantLine(order, at);
  if (meant !== null) return meant;
  if (order.numero !== null || order.fracao !== null || isFilling(order)) return null;
  const span = targetAt(order.reading, at);
  if (span === null || !isMeant(order, at, span)) return null;
  aimAt(order, span, at);
  return touch(order, span.ate, "alvo");
}

/** "era pra ser de bacon a grande": which line, said after what it should have been. */
function readMeantLine(order: Order, at: number): number | null {
  const pizza = currentPizza(order);
  if (!order.wasMeant || pizza === null || pizza.replaces === null) return null;
  if (pizza.partes.length === 0 && pizza.tamanhoIds === null) return null;
  if (!has(order.reading, at, "article", "inDemonstrative", "demonstrative")) return null;
  const span = targetAt(order.reading, at);
  if (span === null || span.como === "pronome") return null;
  pizza.replaces = newTarget(span.alvo, span.saborId, at, span.ate);
  return touch(order, span.ate, order.last);
}

function isFilling(order: Order): boolean {
  const pizza = currentPizza(order);
  return pizza !== null && waitsForSabor(pizza);
}

function isMeant(order: Order, at: number, span: TargetSpan): boolean {
  const { reading } = order;
  if (answersQuestion(reading, span) || isOneMore(order, at)) return false;
  if (span.como === "pronome") return order.drafts.length === 0;
  if (span.como === "tamanho")
    return (
      reading.pergunta?.tipo !== "tamanho" &&
      (isSpokenOf(reading, span.ate) ||
        isPlaceFirst(reading, at, span.ate) ||
        waitsForLine(order, at, span.ate))
    );
  if (span.como === "ordem") return true;
  if (span.como === "parte" || span.unidades !== null) return true;
  if (order.early !== null && has(reading, at, "de")) return true;
  return !isNewOrder(order, at, span);
}

/** "borda de cheddar em uma", "só numa delas": the wish is for so many units of a line that has more. */
export function readInSome(order: Order, at: number): number | null {
  const { reading, early, focus } = order;
  const start = wordAt(reading, at) === "so" ? at + 1 : at;
  const isFused = /^num(a)?$/.test(wordAt(reading, start));
  const number = isFused ? { valor: 1, ate: start + 1 } : readNumber(reading.words, start + 1);
  if (!has(reading, start, "em") || number === null || early === null || focus !== null) return null;
  const ate = has(reading, number.ate, "pluralPronoun") ? number.ate + 1 : number.ate;
  const pizzas = reading.state.carrinho.filter(
    ({ tipo, quantidade }) => tipo === "pizza" && quantidade > number.valor,
  );
  if (pizzas.length === 0 || whatFollows(reading, ate).tipo !== "fim") return null;
  const linhaIds = pizzas.map(({ linhaId }) => linhaId);
  const alvo: Alvo =
    linhaIds.length === 1
      ? { tipo: "linhas", linhaIds, unidades: number.valor }
      : { tipo: "duvida", candidatos: linhaIds, unidades: number.valor };
  aimAt(order, { alvo, saborId: null, unidades: number.valor, ate, como: "pronome" }, at);
  return touch(order, ate, "alvo");
}

/** "mais uma dessas" is one more, not one of them. */
function isOneMore({ reading, link }: Order, at: number): boolean {
  return link === "mais" && readNumber(reading.words, at) !== null;
}

/** "borda de catupiry na grande": the wish came first. */
function waitsForLine({ reading, early }: Order, at: number, ate: number): boolean {
  const isLast = has(reading, at, "article") && isPause(reading, ate);
  return early !== null && (has(reading, at, "em", "de") || isLast);
}

/** "o de carne" to "strogonoff de carne ou de frango?" names no line but the answer. */
function answersQuestion({ pergunta }: Reading, { como, alvo }: TargetSpan): boolean {
  if (como !== "nome" || (pergunta?.tipo !== "sabor" && pergunta?.tipo !== "bebida")) return false;
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  return ids.includes(pergunta.linhaId);
}

/** "a grande é de atum", "a média sem cebola": a size names a line only when something is said of it. */
function isSpokenOf(reading: Reading, ate: number): boolean {
  return (
    has(reading, ate, "be", "com", "sem", "become", "swap", "set", "can", "remove") ||
    /^(que|vem|vai|leva|ganha)$/.test(wordAt(reading, ate)) ||
    isPassedOn(reading, ate) ||
    // "a grande faz de bacon".
    (has(reading, ate, "order") && (has(reading, ate + 1, "de") || halfAt(reading, ate + 1) !== null)) ||
    // "a grande e de atum", with the accent left out.
    (wordAt(reading, ate) === "e" && has(reading, ate + 1, "de"))
  );
}

/** "na grande põe borda": where, before what. */
function isPlaceFirst(reading: Reading, at: number, ate: number): boolean {
  return has(reading, at, "em") && has(reading, ate, "add", "remove", "nao");
}

/** "passa pra grande", of what was spoken of. */
export function isPassedOn(reading: Reading, at: number): boolean {
  const isVerb = /^pass(a|ar|e|em)$/.test(wordAt(reading, at)) && has(reading, at + 1, "para");
  return isVerb && BECOMES.has(whatFollows(reading, at + 2).tipo);
}

const BECOMES: ReadonlySet<string> = new Set(["tamanho", "sabor", "metade"]);

/** "quero a calabresa grande" orders one, although there is a calabresa média. */
function isNewOrder(order: Order, at: number, span: TargetSpan): boolean {
  const { reading } = order;
  const wants = WANTS.has(wordAt(reading, at - 1)) || order.link === "mais";
  const size = tamanhoAt(reading, span.ate);
  return (
    (wants && size !== null) ||
    (order.drafts.length > 0 && order.link !== "ponto" && order.link !== "virgula")
  );
}

const WANTS: ReadonlySet<string> = new Set(
  "quero queria querer manda ve separa traz anota pedir aceito levar".split(" "),
);

/** Makes the lines the focus and gives them the wishes that came before their name. */
export function aimAt(order: Order, span: TargetSpan, at: number): LineTarget {
  const { early } = order;
  const target = newTarget(span.alvo, span.saborId, early?.de ?? at, span.ate);
  order.early = null;
  order.targets.push(target);
  focusOn(order, { tipo: "linhas", target });
  if (early === null) return target;
  for (const wish of early.wishes) wishOnLines(wish, order.reading, target);
  if (early.borda !== undefined) target.mudancas.push({ campo: "borda", borda: early.borda });
  if (early.massa !== undefined) target.mudancas.push({ campo: "massa", massa: early.massa });
  return target;
}

/** "as duas médias", "ambas com borda", "tudo grande": every pizza of this message, else every one of the carrinho. */
export function readAll(order: Order, at: number): number | null {
  const ate = allAt(order.reading, at);
  if (ate === null || order.numero !== null) return null;
  const ahead = whatFollows(order.reading, ate).tipo;
  if (pizzasOf(order).some(({ partes }) => partes.length > 0)) {
    if (ahead === "sabor" || ahead === "metade") return null;
    splitJoined(order);
    focusOn(order, { tipo: "drafts" });
    return touch(order, ate, "alvo");
  }
  const span = allLinesAt(order.reading, at);
  if (span === null || (ahead === "sabor" && !has(order.reading, ate - 1, "all"))) return null;
  aimAt(order, span, at);
  return touch(order, ate, "alvo");
}

/** "as duas", "nas duas pizzas", "tudo": every pizza of the carrinho, or everything in it. */
export function allLinesAt(reading: Reading, at: number): TargetSpan | null {
  const ate = allAt(reading, at);
  const alvo = ate === null ? null : allLines(reading, at, ate);
  return ate === null || alvo === null ? null : { alvo, saborId: null, unidades: null, ate, como: "tipo" };
}

/** "as duas", "nas duas pizzas", "ambas", "todas", "tudo": after the last word. */
function allAt(reading: Reading, from: number): number | null {
  let at = from;
  while (has(reading, at, "article", "em", "de") && at < from + 2) at++;
  const isCounted =
    at > from &&
    (reading.words[at]?.valor ?? 0) > 1 &&
    /^(as|os|nas|nos|das|dos)$/.test(wordAt(reading, at - 1));
  const isNone = has(reading, at - 1, "em") && /^nenhuma?$/.test(wordAt(reading, at));
  if (!isCounted && !isNone && !has(reading, at, "all", "both")) return null;
  let ate = at + 1;
  while (has(reading, ate, "article", "pizza") || has(reading, ate, "pluralPronoun")) ate++;
  return ate;
}

function allLines({ state, words }: Reading, de: number, ate: number): Alvo | null {
  const pizzas = state.carrinho.filter(({ tipo }) => tipo === "pizza");
  const linhas = pizzas.length > 0 ? pizzas : state.carrinho;
  const counted = words.slice(de, ate).find(({ valor }) => valor !== null && valor > 1)?.valor ?? null;
  const units = linhas.reduce((sum, { quantidade }) => sum + quantidade, 0);
  if (linhas.length === 0 || (counted !== null && counted !== units && counted !== linhas.length))
    return null;
  return { tipo: "linhas", linhaIds: linhas.map(({ linhaId }) => linhaId), unidades: null };
}

/** "calabresa e mista, as duas médias": what sounded like halves are pizzas of their own. */
function splitJoined(order: Order): void {
  order.drafts = order.drafts.flatMap((draft) => {
    const isJoined =
      draft.tipo === "pizza" && !draft.isDivided && draft.partes.length > 1 && (draft.quantidade ?? 1) === 1;
    if (!isJoined) return [draft];
    return draft.partes.map((parte) => ({ ...draft, partes: [parte], wishes: [...draft.wishes] }));
  });
}
