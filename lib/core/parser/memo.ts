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

/** The function with its answers remembered for as long as what they are of is there. */
export function memoizeByObject<T extends object, V extends object>(
  compute: (thing: T) => V,
): (thing: T) => V {
  const known = new WeakMap<T, V>();
  return (thing) => {
    const cached = known.get(thing);
    if (cached !== undefined) return cached;
    const value = compute(thing);
    known.set(thing, value);
    return value;
  };
}

/**
 * The function with its answers for one thing remembered by place: the rules of a message look at the same words again
 * and again. What is remembered goes with the thing.
 */
export function memoizeByPlace<T extends object, V>(
  compute: (thing: T, at: number) => V,
): (thing: T, at: number) => V {
  const placesOf = memoizeByObject((_thing: T) => new Map<number, V>());
  return (thing, at) => {
    const places = placesOf(thing);
    const cached = places.get(at);
    if (cached !== undefined) return cached;
    const value = compute(thing, at);
    places.set(at, value);
    return value;
  };
}

/** A value computed when it is first asked for. */
export function lazy<V>(compute: () => V): () => V {
  let known: { readonly value: V } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
