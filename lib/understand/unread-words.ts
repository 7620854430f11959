import type { PhraseClass } from "@/lib/core/parser/lexicon/phrases";
import type { Parsed } from "@/lib/core/parser/parse-message";
import { has, type Reading } from "@/lib/core/parser/reading";

/** The words a model may be asked about; null when the parser knew what to make of all of them. */
export function unreadWords(reading: Reading, { commands, leftover }: Parsed): readonly string[] | null {
  if (leftover.length > 0) return leftover;
  const unread = commands.flatMap((command) =>
    command.tipo === "Unclear" || command.tipo === "NameUnknown" ? [command.palavras] : [],
  );
  return unread.length === 0 || isMereAnswer(reading) ? null : unread;
}

/** "Confirmo" where nothing is to be confirmed: the words are plain, and no model knows more of them. */
function isMereAnswer(reading: Reading): boolean {
  const answers = reading.marks.filter(({ classe }) => ANSWERS.has(classe));
  return reading.words.every(
    ({ tipo }, at) =>
      (tipo !== "palavra" && tipo !== "numero") ||
      has(reading, at, "filler", "polite", "laugh") ||
      answers.some(({ de, ate }) => at >= de && at < ate),
  );
}

const ANSWERS: ReadonlySet<PhraseClass> = new Set(["yes", "no", "finish", "thanks", "greet"]);
