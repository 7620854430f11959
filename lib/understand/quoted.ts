import { type Reading, textBetween } from "@/lib/core/parser/reading";

/** Words [de, ate) of the message, and how they were written. */
export type Span = { readonly de: number; readonly ate: number; readonly trecho: string };

/** Where the message has these words exactly, whole words only; spaces and case may differ. Null where it has not. */
export function findQuoted(reading: Reading, quote: string): Span | null {
  const parts = quote
    .trim()
    .split(/\s+/)
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const pattern = new RegExp(parts.map(escapeForPattern).join("\\s+"), "giu");
  for (const match of reading.texto.matchAll(pattern)) {
    const span = wordsWithin(reading, match.index, match.index + match[0].length);
    if (span !== null) return span;
  }
  return null;
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function wordsWithin(reading: Reading, from: number, to: number): Span | null {
  const touched = reading.words.flatMap(({ inicio, fim }, at) => (inicio < to && fim > from ? [at] : []));
  const [de] = touched;
  const last = touched.at(-1);
  if (de === undefined || last === undefined) return null;
  const isWhole = touched.every((at) => {
    const word = reading.words[at];
    return word !== undefined && word.inicio >= from && word.fim <= to;
  });
  return isWhole ? { de, ate: last + 1, trecho: textBetween(reading, de, last + 1) } : null;
}
