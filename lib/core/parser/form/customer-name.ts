import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "@/lib/core/parser/finding";
import { stripAccents } from "@/lib/core/parser/fold";
import { isKeyword } from "@/lib/core/parser/keywords";
import { isCommonWord } from "@/lib/core/parser/lexicon/common-words";
import { isFirstName } from "@/lib/core/parser/lexicon/first-names";
import { isPause } from "@/lib/core/parser/order/lookahead";
import { evidenceOf, has, phraseAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";

/** "meu nome é Jussara", "aqui é a Lígia", "Lígia aqui", or the name alone where it was asked for. */
export function readCustomerName(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const said =
    nameSaid(reading, isFree) ?? (reading.pergunta?.tipo === "nome" ? nameAlone(reading, isFree) : null);
  if (said === null) return [];
  const nome = textBetween(reading, said.de, said.ate);
  const command: Command = { tipo: "SetNome", nome, evidence: evidenceOf(reading, said.from, said.ate) };
  return [{ de: said.from, ate: said.end, commands: [command] }];
}

type NameSpan = { readonly from: number; readonly de: number; readonly ate: number; readonly end: number };

/** The words that announce a name, as a pattern of canonical words. */
const LEADS: readonly (readonly string[])[] = [
  ["meu", "nome", "eh"],
  ["meu", "nome", "e"],
  ["nome", "eh"],
  ["nome", "e"],
  ["nome", ":"],
  ["me", "chamo"],
  ["chamo", "me"],
  ["aqui", "eh"],
  ["aqui", "e"],
  ["quem", "fala", "eh"],
  ["quem", "fala", "e"],
  ["em", "nome", "de"],
  ["em", "nome", "da"],
  ["em", "nome", "do"],
  ["no", "nome", "de"],
  ["no", "nome", "da"],
  ["no", "nome", "do"],
  ["sou", "a"],
  ["sou", "o"],
  ["buscar", "eh"],
  ["buscar", "e"],
];

function nameSaid(reading: Reading, isFree: readonly boolean[]): NameSpan | null {
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const lead = LEADS.find((words) => words.every((word, offset) => wordAt(reading, at + offset) === word));
    const after = lead === undefined ? correctionEnd(reading, at) : at + lead.length;
    const found = after === null ? null : spanFrom(reading, isFree, at, after);
    if (found !== null) return found;
  }
  return nameBeforeHere(reading, isFree);
}

/** "o nome tá errado, é …": after the words that lead to the right one. */
function correctionEnd(reading: Reading, at: number): number | null {
  if (wordAt(reading, at) !== "nome") return null;
  let next = at + 1;
  while (/^(ta|esta|ficou|foi|veio|errado|trocado|,)$/.test(wordAt(reading, next))) next++;
  return next > at + 1 && has(reading, next, "be", "e") ? next + 1 : null;
}

/** "Lígia aqui." at the start, once greeted and asked nicely. */
function nameBeforeHere(reading: Reading, isFree: readonly boolean[]): NameSpan | null {
  const at = afterGreeting(reading);
  const span = spanFrom(reading, isFree, at, at);
  if (span === null || wordAt(reading, span.ate) !== "aqui") return null;
  const after = reading.words[span.ate + 1];
  const isSetOff = after === undefined || after.tipo === "sinal" || after.tipo === "quebra";
  return isSetOff ? { ...span, end: span.ate + 1 } : null;
}

function afterGreeting(reading: Reading): number {
  let at = 0;
  while (at < reading.words.length) {
    const isNoise = isPause(reading, at) || has(reading, at, "polite");
    const end = phraseAt(reading, at, "greet") ?? (isNoise ? at + 1 : at);
    if (end === at) return at;
    at = end;
  }
  return at;
}

const MAX_NAME_WORDS = 4;

function spanFrom(reading: Reading, isFree: readonly boolean[], from: number, at: number): NameSpan | null {
  let de = at;
  while (has(reading, de, "article", "de") || wordAt(reading, de) === "seu" || wordAt(reading, de) === "dona")
    de++;
  let ate = de;
  while (ate < de + MAX_NAME_WORDS && isFree[ate] !== false && isNameWord(reading, ate, ate > de)) ate++;
  while (ate > de && has(reading, ate - 1, "de", "e")) ate--;
  return ate === de ? null : { from, de, ate, end: ate };
}

function isNameWord(reading: Reading, at: number, isInside: boolean): boolean {
  const word = reading.words[at];
  if (word?.tipo !== "palavra" || word.valor !== null) return false;
  if (isInside && has(reading, at, "de")) return reading.words[at + 1]?.tipo === "palavra";
  const texto = stripAccents(word.original);
  const isCapital = /^\p{Lu}/u.test(reading.texto.slice(word.inicio, word.fim)) && at > 0;
  return !isKeyword(texto) && (isCapital || isFirstName(texto) || !isCommonWord(texto));
}

/** What is left of the answer once "pode colocar", "sou eu, o" and jokes are gone: the last name in it. */
function nameAlone(reading: Reading, isFree: readonly boolean[]): NameSpan | null {
  const spans: NameSpan[] = [];
  for (let at = 0; at < reading.words.length; ) {
    const span =
      isFree[at] === false || phraseAt(reading, at, "greet") !== null
        ? null
        : spanFrom(reading, isFree, at, at);
    if (span !== null) spans.push(span);
    at = span?.ate ?? at + 1;
  }
  const kept = spans.filter(({ ate }) => wordAt(reading, ate) !== "nao");
  return kept.at(-1) ?? null;
}
