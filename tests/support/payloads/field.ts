/** A text inside a recorded object; fails where there is none. */
export function field(value: unknown, name: string): string {
  const found: unknown = new Map(Object.entries(value ?? {})).get(name);
  if (typeof found !== "string") throw new Error(`nothing was recorded as ${name}`);
  return found;
}
