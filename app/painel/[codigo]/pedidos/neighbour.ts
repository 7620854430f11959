/** Where an arrow leads among columns of slips: up and down within one, sideways to the same height of the next. The edge stays. */
export function neighbour<T>(columns: readonly (readonly T[])[], held: T, arrow: string): T | undefined {
  const column = columns.findIndex((slips) => slips.includes(held));
  const row = columns[column]?.indexOf(held) ?? -1;
  if (row < 0) return undefined;
  switch (arrow) {
    case "ArrowUp":
      return columns[column]?.[row - 1] ?? held;
    case "ArrowDown":
      return columns[column]?.[row + 1] ?? held;
    case "ArrowLeft":
      return beside(columns[column - 1], row) ?? held;
    case "ArrowRight":
      return beside(columns[column + 1], row) ?? held;
    default:
      return held;
  }
}

function beside<T>(column: readonly T[] | undefined, row: number): T | undefined {
  return column?.[Math.min(row, column.length - 1)];
}
