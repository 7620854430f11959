/**
 * The function with its answers remembered: customers use the same words over and over. Full, it forgets them all, so
 * that no flood of made-up words grows it.
 */
export function memoize<V>(compute: (word: string) => V, max = 5000): (word: string) => V {
  const known = new Map<string, V>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const value = compute(word);
    if (known.size >= max) known.clear();
    known.set(word, value);
    return value;
  };
}
