import type { Command } from "@/lib/core/dialogue/command";
import type { PhraseClass } from "./lexicon/phrases";
import type { Reading } from "./reading";

/** Greetings go with anything; thanks, good-byes, "um momento" and insults count when nothing else was said. */
export function readSocial(
  reading: Reading,
  isFree: readonly boolean[],
  said: readonly Command[],
): Command[] {
  const marks = reading.marks.filter(
    ({ classe, de, ate }) => classe === "greet" || isFree.slice(de, ate).every(Boolean),
  );
  const has = (classe: PhraseClass) => marks.some((mark) => mark.classe === classe);
  const greet: Command[] = has("greet") && isGreeting(reading) ? [{ tipo: "Greet" }] : [];
  if (said.length > 0) return greet;
  if (has("wait")) return [{ tipo: "Wait" }];
  if (reading.marks.some(({ classe }) => classe === "abuse")) return [{ tipo: "Abuse" }];
  const isLeaving =
    marks[0]?.classe === "bye" && marks[0].de < (marks.find(({ classe }) => classe === "greet")?.de ?? 0);
  if (greet.length > 0 && !isLeaving) return greet;
  if (has("bye")) return [{ tipo: "Goodbye" }];
  return reading.marks.some(({ classe }) => classe === "thanks") ? [{ tipo: "Thank" }] : [];
}

/** A word like "ei" or "fala" greets only at the beginning. */
function isGreeting({ marks, words }: Reading): boolean {
  const first = words.findIndex(({ tipo }) => tipo === "palavra");
  return marks.some(({ classe, de }) => classe === "greet" && de <= first + 2);
}
