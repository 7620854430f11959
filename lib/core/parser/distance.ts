/**
 * Edits that turn `a` into `b` (insert, drop, replace, swap of neighbours), or null when they are more than `budget`.
 * Two rows and an early stop: words are short and most pairs are far apart.
 */
export function distanceWithin(a: string, b: string, budget: number): number | null {
  if (Math.abs(a.length - b.length) > budget) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cell(a, b, row, column, { beforeLast, last, current }));
    }
    if (Math.min(...current) > budget) return null;
    beforeLast = last;
    last = current;
  }
  const total = last[b.length] ?? Number.POSITIVE_INFINITY;
  return total <= budget ? total : null;
}

type Rows = { beforeLast: readonly number[]; last: readonly number[]; current: readonly number[] };

function cell(a: string, b: string, row: number, column: number, rows: Rows): number {
  const { beforeLast, last, current } = rows;
  const isSame = a[row - 1] === b[column - 1];
  const cheapest = Math.min(
    (last[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (last[column - 1] ?? 0) + (isSame ? 0 : 1),
  );
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(cheapest, (beforeLast[column - 2] ?? 0) + 1) : cheapest;
}

/** Typos allowed in a word of so many letters: short words are too close to each other to be corrected. */
export function typoBudget(letters: number): number {
  if (letters <= 4) return 0;
  return letters <= 7 ? 1 : 2;
}
