import type { InfoCommand } from "@/lib/core/dialogue/command";
import { askedIn, isAsking } from "./asked";
import { type Clause, clausesOf } from "./clauses";
import { type Finding, isFreeSpan } from "./finding";
import { isConditional, isPoliteOrder } from "./polite-order";
import { QUESTION_RULES } from "./question-rules";
import type { Reading } from "./reading";

/** The questions of a message, each with the clauses that ask it. An order put politely as a question is none. */
export function readQuestions(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const clauses = clausesOf(reading.words);
  const findings = clauses.flatMap((clause, index) => {
    const whole = withLead(reading, clauses, index);
    if (!isFreeSpan(isFree, whole.de, whole.ate)) return [];
    const command =
      questionOf(reading, whole, clauses[index + 1]) ??
      (whole === clause ? null : questionOf(reading, clause, clauses[index + 1]));
    if (command === null) return [];
    return [{ de: whole.de, ate: whole.ate, commands: [command] }];
  });
  return withoutEmptyTotal(reading, findings);
}

/** "entregam no Bessa e quanto dá?" with nothing ordered: the taxa, which the area is told with. */
function withoutEmptyTotal({ state }: Reading, findings: readonly Finding[]): Finding[] {
  const asks = (tipo: InfoCommand["tipo"]) =>
    findings.some(({ commands }) => commands.some((command) => command.tipo === tipo));
  const isEmpty = state.carrinho.length === 0 && (asks("AskArea") || asks("AskTaxa"));
  return findings.map((finding) => ({
    ...finding,
    commands: finding.commands.filter(({ tipo }) => !(isEmpty && tipo === "AskTotal")),
  }));
}

/** "se uma metade for mais cara, vocês cobram como?": the condition belongs to the question. */
function withLead(reading: Reading, clauses: readonly Clause[], index: number): Clause {
  const clause = clauses[index];
  const before = clauses[index - 1];
  if (clause === undefined) return { de: 0, ate: 0, isAsked: false, frase: 0 };
  const belongs =
    before !== undefined && before.frase === clause.frase && reading.words[before.de]?.texto === "se";
  return belongs && clause.isAsked ? { ...clause, de: before.de } : clause;
}

function questionOf(reading: Reading, clause: Clause, next: Clause | undefined): InfoCommand | null {
  if (isPoliteOrder(reading, clause) || (next !== undefined && isConditional(reading, next))) return null;
  const asked = askedIn(reading, clause);
  const asks = isAsking(asked);
  for (const { isPlain, answer } of QUESTION_RULES) {
    const command = asks || isPlain ? answer(asked) : null;
    if (command !== null) return command;
  }
  return null;
}
