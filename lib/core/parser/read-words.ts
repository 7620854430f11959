import { canonicalWord } from "./canonical";
import { restoreCopula } from "./copula";
import { baseForms, squeezeDoubles } from "./fold";
import { isKeyword, KEYWORDS } from "./keywords";
import { isCommonWord } from "./lexicon/common-words";
import { isFirstName } from "./lexicon/first-names";
import { NUMBER_WORDS } from "./lexicon/number-words";
import { classesOf } from "./lexicon/word-classes";
import { memoize } from "./memo";
import { type Token, tokenize } from "./token";
import type { Word } from "./word";

/** The names the grammar must not mistake for misspelt words of the language. */
export type Vocabulary = Names & {
  /** The word of the language that a word stands for, itself where it is none or is nearer to a name. */
  readonly spelledRight: (word: string) => string;
};

type Names = {
  readonly knows: (word: string) => boolean;
  /** How far the nearest name is; null when none is near. */
  readonly distance: (word: string) => number | null;
};

export function vocabularyFrom(names: Names): Vocabulary {
  return { ...names, spelledRight: memoize((word) => spelledRight(word, names)) };
}

/** The words of a text. With a vocabulary, misspelt words of the language are put right and stuck ones parted. */
export function readWords(text: string, vocabulary: Vocabulary | null = null): Word[] {
  const opened = openAbbreviations(tokenize(text));
  const whole = vocabulary === null ? opened : joinParted(opened, vocabulary);
  const split = vocabulary === null ? whole : whole.flatMap((token) => splitStuck(token, vocabulary));
  return restoreCopula(mergePairs(split.map((token) => wordOf(token, vocabulary))));
}

function wordOf(token: Token, vocabulary: Vocabulary | null): Word {
  if (token.tipo !== "palavra") return { ...token, classes: classesOf(""), chave: keyOf(token.texto, token) };
  const texto = vocabulary === null ? canonicalWord(token.texto) : vocabulary.spelledRight(token.texto);
  const valor = NUMBER_WORDS.get(texto) ?? null;
  return { ...token, texto, valor, classes: classesOf(texto), chave: keyOf(texto, { ...token, valor }) };
}

/** "um" and "uma" are articles as often as numbers, so they stay words. */
function keyOf(texto: string, { tipo, valor }: Pick<Token, "tipo" | "valor">): string {
  const isCount = tipo === "numero" || (tipo === "palavra" && valor !== 1);
  return isCount && valor !== null && Number.isInteger(valor) ? `#${valor}` : texto;
}

function spelledRight(texto: string, vocabulary: Names): string {
  const canonical = canonicalWord(texto);
  if (canonical !== texto || isSettled(texto, vocabulary)) return canonical;
  const plain = baseForms(texto).find((form) => form !== texto && (isKeyword(form) || isCommonWord(form)));
  if (plain !== undefined) return canonicalWord(plain);
  const single = squeezeDoubles(texto);
  if (single !== texto && isSettled(single, vocabulary)) return canonicalWord(single);
  const guesses = texto.length < MIN_CORRECTED_LETTERS ? [] : KEYWORDS.misspelt(texto);
  const [guess] = [...guesses].sort((a, b) => likeness(texto, b.palavra) - likeness(texto, a.palavra));
  if (guess === undefined || guess.custo > maxCost(guess.palavra)) return texto;
  const nameDistance = vocabulary.distance(texto);
  const reach = texto.length < MIN_TYPO_LETTERS ? guess.custo : Math.max(guess.custo, 1);
  return nameDistance !== null && nameDistance <= reach ? texto : canonicalWord(guess.palavra);
}

const MIN_CORRECTED_LETTERS = 4;

/** Of words equally near, the one that ends alike and the longer: people drop letters inside a word, not its end. */
function likeness(texto: string, palavra: string): number {
  return (texto.at(-1) === palavra.at(-1) ? MAX_WORD_LETTERS : 0) + palavra.length;
}

