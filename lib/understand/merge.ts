import type { Command } from "@/lib/core/dialogue/command";
import type { Parsed } from "@/lib/core/parser/parse-message";
import { type Reading, textBetween } from "@/lib/core/parser/reading";
import { findQuoted, type Span } from "./quoted";
import type { Spoken } from "./to-commands";

type NameUnknown = Extract<Command, { tipo: "NameUnknown" }>;

/**
 * One reading of a message out of two. Every word counts once: the parser's commands stand for the words it accounted
 * for, and of the model's only those count that quote a word the parser left over and none that it used. For a name that
 * was not found the model may only suggest. What neither made anything of is said to be unclear.
 */
export function merge(
  reading: Reading,
  { commands }: Parsed,
  leftover: readonly string[],
  spoken: readonly Spoken[],
): readonly Command[] {
  const understood = commands.filter(({ tipo }) => tipo !== "Unclear");
  const open = openWords(reading, understood, leftover);
  const suggested = understood.map((command) =>
    command.tipo === "NameUnknown" ? withSuggestions(command, reading, spoken) : command,
  );
  const heard = spoken.flatMap((each) => heardIn(reading, open, each));
  if (heard.length > 0) return [...suggested, ...heard];
  return understood.length === 0 ? commands : [...suggested, ...stillUnclear(leftover)];
}

/** What the parser could not use is said, should nothing else have been understood. */
export function stillUnclear(leftover: readonly string[]): readonly Command[] {
  return leftover.length === 0 ? [] : [{ tipo: "Unclear", palavras: leftover.join(" ") }];
}

/** For each word: left over (true), used by the parser (false), or of no meaning by itself (null). */
type Open = readonly (boolean | null)[];

function openWords(reading: Reading, understood: readonly Command[], leftover: readonly string[]): Open {
  if (understood.length === 0) return reading.words.map(() => true);
  const used = understood.map((command) => findQuoted(reading, quoteOf(command)));
  const unknown = understood.flatMap(({ tipo }, index) =>
    tipo === "NameUnknown" ? [used[index] ?? null] : [],
  );
  const left = leftover.map((word) => findQuoted(reading, word));
  // Where a question stands in the message is not told: all that was read may belong to it.
  const isAnyUsed = understood.some(({ tipo }) => tipo.startsWith("Ask"));
  return reading.words.map((_, at) => {
    if (unknown.some((span) => covers(span, at))) return false;
    if (left.some((span) => covers(span, at))) return true;
    return isAnyUsed || used.some((span) => covers(span, at)) ? false : null;
  });
}

function quoteOf(command: Command): string {
  if ("evidence" in command) return command.evidence.trecho;
  return "palavras" in command ? command.palavras : "";
}

function covers(span: Span | null, at: number): boolean {
  return span !== null && at >= span.de && at < span.ate;
}

/** A suggestion orders nothing: it may stand beside what the parser made of the words around the unknown one. */
function heardIn(reading: Reading, open: Open, { command, span }: Spoken): readonly Command[] {
  const quoted = open.slice(span.de, span.ate);
  if (!quoted.includes(true) || command.tipo === "Unclear") return [];
  if (command.tipo === "NameUnknown") {
    const at = span.de + quoted.indexOf(true);
    const ate = span.de + quoted.lastIndexOf(true) + 1;
    return [{ ...command, palavras: textBetween(reading, at, ate) }];
  }
  return quoted.includes(false) ? [] : [command];
}

const MAX_SUGGESTIONS = 3;

function withSuggestions(command: NameUnknown, reading: Reading, spoken: readonly Spoken[]): NameUnknown {
  const place = findQuoted(reading, command.evidence.trecho);
  const ids = spoken.flatMap(({ command: other, span }) =>
    other.tipo === "NameUnknown" && place !== null && overlap(place, span) ? other.sugestoes : [],
  );
  const sugestoes = [...new Set([...ids, ...command.sugestoes])].slice(0, MAX_SUGGESTIONS);
  return { ...command, sugestoes };
}

function overlap(a: Span, b: Span): boolean {
  return a.de < b.ate && b.de < a.ate;
}
