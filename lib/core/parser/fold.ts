import { memoize } from "./memo";

/** Lower-case, without accents and invisible marks, with long repeats squeezed: "CALABRESAAA" is "calabresa". */
export const normalizeWord = memoize((raw) => {
  const lower = raw.toLowerCase();
  const kept = ACCENT_MATTERS[lower.normalize("NFC")];
  if (kept !== undefined) return kept;
  if (LAUGHTER.test(lower)) return "kkk";
  return squeezeRepeats(stripAccents(lower));
});

/** "kkkkk", "rsrs", "hahaha", "huehue". */
const LAUGHTER = /^(?:k{2,}|(?:rs){1,20}|(?:h[aeu]{1,2}){2,20}h?)$/;

export function stripAccents(text: string): string {
  return text.normalize("NFD").replace(/[\p{M}\u200b-\u200d\u2060]/gu, "");
}

/** Words that only the accent tells from another one: "é" from "e", "dá" from "da". */
const ACCENT_MATTERS: Readonly<Record<string, string>> = {
  é: "eh",
  dá: "dah",
  nº: "numero",
  pôr: "botar",
  está: "ta",
};

/** Three or more of a letter are one, two where Portuguese has them double inside a word ("isssso"). */
function squeezeRepeats(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, (run: string, letter: string, offset: number, whole: string) => {
    const isInside = offset > 0 && offset + run.length < whole.length;
    return isInside && (letter === "s" || letter === "r") ? letter + letter : letter;
  });
}

/** "siimm" is "sim": the word with every double letter made one, for words that have none. */
export function squeezeDoubles(word: string): string {
  return word.replace(/(\p{L})\1/gu, "$1");
}

/**
 * How a word sounds to a Brazilian, so that words spelt by ear meet: "xarque" and "charque", "bolonheza" and
 * "bolonhesa", "champinhom" and "champignon".
 */
export const fold = memoize((word) =>
  FOLDS.reduce((folded, [pattern, sound]) => folded.replace(pattern, sound), word),
);

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^h/g, ""],
  [/ph/g, "f"],
  [/ch|sh/g, "x"],
  [/gn|nh/g, "n"],
  [/lh/g, "l"],
  [/ç|ss|sc(?=[ei])|xc(?=[ei])/g, "s"],
  [/zz/g, "z"],
  [/(\p{L})\1/gu, "$1"],
  [/gu(?=[eiéí])|gh/g, "g"],
  [/g(?=[ei])/g, "j"],
  [/y/g, "i"],
  [/w/g, "v"],
  [/c(?=[ei])/g, "s"],
  [/qu(?=[eio])|q|k|c/g, "c"],
  [/h/g, ""],
  [/z/g, "s"],
  [/^es(?=[bcdfgklmnpqrtvx])/g, "s"],
  [/m$/g, "n"],
  [/u$/g, "o"],
  [/i$/g, "e"],
];

/** "ctpry" for catupiry: the consonants, for words typed without their vowels. */
export function skeleton(word: string): string {
  return word.replace(/[aeiouyh]/g, "");
}

/** The forms a word may stand for besides itself: singular, without diminutive, both. */
export const baseForms = memoize((word): readonly string[] => {
  const forms = new Set<string>([word]);
  for (const form of [word, ...singulars(word)]) {
    forms.add(form);
    const plain = withoutDiminutive(form);
    if (plain !== null) forms.add(plain);
  }
  return [...forms];
});

const MIN_PLURAL_LETTERS = 4;

function singulars(word: string): readonly string[] {
  if (word.length < MIN_PLURAL_LETTERS || !word.endsWith("s") || word.endsWith("ss")) return [];
  const forms = [word.slice(0, -1)];
  if (word.endsWith("oes") || word.endsWith("aes")) forms.push(`${word.slice(0, -3)}ao`);
  if (word.endsWith("ns")) forms.push(`${word.slice(0, -2)}m`);
  if (word.endsWith("is")) forms.push(`${word.slice(0, -2)}l`);
  if (/[rzs]es$/.test(word)) forms.push(word.slice(0, -2));
  return forms;
}

const DIMINUTIVE = /^(\p{L}{2,}?)(z?)inh([ao])$/u;

/** "mandacaruzinha" is mandacaru, "tortinha" torta, "coquinha" coca. */
function withoutDiminutive(word: string): string | null {
  const match = DIMINUTIVE.exec(word);
  if (match === null) return null;
  const [, stem = "", z, ending = "a"] = match;
  if (z === "z") return stem;
  return stem.replace(/qu$/, "c").replace(/gu$/, "g") + ending;
}
