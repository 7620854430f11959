import type { Clause } from "./clauses";
import { readNumber } from "./numbers";
import { halfAt, whatFollows } from "./order/lookahead";
import { has, namesAt, type Reading, tamanhoAt, wordAt } from "./reading";

/** "tem como fazer uma americana pra mim?", "vcs me arrumam uma média": an order in the shape of a question. */
export function isPoliteOrder(reading: Reading, { de, ate, isAsked }: Clause): boolean {
  if (isPoliteChange(reading, de, ate)) return true;
  let [hasVerb, hasThing, hasMe] = [false, false, false];
  for (let at = de; at < ate; at++) {
    if (NEVER.has(wordAt(reading, at)) && wordAt(reading, at - 1) !== "tem") return false;
    hasVerb ||= has(reading, at, "order") && !NO_SERVICE.has(wordAt(reading, at));
    hasVerb ||= wordAt(reading, at) === "pode" && wordAt(reading, at + 1) === "ser";
    hasMe ||= /^(me|mim|nos|gente|pra mim)$/.test(wordAt(reading, at));
    hasThing ||= isCountedThing(reading, at) || isHalf(reading, at);
  }
  const isPlainThing =
    isAsked && hasThing && !startsAsking(reading, de, ate) && !countsPeople(reading, de, ate);
  return (hasThing && hasVerb) || (hasThing && hasMe) || isPlainThing;
}

const NEVER: ReadonlySet<string> = new Set(
  "quanto quantos quantas custa custam barato caro preco qual quais oque leva vem diferenca como cobra cobram onde quando".split(
    " ",
  ),
);
/** "tem como tirar a cebola?", "dá pra mudar pra gigante?": a change of what is in the carrinho. */
function isPoliteChange(reading: Reading, de: number, ate: number): boolean {
  if (reading.state.carrinho.length === 0) return false;
  for (let at = de; at < ate; at++) {
    const verb = politeVerbAt(reading, at);
    if (verb === null) continue;
    return !asksElse(reading, de, at, ate) && changesAt(reading, verb, ate);
  }
  return false;
}

/** The verb after "tem como", "dá pra", "pode", "posso", "vocês conseguem". */
export function politeVerbAt(reading: Reading, at: number): number | null {
  const [word, next] = [wordAt(reading, at), wordAt(reading, at + 1)];
  if (/^(tem|teria|tinha)$/.test(word) && (next === "como" || next === "jeito"))
    return has(reading, at + 2, "de", "para") ? at + 3 : at + 2;
  if (/^(da|dah|rola)$/.test(word) && next === "para") return at + 2;
  if (!/^(pode|podem|posso)$/.test(word)) return null;
  return /^(me|so)$/.test(next) ? at + 2 : at + 1;
}

/** A question beside it: "como", which "tem como" has too, "quanto" and the like. */
function asksElse(reading: Reading, de: number, polite: number, ate: number): boolean {
  for (let at = de; at < ate; at++) if (at !== polite + 1 && NEVER.has(wordAt(reading, at))) return true;
  return false;
}

function changesAt(reading: Reading, verb: number, ate: number): boolean {
  const isServed =
    /^(vir|vim|ser|mandar|fazer)$/.test(wordAt(reading, verb)) && has(reading, verb + 1, "sem", "com");
  if (isServed || has(reading, verb, "remove")) return namesThing(reading, verb + 1, ate);
  const isPut = has(reading, verb, "add", "set", "more", "less");
  if (isPut) return namesThing(reading, verb + 1, ate) && !isCountedThing(reading, verb + 1);
  if (!has(reading, verb, "swap")) return false;
  for (let at = verb + 1; at < ate; at++) if (has(reading, at, "por", "para")) return true;
  return false;
}

function namesThing(reading: Reading, de: number, ate: number): boolean {
  for (let at = de; at < ate; at++) {
    const isPart = has(reading, at, "border", "dough") || halfAt(reading, at) !== null;
    const size = tamanhoAt(reading, at);
    if (isPart || size !== null || namesAt(reading, at) !== null) return true;
  }
  return false;
}

/** "fazer", "ver" and the like serve; "dá" alone also means "is enough". */
const NO_SERVICE: ReadonlySet<string> = new Set("da dah vou levar leva vamos".split(" "));

/** "uma americana", "2 cocas", "uma média": a number and something sold. */
function isCountedThing(reading: Reading, at: number): boolean {
  const number = readNumber(reading.words, at);
  if (number === null || number.valor < 1) return false;
  const { tipo, at: next } = whatFollows(reading, number.ate);
  if (tipo === "outro") return tamanhoAt(reading, next) !== null || isUnknownNoun(reading, next);
  return (
    tipo === "sabor" ||
    tipo === "bebida" ||
    tipo === "sobremesa" ||
    tipo === "combo" ||
    tipo === "tamanho" ||
    tipo === "metade"
  );
}

/** "meia calabresa meia mista". */
function isHalf(reading: Reading, at: number): boolean {
  const half = halfAt(reading, at);
  return (
    half !== null &&
    namesAt(reading, has(reading, half.ate, "de") ? half.ate + 1 : half.ate, "sabor") !== null
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
    hasVerb ||=
      has(reading, at, "add") || /^(manda|quero|separa|traz|ve|veja|anota)$/.test(wordAt(reading, at));
    if (namesAt(reading, at) !== null || has(reading, at, "nao") || tamanhoAt(reading, at) !== null)
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
