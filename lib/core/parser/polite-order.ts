import type { Clause } from "./clauses";
import { readNumber } from "./numbers";
import { whatFollows } from "./order/lookahead";
import { has, namesAt, type Reading, wordAt } from "./reading";
import { readTamanho } from "./tamanhos";

/** "tem como fazer uma americana pra mim?", "vcs me arrumam uma média": an order in the shape of a question. */
export function isPoliteOrder(reading: Reading, { de, ate, isAsked }: Clause): boolean {
  let [hasVerb, hasThing, hasMe] = [false, false, false];
  for (let at = de; at < ate; at++) {
    if (NEVER.has(wordAt(reading, at)) && wordAt(reading, at - 1) !== "tem") return false;
    hasVerb ||= has(reading, at, "order") && !NO_SERVICE.has(wordAt(reading, at));
    hasMe ||= /^(me|mim|nos|gente|pra mim)$/.test(wordAt(reading, at));
    hasThing ||= isCountedThing(reading, at);
  }
  const isPlainThing =
    isAsked && hasThing && !startsAsking(reading, de, ate) && !countsPeople(reading, de, ate);
  return (hasThing && hasVerb) || (hasThing && hasMe) || isPlainThing;
}

const NEVER: ReadonlySet<string> = new Set(
  "quanto quantos quantas custa custam preco qual quais oque leva vem diferenca como cobra cobram onde quando".split(
    " ",
  ),
);
/** "fazer", "ver" and the like serve; "dá" alone also means "is enough". */
const NO_SERVICE: ReadonlySet<string> = new Set("da dah vou levar leva vamos".split(" "));

/** "uma americana", "2 cocas", "uma média": a number and something sold. */
function isCountedThing(reading: Reading, at: number): boolean {
  const number = readNumber(reading.words, at);
  if (number === null || number.valor < 1) return false;
  const { tipo, at: next } = whatFollows(reading, number.ate);
  if (tipo === "outro")
    return readTamanho(reading.words, next, reading.index.tamanhos) !== null || isUnknownNoun(reading, next);
  return (
    tipo === "sabor" ||
    tipo === "bebida" ||
    tipo === "sobremesa" ||
    tipo === "combo" ||
    tipo === "tamanho" ||
    tipo === "metade"
  );
}

function isUnknownNoun({ words }: Reading, at: number): boolean {
  const word = words[at];
  return (
    word?.tipo === "palavra" &&
    word.classes.size === 0 &&
    word.texto.length > 4 &&
    words[at + 1]?.classes.has("de") === true
  );
}

/** "em 5 pessoas uma grande resolve?" */
function countsPeople(reading: Reading, de: number, ate: number): boolean {
  return reading.words.slice(de, ate).some(({ texto }) => /^(pessoas?|criancas|adultos|gente)$/.test(texto));
}

function startsAsking(reading: Reading, de: number, ate: number): boolean {
  for (let at = de; at < ate; at++)
    if (/^(tem|dah|da|serve|vem|leva|cabe|eh|vai|pode|fazem|faz)$/.test(wordAt(reading, at))) return true;
  return false;
}

/** "se tiver, manda duas", "tendo, separa uma": the question before it asks what is then ordered. */
export function isConditional(reading: Reading, { de, ate }: Clause): boolean {
  for (let at = de; at < ate; at++) if (conditionEnd(reading, at) !== null) return true;
  return takesUp(reading, de, ate);
}

/** "tem borda de cheddar? pode pôr": a verb of ordering that names nothing itself. */
function takesUp(reading: Reading, de: number, ate: number): boolean {
  let hasVerb = false;
  for (let at = de; at < ate; at++) {
    hasVerb ||= has(reading, at, "add") || /^(manda|quero|separa|traz)$/.test(wordAt(reading, at));
    if (
      namesAt(reading, at) !== null ||
      has(reading, at, "nao") ||
      readTamanho(reading.words, at, reading.index.tamanhos) !== null
    )
      return false;
  }
  return hasVerb;
}

/** After the words of the condition, or null where none begins. */
export function conditionEnd(reading: Reading, at: number): number | null {
  const from = has(reading, at, "e", "mas") || wordAt(reading, at) === "ai" ? at + 1 : at;
  const word = wordAt(reading, from);
  if (word === "tendo" || word === "havendo") return from + 1;
  const isIf = word === "se" || word === "caso";
  return isIf && /^(tiver|houver|tenha|tem|sim|rolar|existir|der)$/.test(wordAt(reading, from + 1))
    ? from + 2
    : null;
}
