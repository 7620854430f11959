import { canonicalWord } from "./canonical";
import { MARKED_DRINK_WORDS } from "./lexicon/drinks";
import { SIZE_FAMILIES } from "./lexicon/sizes";
import type { Token } from "./token";
import { isSettled, type Vocabulary } from "./vocabulary";

/** "semcebola" is two words where the cardapio has cebola and has no such name. */
export function splitStuck(token: Token, vocabulary: Vocabulary): Token[] {
  const { texto } = token;
  if (token.tipo !== "palavra" || isSettled(canonicalWord(texto), vocabulary)) return [token];
  const head = STUCK_HEADS.find(
    (each) => texto.startsWith(each) && isStuckTail(texto.slice(each.length), vocabulary),
  );
  const parting = head?.length ?? namesParting(texto, vocabulary);
  return parting === null ? [token] : partAt(token, parting);
}

function partAt(token: Token, length: number): Token[] {
  const { texto, original } = token;
  const middle = token.inicio + length;
  return [
    { ...token, texto: texto.slice(0, length), original: original.slice(0, length), fim: middle },
    {
      ...token,
      texto: texto.slice(length),
      original: original.slice(length),
      inicio: middle,
      colado: true,
    },
  ];
}

/** "cocazero", "atumgrande": a word of a name, and another one or a size. */
function namesParting(texto: string, vocabulary: Vocabulary): number | null {
  if (texto.length < MIN_NAMES_LETTERS || vocabulary.distance(texto) !== null) return null;
  for (let at = MIN_NAME_LETTERS; at <= texto.length - MIN_NAME_LETTERS; at++) {
    const tail = texto.slice(at);
    const isTail = vocabulary.knows(tail) || LONG_SIZES.has(tail) || MARKED_DRINK_WORDS.has(tail);
    if (isTail && vocabulary.knows(texto.slice(0, at))) return at;
  }
  return null;
}

const MIN_NAMES_LETTERS = 8;
const MIN_NAME_LETTERS = 4;
const LONG_SIZES: ReadonlySet<string> = new Set(
  Object.values(SIZE_FAMILIES)
    .flatMap((words) => words.split(" "))
    .filter((word) => word.length > MIN_NAME_LETTERS),
);

const STUCK_HEADS = ["borda", "massa", "meia", "meio", "sem", "com", "duas", "uma", "um", "de"];
const STUCK_NOUNS: ReadonlySet<string> = new Set(["borda", "massa"]);
const MIN_STUCK_TAIL_LETTERS = 4;

function isStuckTail(tail: string, vocabulary: Vocabulary): boolean {
  if (tail.length < MIN_STUCK_TAIL_LETTERS) return false;
  return STUCK_NOUNS.has(tail) || vocabulary.knows(tail) || (vocabulary.distance(tail) ?? 1) < 1;
}

/** "cala bresa" is one word where neither half is a word and both together are a name. */
export function joinParted(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
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
