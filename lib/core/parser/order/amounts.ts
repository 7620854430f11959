import type { Alvo, Command } from "@/lib/core/dialogue/command";
import { findLinha } from "@/lib/core/dialogue/state";
import { evidenceOf, has, phraseAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import type { Linha } from "@/lib/core/pedido/item";
import { countAt, whatFollows } from "./lookahead";
import { type Order, touch } from "./order";
import { focusedLine, type TargetSpan, targetAt } from "./targets";

/** "são duas pepsis", "baixa pra 2 latas", "deixa só uma": how many of a line there are to be. */
export function readAmountSet(order: Order, at: number): number | null {
  const { reading } = order;
  const after = readAmountAfter(order, at);
  if (after !== null) return after;
  const from = amountAt(order, at);
  if (from === null || reading.state.carrinho.length === 0) return null;
  const number = countAt(reading, from);
  if (number === null || number.valor < 1) return null;
  const alone = has(reading, at, "swap") ? onlyLine(reading, number.ate) : focusIfAlone(reading, number.ate);
  const target = targetAt(reading, number.ate, true) ?? alone;
  if (target === null || target.unidades !== null) return null;
  if (has(reading, at, "be") && number.valor === 1 && !isOnlyOne(reading, at, target)) return null;
  order.commands.push(amountCommand(reading, at, target, number.valor));
  return touch(order, target.ate, null);
}

/** "é só uma", "é uma só", of a line there are more of. */
function isOnlyOne(reading: Reading, at: number, { alvo, ate }: TargetSpan): boolean {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : [];
  const saysOnly = reading.words.slice(at, ate + 1).some(({ texto }) => texto === "so");
  return saysOnly && ids.length > 0 && ids.every((id) => (findLinha(reading.state, id)?.quantidade ?? 1) > 1);
}

/** "diminui uma coca" takes one off, "aumenta uma" adds one; "diminui pra uma" says how many are left. */
function amountCommand(reading: Reading, at: number, target: TargetSpan, quantidade: number): Command {
  const evidence = evidenceOf(reading, at, target.ate);
  const isStep = !has(reading, at + 1, "para", "com") && wordAt(reading, at + 1) !== "so";
  if (isStep && has(reading, at, "less"))
    return { tipo: "RemoveItem", alvo: { ...target.alvo, unidades: quantidade }, evidence };
  const campo = isStep && has(reading, at, "more") ? "mais_unidades" : "quantidade";
  return { tipo: "ChangeItem", alvo: target.alvo, mudancas: [{ campo, quantidade }], evidence };
}

/** "aumenta as cocas pra 5", "deixa a coca em 2". */
function readAmountAfter(order: Order, at: number): number | null {
  const { reading } = order;
  if (!has(reading, at, "set", "less", "more", "swap") || order.drafts.length > 0) return null;
  const target = targetAt(reading, at + 1);
  if (target === null || !has(reading, target.ate, "para", "em")) return null;
  const number = countAt(reading, target.ate + 1);
  if (number === null || number.valor < 1 || whatFollows(reading, number.ate).tipo !== "fim") return null;
  const mudancas = [{ campo: "quantidade", quantidade: number.valor } as const];
  order.commands.push({
    tipo: "ChangeItem",
    alvo: target.alvo,
    mudancas,
    evidence: evidenceOf(reading, at, number.ate),
  });
  return touch(order, number.ate, null);
}

/** "só uma pepsi", with nothing else said, where there are more of it. */
export function readOnlySoMany(order: Order, at: number): number | null {
  const { reading, touches, link } = order;
  if (touches > 0 || link === "mais") return null;
  const isLed = wordAt(reading, at) === "so";
  const number = countAt(reading, isLed ? at + 1 : at);
  const target = number === null ? null : targetAt(reading, number.ate, true);
  if (number === null || target?.alvo.tipo !== "linhas" || !isEnd(reading, target.ate)) return null;
  if (!isLed && wordAt(reading, target.ate) !== "so") return null;
  if (number.valor < 1 || !isFewer(reading, target.alvo.linhaIds, number.valor)) return null;
  const mudancas = [{ campo: "quantidade", quantidade: number.valor } as const];
  const evidence = evidenceOf(reading, at, target.ate);
  order.commands.push({ tipo: "ChangeItem", alvo: target.alvo, mudancas, evidence });
  return touch(order, target.ate, null);
}

function isFewer({ state }: Reading, linhaIds: readonly number[], valor: number): boolean {
  return linhaIds.every((id) => (findLinha(state, id)?.quantidade ?? 0) > valor);
}

/** Where the number stands after the words that set an amount. */
function amountAt({ reading, isRepair, drafts }: Order, at: number): number | null {
  if (drafts.length > 0) return null;
  const isVerb =
    has(reading, at, "be", "set", "less", "more") ||
    (has(reading, at, "swap") && has(reading, at + 1, "para")) ||
    (isRepair && has(reading, at, "order"));
  if (!isVerb && !(wordAt(reading, at) === "so" && isRepair)) return null;
  let from = at + 1;
  while (wordAt(reading, from) === "so" || has(reading, from, "com", "para")) from++;
  return from;
}

function focusIfAlone(reading: Reading, ate: number): TargetSpan | null {
  if (!isEnd(reading, ate)) return null;
  const { carrinho } = reading.state;
  return linesAt(carrinho.some(({ quantidade }) => quantidade > 1) ? focusedLine(reading) : carrinho, ate);
}

function isEnd(reading: Reading, ate: number): boolean {
  const end = wordAt(reading, ate) === "so" ? ate + 1 : ate;
  return whatFollows(reading, end).tipo === "fim" || phraseAt(reading, end, "repair") !== null;
}

/** "muda pra 2": of several lines, which one is asked. */
function onlyLine(reading: Reading, ate: number): TargetSpan | null {
  return isEnd(reading, ate) ? linesAt(reading.state.carrinho, ate) : null;
}

function linesAt(linhas: readonly Linha[], ate: number): TargetSpan {
  const linhaIds = linhas.map(({ linhaId }) => linhaId);
  const alvo: Alvo =
    linhaIds.length === 1
      ? { tipo: "linhas", linhaIds, unidades: null }
      : { tipo: "duvida", candidatos: linhaIds, unidades: null };
  return { alvo, saborId: null, unidades: null, ate, como: "pronome" };
}

/** "faz duas dessas", "quero 3 dessa pizza", "põe duas": how many of what is in the carrinho. */
export function readAmountOfThese(order: Order, at: number): number | null {
  const { reading, drafts, link } = order;
  const { carrinho } = reading.state;
  if (!has(reading, at, "order") || carrinho.length === 0 || drafts.length > 0 || link === "mais")
    return null;
  const number = countAt(reading, at + 1);
  if (number === null || number.valor < 2) return null;
  const target =
    theseAt(reading, number.ate) ?? (carrinho.length === 1 ? onlyLine(reading, number.ate) : null);
  if (target === null) return null;
  const mudancas = [{ campo: "quantidade", quantidade: number.valor } as const];
  const evidence = evidenceOf(reading, at, target.ate);
  order.commands.push({ tipo: "ChangeItem", alvo: target.alvo, mudancas, evidence });
  return touch(order, target.ate, null);
}

/** "dessas", "dessas pizzas", "da mesma": the lines of that kind. */
function theseAt(reading: Reading, at: number): TargetSpan | null {
  const isPizza = has(reading, at, "pizza");
  const from = isPizza ? at + 1 : at;
  if (!has(reading, from, "ofDemonstrative")) return null;
  const isNoun = has(reading, from + 1, "pizza");
  const ate = isNoun ? from + 2 : from + 1;
  const pizzas = reading.state.carrinho.filter(({ tipo }) => tipo === "pizza");
  return isEnd(reading, ate) ? linesAt(isPizza || isNoun ? pizzas : reading.state.carrinho, ate) : null;
}
