import type { Cardapio, Tamanho } from "@/lib/core/pedido/cardapio";
import { baseForms, fold } from "./fold";
import { CENTIMETRES, SIZE_FALLBACKS, SIZE_FAMILIES, SIZE_LETTERS } from "./lexicon/sizes";
import { OTHER_UNITS } from "./lexicon/units";
import { memoizeByObject, memoizeByPlace } from "./memo";
import { isConnector } from "./name-words";
import { readNumber } from "./numbers";
import { readWords } from "./read-words";
import type { Word } from "./word";

/** The words one tamanho goes by, each name apart, and how wide its name says it is. */
export type TamanhoName = {
  readonly id: number;
  readonly nomes: readonly (readonly string[])[];
  readonly centimetros: number | null;
};

/** A size said at a place. No id: a size this cardapio does not have. */
export type TamanhoSpan = {
  readonly ids: readonly number[];
  readonly plural: boolean;
  readonly ate: number;
};

const FAMILY_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SIZE_FAMILIES).flatMap(([family, words]) =>
    words.split(" ").map((word) => [word, family] as const),
  ),
);
const FAMILY_BY_SOUND: ReadonlyMap<string, string> = new Map(
  [...FAMILY_BY_WORD]
    .filter(([word]) => word.length > 3)
    .map(([word, family]) => [fold(word), family] as const),
);

/** Letters that are a size of their own or a word: "g", "e", "s" for sim. */
const TAKEN_LETTERS: ReadonlySet<string> = new Set("pmgfaeodqnskrxlhuv");

/** Each with the letter it begins with, as "b" for broto, where no other does. */
export function readTamanhos(cardapio: Cardapio): TamanhoName[] {
  const names = cardapio.tamanhos.map(({ id, nome, apelidos }) => ({
    id,
    nomes: [nome, ...apelidos].map(wordsOfSize).filter((words) => words.length > 0),
    centimetros: [nome, ...apelidos].map(centimetresOf).find((each) => each !== null) ?? null,
  }));
  const initials = names.map(({ nomes }) => nomes[0]?.[0]?.[0] ?? "");
  const isOwn = (letter: string) =>
    /[a-z]/.test(letter) &&
    !TAKEN_LETTERS.has(letter) &&
    initials.filter((each) => each === letter).length === 1;
  return names.map((name, index) => {
    const letter = initials[index] ?? "";
    return isOwn(letter) ? { ...name, nomes: [...name.nomes, [letter]] } : name;
  });
}

/** "Grande (35 cm)" is grande; what a number measures or counts is no name. */
function wordsOfSize(name: string): string[] {
  const said = readWords(name.replace(/\([^)]*\)/g, " "));
  const words = said.filter(
    (word, at) =>
      word.tipo !== "sinal" &&
      word.texto !== "pizza" &&
      word.texto !== "tamanho" &&
      !isConnector(word) &&
      !isMeasure(said, at) &&
      !isMeasure(said, at - 1),
  );
  const letters = words.filter(({ tipo }) => tipo === "palavra");
  return (letters.length > 0 ? letters : words).map(({ texto }) => familyOf(texto) ?? texto);
}

/** "35 cm", "8 pedaços", or "35" where the name is nothing else. */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [number, unit] = [words[at], words[at + 1]];
  if (number?.tipo !== "numero") return false;
  const isWide = words.length === 1 && (number.valor ?? 0) >= LEAST_CENTIMETRES;
  return isWide || (unit !== undefined && (CENTIMETRES.has(unit.texto) || unit.classes.has("slice")));
}

function centimetresOf(name: string): number | null {
  const words = readWords(name);
  const at = words.findIndex(
    (_, index) => isMeasure(words, index) && !words[index + 1]?.classes.has("slice"),
  );
  return words[at]?.valor ?? null;
}

function familyOf(word: string): string | null {
  return FAMILY_BY_WORD.get(word) ?? (word.length > 3 ? (FAMILY_BY_SOUND.get(fold(word)) ?? null) : null);
}

/** The size whose name begins at this word, the longest name first; a common word for a size even if it is not sold. */
export function readTamanho(
  words: readonly Word[],
  at: number,
  tamanhos: readonly TamanhoName[],
): TamanhoSpan | null {
  return spansOf(tamanhos)(words, at);
}

const spansOf = memoizeByObject((tamanhos: readonly TamanhoName[]) =>
  memoizeByPlace((words: readonly Word[], at) => findTamanho(words, at, tamanhos)),
);

