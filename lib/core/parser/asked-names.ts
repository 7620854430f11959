import type { Asked } from "./asked";

/** The value where the condition holds, else null. */
export const when = <T>(condition: boolean, value: T): T | null => (condition ? value : null);

/** Every produto that the clause names. */
export function namesOf({ sabores, bebidas, outros }: Asked): readonly number[] {
  return [...sabores, ...bebidas, ...outros];
}

export function isNamed(asked: Asked): boolean {
  return namesOf(asked).length > 0;
}