const MAX_WORD_LETTERS = 50;

/** Short words of the language are too near each other for a typo to be told: only their sound counts. */
function maxCost(palavra: string): number {
  return palavra.length < MIN_TYPO_LETTERS ? SAME_SOUND : 1;
}

const MIN_TYPO_LETTERS = 6;
const SAME_SOUND = 0.5;

function isSettled(texto: string, vocabulary: Names): boolean {
  return (
    isKeyword(texto) ||
    isCommonWord(texto) ||
    isFirstName(texto) ||
    NUMBER_WORDS.has(texto) ||
    vocabulary.knows(texto)
  );
}

/** "c/", "s/", "p/" with their stroke, "r." and "av." with their dot, and single letters by what follows them. */
function openAbbreviations(tokens: readonly Token[]): Token[] {
  const opened: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const next = tokens[at + 1];
    const isStroked = next?.texto === "/" && next.colado && STROKED[token.texto] !== undefined;
    const isDotted = next?.texto === "." && next.colado && DOTTED.has(token.texto);
    const after = tokens[at + 2];
    if (isStroked && after !== undefined && isNoNumber(token, after)) {
      opened.push({ ...token, texto: "sn", fim: after.fim });
      at += 2;
    } else if (isStroked || isDotted) {
      const texto = isStroked ? (STROKED[token.texto] ?? token.texto) : token.texto;
      opened.push(letterWord({ ...token, texto, fim: next.fim }, after, opened.at(-1)));
      at++;
    } else opened.push(letterWord(token, next, opened.at(-1)));
  }
  return opened;
}

const STROKED: Readonly<Record<string, string>> = { c: "com", s: "sem", p: "para", d: "de", n: "nao" };
const DOTTED: ReadonlySet<string> = new Set(
  "r av al tv tam ap apt apto bl n no dr dra sr sra st sto sta jd pq vl obs pca estr rod ed tel end cel prof ref cj res num unid".split(
    " ",
  ),
);

/** "s/n" is an address without a number, not "without n". */
function isNoNumber(letter: Token, after: Token): boolean {
  return letter.texto === "s" && after.colado && (after.texto === "n" || after.texto === "numero");
}

/** What a single letter stands for depends on what stands beside it. */
function letterWord(token: Token, next: Token | undefined, before: Token | undefined): Token {
  if (token.tipo !== "palavra") return token;
  if (token.texto === "cm" && (before?.tipo === "numero" || /^quant/.test(before?.texto ?? "")))
    return { ...token, texto: CENTIMETRES };
  if (token.texto.length > 1) return token;
  const texto = meaningOfLetter(token.texto, next, before);
  return texto === token.texto ? token : { ...token, texto };
}

/** "35 cm" is a measure, "calabresa cm bacon" has bacon on it. */
const CENTIMETRES = "centimetros";

function meaningOfLetter(letter: string, next: Token | undefined, before: Token | undefined): string {
  const isBeforeWord = next?.tipo === "palavra";
  const isBeforeNumber = next?.tipo === "numero";
  if (before !== undefined && NAMED_BY_LETTER.has(before.texto)) return letter;
  const isAfterNumber = before?.tipo === "numero" || NUMBER_WORDS.has(before?.texto ?? "");
  switch (letter) {
    case "c":
      return isBeforeWord ? "com" : letter;
    case "d":
      return isBeforeWord || isBeforeNumber ? "de" : letter;
    case "s":
      return isBeforeWord ? "sem" : "sim";
    case "n":
      return isBeforeNumber ? "numero" : "nao";
    case "q":
    case "k":
      return "que";
    case "r":
      return isBeforeWord || isBeforeNumber ? "rua" : letter;
    case "p":
      return isForWord(next, before) ? "para" : letter;
    case "l":
      return isAfterNumber ? "litro" : letter;
    case "h":
      return isAfterNumber ? "horas" : letter;
    default:
      return letter;
  }
}

