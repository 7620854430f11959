import { isPause } from "./order/lookahead";
import { has, phraseAt, type Reading, wordAt } from "./reading";

const OPENERS: ReadonlySet<string> = new Set("oi ola opa eai alo bomdia boatarde boanoite".split(" "));

/**
 * Where the greeting a message begins with ends: "oi, tudo bem?", "bom dia moça, como vai?". Nothing in it is about a
 * pedido. To a resumo "opa, tudo certo" is the answer, so there only the first word counts.
 */
export function openingEnd(reading: Reading): number {
  if (!OPENERS.has(wordAt(reading, 0))) return 0;
  const isAnswer = reading.pergunta?.tipo === "confirmacao";
  let end = 1;
  for (let at = end; at < reading.words.length; ) {
    const greeted = isAnswer ? null : phraseAt(reading, at, "greet");
    const isMark = isPause(reading, at);
    if (greeted !== null || isMark) end = greeted ?? at + 1;
    else if (!has(reading, at, "polite", "filler")) break;
    at = greeted ?? at + 1;
  }
  return end;
}
