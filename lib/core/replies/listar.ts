/** "a, b e c". */
export function listar(items: readonly string[], conjunction = "e"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** "1 pizza", "2 pizzas"; the plural is given where it is not the word with an s. */
export function contar(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