function findTamanho(
  words: readonly Word[],
  at: number,
  tamanhos: readonly TamanhoName[],
): TamanhoSpan | null {
  const word = words[at];
  if (word === undefined || (word.tipo !== "palavra" && word.tipo !== "numero") || isPeople(words, at))
    return null;
  const named =
    longestNamed(words, at, tamanhos) ?? measuredAt(words, at, tamanhos) ?? extremeAt(words, at, tamanhos);
  const plural = word.texto.length > 3 && word.texto.endsWith("s");
  if (named !== null) return { ...named, plural };
  const family = familyOf(word.texto);
  if (family === null) return null;
  const fallbacks = SIZE_FALLBACKS[word.texto] ?? [];
  const ids = tamanhos
    .filter(({ nomes }) => nomes.some((nome) => nome.some((each) => fallbacks.includes(each))))
    .map(({ id }) => id);
  return { ids, plural, ate: at + 1 };
}

/** "com o pessoal", "pra minha família": who eats it, not how large it is. */
function isPeople(words: readonly Word[], at: number): boolean {
  const [before, earlier] = [words[at - 1], words[at - 2]];
  const [lead, after] = [before?.texto ?? "", words[at + 1]?.texto ?? ""];
  switch (words[at]?.texto) {
    case "casal":
      return /^(meu|nosso|outra)$/.test(lead) || /^(amigos|vizinhos)$/.test(words[at + 2]?.texto ?? "");
    case "pessoal":
      return /^(o|do|ao|com|oi|ola)$/.test(lead) || before?.original === "pro";
    case "familia": {
      const isResized = words.slice(0, at).some(({ classes }) => RESIZES.some((each) => classes.has(each)));
      const isFor = lead === "para" || (lead === "a" && earlier?.texto === "para");
      return (
        /^(minha|nossa|sua|tua)$/.test(lead) ||
        FAMILY_DOES.has(after) ||
        (isFor && !isResized) ||
        lead === "em"
      );
    }
    default:
      return false;
  }
}

const RESIZES = ["swap", "more", "less", "set", "become"] as const;
const FAMILY_DOES: ReadonlySet<string> = new Set(
  "toda quer gosta adora vai vem chegou inteirinha".split(" "),
);

/** "35 cm", "a de 35": the size of that width. So large a number counts pizzas only where they follow it. */
function measuredAt(words: readonly Word[], at: number, tamanhos: readonly TamanhoName[]) {
  const number = words[at]?.valor == null ? null : readNumber(words, at);
  if (number === null || number.valor < LEAST_CENTIMETRES) return null;
  const ids = tamanhos.filter(({ centimetros }) => centimetros === number.valor).map(({ id }) => id);
  if (CENTIMETRES.has(words[number.ate]?.texto ?? "")) return { ids, ate: number.ate + 1 };
  return ids.length === 0 || countsOther(words, number.ate) ? null : { ids, ate: number.ate };
}

/** "a menor", "a maior que tiver": sizes stand from small to large. */
function extremeAt(words: readonly Word[], at: number, tamanhos: readonly TamanhoName[]) {
  const [word, before, next] = [words[at]?.texto ?? "", words[at - 1], words[at + 1]];
  const isLed = before?.classes.has("article") === true || before?.classes.has("de") === true;
  const isEnd =
    next === undefined || next.tipo !== "palavra" || next.classes.has("de") || next.texto === "que";
  const tamanho = EXTREMES.get(word) === "first" ? tamanhos[0] : tamanhos.at(-1);
  return EXTREMES.has(word) && isLed && isEnd && tamanho !== undefined
    ? { ids: [tamanho.id], ate: at + 1 }
    : null;
}

const EXTREMES: ReadonlyMap<string, "first" | "last"> = new Map([
  ["menor", "first"],
  ["menorzinha", "first"],
  ["maior", "last"],
  ["maiorzona", "last"],
]);

const LEAST_CENTIMETRES = 15;

/** "45 reais", "35 minutos", "25 pizzas". */
function countsOther(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && (next.classes.has("pizza") || OTHER_UNITS.has(next.texto));
}

function longestNamed(words: readonly Word[], at: number, tamanhos: readonly TamanhoName[]) {
  const found = tamanhos.flatMap(({ id, nomes }) =>
    nomes.filter((nome) => standsAt(nome, words, at)).map((nome) => ({ id, length: nome.length })),
  );
  if (found.length === 0) return null;
  const longest = Math.max(...found.map(({ length }) => length));
  const ids = [...new Set(found.filter(({ length }) => length === longest).map(({ id }) => id))];
  return { ids, ate: at + longest };
}

function standsAt(nome: readonly string[], words: readonly Word[], at: number): boolean {
  return nome.every((each, offset) => {
    const texto = words[at + offset]?.texto ?? "";
    return each === texto || each === familyOf(texto) || baseForms(texto).includes(each);
  });
}

/** "g" alone is a size only where something of a pizza stands beside it. */
export function isSizeLetter(word: Word | undefined): boolean {
  return word !== undefined && (word.texto.length === 1 || SIZE_LETTERS.has(word.texto));
}

export function tamanhosDeFatias(cardapio: Cardapio, fatias: number): readonly Tamanho[] {
  return cardapio.tamanhos.filter((tamanho) => tamanho.fatias === fatias);
}
