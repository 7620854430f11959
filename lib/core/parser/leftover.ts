import type { OrderFound } from "./order/read-order";
import type { Reading } from "./reading";

/** Words as they were written that no reader knew what to do with. */
export function leftoverOf(
  { words, texto }: Reading,
  isFree: readonly boolean[],
  { unknown }: OrderFound,
): string[] {
  return unknown
    .filter(({ de }) => isFree[de] !== false)
    .flatMap(({ de }) => {
      const word = words[de];
      return word === undefined ? [] : [texto.slice(word.inicio, word.fim)];
    });
}
