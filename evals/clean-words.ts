import type { Dialogue } from "./drive-in-process";
import { noise } from "./noise.mjs";

/** For each message a scripted customer may send with this noise, the words as the script has them. */
export function cleanWords(
  dialogue: Dialogue,
  { seed, level }: { readonly seed: number; readonly level: number },
): ReadonlyMap<string, string> {
  const said = [
    ...textsOf(dialogue.opening, ""),
    ...Object.entries(Object(dialogue.answers)).flatMap(([slot, answer]) => textsOf(answer, slot)),
    ...asArray(dialogue.injections).flatMap((injection) => textsOf(Object(injection).say, "")),
  ];
  return new Map(
    said.flatMap(({ text, kind }) => {
      const sent: string[] = noise(text, seed, level, kind);
      // A message that the noise split has no counterpart: each piece means what it says.
      return sent.length === 1 ? [[sent[0] ?? text, text] as const] : [];
    }),
  );
}

function textsOf(value: unknown, kind: string): { readonly text: string; readonly kind: string }[] {
  return asArray(value).flatMap((text) => (typeof text === "string" ? [{ text, kind }] : []));
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
