import type { Evidence } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import { nextQuestion } from "@/lib/core/dialogue/next-question";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { State } from "@/lib/core/dialogue/state";
import { type CardapioIndex, indexOf, MIN_SIZE_LETTERS } from "./cardapio-index";
import type { PhraseClass } from "./lexicon/phrases";
import { classesOf, type WordClass } from "./lexicon/word-classes";
import { type Guesses, guessWords, type MatchOptions, matchNames, type NameMatch } from "./match-names";
import { memoizeByObject, memoizeByPlace } from "./memo";
import type { NameIndex } from "./name-index";
import type { Kind } from "./name-words";
import { findMarks, type Mark } from "./phrase-index";
import { placesOf } from "./places";
import { readWords } from "./read-words";
import { readTamanho } from "./tamanhos";
import { isSettled, type Vocabulary, vocabularyFrom } from "./vocabulary";
import type { Word } from "./word";

/** A message with everything it is read against. */
export type Reading = {
  readonly mensagemId: number;
  readonly texto: string;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly facts: Facts;
  readonly state: State;
  /** What was asked, or what the form lacks first when nothing was. */
  readonly pergunta: Pergunta | null;
  readonly index: CardapioIndex;
  readonly guesses: Guesses;
  readonly places: NameIndex;
  readonly placeGuesses: Guesses;
  /** Names already looked for, by place and kinds. */
  readonly found: Map<number, NameMatch | null>;
};

export function readMessage(mensagemId: number, texto: string, facts: Facts, state: State): Reading {
  const index = indexOf(facts.cardapio);
  const places = placesOf(facts.bairros);
  const vocabulary = vocabularyOf(index)(places);
  const words = withSizes(readWords(texto, vocabulary), index, vocabulary);
  return {
    mensagemId,
    texto,
    words,
    marks: findMarks(words.map((word) => word.texto)),
    facts,
    state,
    pergunta: state.pendente ?? nextQuestion(state, facts),
    index,
    guesses: guessWords(words, index.words),
    places,
    placeGuesses: guessWords(words, places.words),
    found: new Map(),
  };
}

/** "casal" is a pair of people, or the size this cardapio calls so; "familoa" is one misspelt. */
function withSizes(
  words: readonly Word[],
  { countingSizes, sizeWords }: CardapioIndex,
  vocabulary: Vocabulary,
): readonly Word[] {
  return words.map((word) => {
    if (word.tipo !== "palavra") return word;
    if (countingSizes.has(word.texto)) return { ...word, classes: classesOf("") };
    if (word.texto.length < MIN_SIZE_LETTERS || sizeWords.exact.has(word.texto)) return word;
    if (isSettled(word.texto, vocabulary)) return word;
    const [size] = sizeWords.misspelt(word.texto);
    const isNearer = size !== undefined && size.custo <= (vocabulary.distance(word.texto) ?? Infinity);
    return isNearer ? { ...word, texto: size.palavra, chave: size.palavra } : word;
  });
}

/** What a shop names, its cardapio and its places; made once for both. */
const vocabularyOf = memoizeByObject((index: CardapioIndex) =>
  memoizeByObject((places: NameIndex) => newVocabulary([index, places])),
);

function newVocabulary(indexes: readonly NameIndex[]): Vocabulary {
  return vocabularyFrom({
    knows: (word) => indexes.some(({ words }) => words.byForm.has(word)),
    distance: (word) => {
      const costs = indexes.flatMap(({ words }) => words.misspelt(word).map(({ custo }) => custo));
      return costs.length === 0 ? null : Math.min(...costs);
    },
  });
}

export function namesAt(reading: Reading, at: number, ...kinds: readonly Kind[]): NameMatch | null {
  const key = placeKey(at, kinds);
  const known = reading.found.get(key);
  if (known !== undefined) return known;
  const options: MatchOptions = kinds.length === 0 ? {} : { kinds: new Set(kinds) };
  const match = matchNames(reading.words, at, reading.guesses, reading.index, options);
  reading.found.set(key, match);
  return match;
}

/** A place and a set of kinds as one number. */
function placeKey(at: number, kinds: readonly Kind[]): number {
  let set = 0;
  for (const kind of kinds) set |= KIND_BITS[kind];
  return (at << KIND_BITS_USED) | set;
}

const KIND_BITS: Readonly<Record<Kind, number>> = {
  sabor: 1,
  bebida: 2,
  sobremesa: 4,
  borda: 8,
  massa: 16,
  adicional: 32,
  combo: 64,
  ingrediente: 128,
  bairro: 256,
};
const KIND_BITS_USED = 9;

/** The size said at a word. */
export const tamanhoAt = memoizeByPlace((reading: Reading, at: number) =>
  readTamanho(reading.words, at, reading.index.tamanhos),
);

export function placeAt(reading: Reading, at: number, weak = false): NameMatch | null {
  return matchNames(reading.words, at, reading.placeGuesses, reading.places, { weak });
}

export function has(reading: Reading, at: number, ...classes: readonly WordClass[]): boolean {
  const word = reading.words[at];
  if (word === undefined) return false;
  for (const each of classes) if (word.classes.has(each)) return true;
  return false;
}

export function wordAt(reading: Reading, at: number): string {
  return reading.words[at]?.texto ?? "";
}

/** Where the longest phrase of a class that begins here ends, or null. */
export function phraseAt(reading: Reading, at: number, classe: PhraseClass): number | null {
  return reading.marks.find((mark) => mark.de === at && mark.classe === classe)?.ate ?? null;
}

/** The message as it was written from one word up to another. */
export function textBetween({ words, texto }: Reading, de: number, ate: number): string {
  const [first, last] = [words[de], words[ate - 1]];
  return first === undefined || last === undefined ? "" : texto.slice(first.inicio, last.fim);
}

export function evidenceOf(reading: Reading, de: number, ate: number): Evidence {
  return { mensagemId: reading.mensagemId, trecho: textBetween(reading, de, ate) };
}
