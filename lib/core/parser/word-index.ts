import { distanceWithin, typoBudget } from "./distance";
import { baseForms, fold, skeleton, squeezeDoubles } from "./fold";
import { memoize } from "./memo";

/** Words that may be meant, found by how they are written, how they sound, or how they are cut short. */
export type WordIndex = {
  readonly exact: ReadonlySet<string>;
  /** Words by each of their singular and plain forms, so that "ovo" finds ovos. */
  readonly byForm: ReadonlyMap<string, readonly string[]>;
  readonly byFold: ReadonlyMap<string, readonly string[]>;
  readonly bySkeleton: ReadonlyMap<string, readonly string[]>;
  /** By the first letter and the first sound: a misspelling rarely touches them. */
  readonly byFirstLetter: ReadonlyMap<string, readonly FoldedWord[]>;
  /** The word itself, or another number or a diminutive of it. */
  readonly written: (word: string) => readonly Guess[];
  /** Words that sound alike or are a typo away; the nearest only. */
  readonly misspelt: (word: string) => readonly Guess[];
};

type Lookup = Omit<WordIndex, "written" | "misspelt">;

type FoldedWord = { readonly palavra: string; readonly som: string };

/** A word that may be meant, and how far it is from what was written. */
export type Guess = { readonly palavra: string; readonly custo: number };

export function indexWords(palavras: Iterable<string>): WordIndex {
  const exact = new Set(palavras);
  const byForm = new Map<string, string[]>();
  const byFold = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  const byFirstLetter = new Map<string, FoldedWord[]>();
  for (const palavra of exact) {
    for (const form of baseForms(palavra)) push(byForm, form, palavra);
    if (palavra.startsWith("#")) continue;
    const som = fold(palavra);
    push(byFold, som, palavra);
    push(bySkeleton, skeleton(palavra), palavra);
    for (const first of new Set([palavra[0], som[0]])) push(byFirstLetter, first ?? "", { palavra, som });
  }
  const lookup = { exact, byForm, byFold, bySkeleton, byFirstLetter };
  return {
    ...lookup,
    written: memoize((word) => findWritten(lookup, word)),
    misspelt: memoize((word) => findMisspelt(lookup, word)),
  };
}

function push<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

const COST = { form: 0.1, sound: 0.5, cut: 1.5, vowelless: 1.6 } as const;
const MIN_SOUND_LETTERS = 4;
const MIN_CUT_LETTERS = 4;
const MIN_SKELETON_LETTERS = 3;

function findWritten(index: Lookup, word: string): readonly Guess[] {
  const forms = new Set([...baseForms(word), ...baseForms(squeezeDoubles(word))]);
  const found = new Set([...forms].flatMap((form) => index.byForm.get(form) ?? []));
  return [...found].map((palavra) => ({ palavra, custo: palavra === word ? 0 : COST.form }));
}

function findMisspelt(index: Lookup, word: string): readonly Guess[] {
  const alike = baseForms(word)
    .filter((form) => form.length >= MIN_SOUND_LETTERS)
    .flatMap((form) => index.byFold.get(fold(form)) ?? []);
  if (alike.length > 0) return [...new Set(alike)].map((palavra) => ({ palavra, custo: COST.sound }));
  return nearest(baseForms(word).flatMap((form) => typosOf(index, form)));
}

function typosOf(index: Lookup, form: string): Guess[] {
  const som = fold(form);
  const near = [form[0] ?? "", som[0] ?? ""].flatMap((first) => index.byFirstLetter.get(first) ?? []);
  return near.flatMap((each) => {
    const budget = Math.min(typoBudget(form.length), typoBudget(each.palavra.length));
    if (budget === 0) return [];
    const written = distanceWithin(form, each.palavra, budget);
    const spoken = distanceWithin(som, each.som, budget);
    const custo = Math.min(written ?? Number.POSITIVE_INFINITY, spoken ?? Number.POSITIVE_INFINITY);
    return custo <= budget ? [{ palavra: each.palavra, custo }] : [];
  });
}

function nearest(guesses: readonly Guess[]): readonly Guess[] {
  const least = Math.min(...guesses.map(({ custo }) => custo));
  const unique = new Map(guesses.filter(({ custo }) => custo === least).map((each) => [each.palavra, each]));
  return [...unique.values()];
}

/** Words typed in part: "calab", "ctpry". `minLetters` is smaller where a name is expected anyway. */
export function findShortened(
  index: WordIndex,
  word: string,
  minLetters = MIN_CUT_LETTERS,
): readonly Guess[] {
  if (word.length < MIN_SKELETON_LETTERS) return [];
  const cut =
    word.length < minLetters
      ? []
      : [...index.exact].filter((palavra) => palavra.length > word.length && palavra.startsWith(word));
  if (cut.length > 0) return cut.map((palavra) => ({ palavra, custo: COST.cut }));
  const bones = skeleton(word);
  if (bones.length < MIN_SKELETON_LETTERS || word.length > bones.length + 1) return [];
  return (index.bySkeleton.get(bones) ?? []).map((palavra) => ({ palavra, custo: COST.vowelless }));
}
