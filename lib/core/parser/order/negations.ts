import { readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, phraseAt, wordAt } from "@/lib/core/parser/reading";
import { halfAt, isPause, whatFollows } from "./lookahead";
import { type LineTarget, newTarget, type Order, touch } from "./order";
import { linhasOfTarget } from "./resolve-wishes";
import { targetAt } from "./targets";

/** "tomate seco não, de palmito", "nada de meio a meio": what is named there is not wanted. */
export function readNegated(order: Order, at: number): number | null {
  return negatedBefore(order, at) ?? negatedAfter(order, at);
}

function negatedAfter(order: Order, at: number): number | null {
  const { reading } = order;
  const isNot = has(reading, at, "nao") || /^(nada|nenhuma|nenhum)$/.test(wordAt(reading, at));
  if (!isNot) return null;
  let from = at + 1;
  while (
    from < at + 5 &&
    (has(reading, from, "de", "com", "be", "article") || NEGATED_VERBS.has(wordAt(reading, from)))
  )
    from++;
  const ate = mentionEnd(order, from) ?? noneOfThem(order, at);
  if (ate === null) return null;
  if (givesWay(order, from)) return ate;
  if (has(reading, at + 1, "be")) order.replacing ??= notThis(order, at, from);
  order.isRepair = true;
  return wordAt(reading, ate) === "nao" ? ate + 1 : ate;
}

/** "não era calabresa, era toscana": what comes stands for the line of that name. */
function notThis({ reading, drafts }: Order, at: number, from: number): LineTarget | null {
  const target = drafts.length > 0 ? null : targetAt(reading, from, true);
  return target?.como === "nome" ? newTarget(target.alvo, target.saborId, at, target.ate) : null;
}

/** "é mista, não calabresa": what was named before takes the place of what is there. */
function givesWay({ reading, drafts }: Order, from: number): boolean {
  const [draft, ...others] = drafts;
  const target = others.length > 0 || draft?.replaces !== null ? null : targetAt(reading, from, true);
  if (draft === undefined || target?.como !== "nome") return false;
  const replaced = newTarget(target.alvo, target.saborId, from, target.ate);
  if (!linhasOfTarget(reading, replaced).every(({ tipo }) => tipo === draft.tipo)) return false;
  draft.replaces = replaced;
  return true;
}

/** "nenhuma das duas", "nenhum desses". */
function noneOfThem({ reading }: Order, at: number): number | null {
  if (!/^nenhum/.test(wordAt(reading, at))) return null;
  if (has(reading, at + 1, "ofDemonstrative", "pluralPronoun")) return at + 2;
  return has(reading, at + 1, "de") ? (readNumber(reading.words, at + 2)?.ate ?? null) : null;
}

const NEGATED_VERBS: ReadonlySet<string> = new Set(
  "precisa ser precisava quero queria querer mais eh era vai preciso gosto gostamos curto curtimos como comemos uma um".split(
    " ",
  ),
);

/** "a coca não, põe guaraná": what is there goes, or what comes takes its place. */
export function readDropped(order: Order, at: number): number | null {
  const { reading } = order;
  const target = order.drafts.length > 0 ? null : targetAt(reading, at);
  const isDropped =
    target !== null &&
    target.como !== "pronome" &&
    has(reading, at, "article") &&
    wordAt(reading, target.ate) === "nao" &&
    isPause(reading, refusalEnd(reading, target.ate + 1));
  if (!isDropped) return null;
  order.replacing = newTarget(target.alvo, target.saborId, at, target.ate);
  order.dropped = order.replacing;
  return touch(order, refusalEnd(reading, target.ate + 1), null);
}

/** "a coca não precisa mais", "a de atum não quero". */
function refusalEnd(reading: Order["reading"], from: number): number {
  let at = from;
  while (/^(precisa|quero|queremos|vou|querer|mais)$/.test(wordAt(reading, at))) at++;
  return at;
}

/** "X não, Y" and "X não" at the end. */
function negatedBefore(order: Order, at: number): number | null {
  const { reading } = order;
  if (!saysNot(reading, at)) return null;
  const end = mentionEnd(order, at) ?? unknownEnd(order, at);
  if (end === null || wordAt(reading, end) !== "nao" || !endsThere(order, end + 1)) return null;
  order.numero = order.numero?.isArticle === true ? order.numero : null;
  order.fracao = null;
  return end + 1;
}

/** Whether a "não" comes after this place; seldom one does, and what is named here need then not be read. */
function saysNot({ words }: Order["reading"], at: number): boolean {
  for (let next = at + 1; next < words.length; next++) if (words[next]?.texto === "nao") return true;
  return false;
}

function endsThere({ reading }: Order, at: number): boolean {
  return isPause(reading, at) || has(reading, at, "de", "e", "laugh");
}

function mentionEnd({ reading }: Order, at: number): number | null {
  const phrase = phraseAt(reading, at, "halves") ?? halfAt(reading, at)?.ate ?? null;
  if (phrase !== null) return phrase;
  const match = namesAt(reading, at);
  if (match !== null) return unknownTail(reading, match.ate);
  const { tipo } = whatFollows(reading, at);
  return tipo === "tamanho" ? at + 1 : null;
}

/** "tomate seco": a word the cardapio does not have may belong to the name before it. */
function unknownTail(reading: Order["reading"], ate: number): number {
  const isTail =
    reading.words[ate]?.tipo === "palavra" &&
    reading.words[ate]?.classes.size === 0 &&
    wordAt(reading, ate + 1) === "nao";
  return isTail ? ate + 1 : ate;
}

function unknownEnd({ reading }: Order, at: number): number | null {
  const word = reading.words[at];
  return word?.tipo === "palavra" && word.classes.size === 0 && word.valor === null ? at + 1 : null;
}
