/**
 * Edits that turn `a` into `b` (insert, drop, replace, swap of neighbours), or null when they are more than `budget`.
 * Three rows used over and over and an early stop: words are short, most pairs are far apart, and this is the innermost loop.
 */
export function distanceWithin(a: string, b: string, budget: number): number | null {
  if (Math.abs(a.length - b.length) > budget || b.length > MAX_LETTERS) return null;
  let [beforeLast, last, current] = ROWS;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = at(last, column - 1) + (isSame ? 0 : 1);
      edits = Math.min(edits, at(last, column) + 1, at(current, column - 1) + 1);
      if (!isSame && isSwap(a, b, row, column)) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > budget) return null;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const total = at(last, b.length);
  return total <= budget ? total : null;
}

/** No name and no word of the language is longer. */
const MAX_LETTERS = 63;
const ROWS = [0, 1, 2].map(() => new Uint8Array(MAX_LETTERS + 1)) as [Uint8Array, Uint8Array, Uint8Array];

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

/** Typos allowed in a word of so many letters: short words are too close to each other to be corrected. */
export function typoBudget(letters: number): number {
  if (letters <= 4) return 0;
  return letters <= 7 ? 1 : 2;
}