/** "rua D", "quadra C", "bloco B". */
const NAMED_BY_LETTER: ReadonlySet<string> = new Set([
  "rua",
  "avenida",
  "travessa",
  "quadra",
  "bloco",
  "lote",
]);

/** "troco p 200", "p mim"; "2 bacon p 1 milho g" has sizes. */
function isForWord(next: Token | undefined, before: Token | undefined): boolean {
  if (next?.texto === "mim" || next?.texto === "entrega") return true;
  return next?.tipo === "numero" && (before?.texto === "troco" || (next.valor ?? 0) >= LEAST_AMOUNT);
}

const LEAST_AMOUNT = 10;

/** "semcebola" is two words where the cardapio has cebola and has no such name. */
function splitStuck(token: Token, vocabulary: Vocabulary): Token[] {
  const { texto } = token;
  if (token.tipo !== "palavra" || isSettled(canonicalWord(texto), vocabulary)) return [token];
  const head = STUCK_HEADS.find(
    (each) => texto.startsWith(each) && isStuckTail(texto.slice(each.length), vocabulary),
  );
  if (head === undefined) return [token];
  const middle = token.inicio + head.length;
  return [
    { ...token, texto: head, original: token.original.slice(0, head.length), fim: middle },
    {
      ...token,
      texto: texto.slice(head.length),
      original: token.original.slice(head.length),
      inicio: middle,
      colado: true,
    },
  ];
}

const STUCK_HEADS = ["borda", "massa", "meia", "meio", "sem", "com", "duas", "uma", "um", "de"];
const STUCK_NOUNS: ReadonlySet<string> = new Set(["borda", "massa"]);
const MIN_STUCK_TAIL_LETTERS = 4;

function isStuckTail(tail: string, vocabulary: Vocabulary): boolean {
  if (tail.length < MIN_STUCK_TAIL_LETTERS) return false;
  return STUCK_NOUNS.has(tail) || vocabulary.knows(tail) || (vocabulary.distance(tail) ?? 1) < 1;
}

/** "cala bresa" is one word where neither half is a word and both together are a name. */
function joinParted(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const together = before === undefined ? "" : before.texto + token.texto;
    const areParts = before !== undefined && isUnknown(before, vocabulary) && isUnknown(token, vocabulary);
    if (!areParts || (vocabulary.distance(together) ?? 1) >= 1) joined.push(token);
    else joined[joined.length - 1] = { ...before, texto: together, original: together, fim: token.fim };
  }
  return joined;
}

function isUnknown({ tipo, texto }: Token, vocabulary: Vocabulary): boolean {
  return tipo === "palavra" && texto.length > 2 && !isSettled(canonicalWord(texto), vocabulary);
}

/** Two words that are one thing: "com gás", "sem açúcar". */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["com gas", "comgas"],
  ["sem gas", "semgas"],
  ["sem acucar", "zero"],
  ["sem alcool", "semalcool"],
  ["s numero", "sn"],
  ["s nao", "sn"],
  ["sem numero", "sn"],
  ["bom dia", "bomdia"],
  ["boa tarde", "boatarde"],
  ["boa noite", "boanoite"],
  ["por favor", "porfavor"],
  ["o que", "oque"],
  ["a pe", "ape"],
]);

function mergePairs(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of words) {
    const before = merged.at(-1);
    const pair = before === undefined ? undefined : PAIRS.get(`${before.texto} ${word.texto}`);
    if (before === undefined || pair === undefined) merged.push(word);
    else
      merged[merged.length - 1] = {
        ...before,
        texto: pair,
        chave: NUMBER_WORDS.has(pair) ? `#${NUMBER_WORDS.get(pair)}` : pair,
        valor: null,
        classes: classesOf(pair),
        fim: word.fim,
      };
  }
  return merged;
}
