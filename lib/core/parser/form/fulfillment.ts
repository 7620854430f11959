import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "@/lib/core/parser/finding";
import { targetAt } from "@/lib/core/parser/order/targets";
import { evidenceOf, has, namesAt, phraseAt, type Reading, wordAt } from "@/lib/core/parser/reading";

/** "pra entregar", "manda em casa"; "vou buscar", "passo aí pra pegar". What is said last counts. */
export function readFulfillment(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < reading.words.length; ) {
    const found = isFree[at] === false || isInsteadOf(reading, at) ? null : fulfillmentAt(reading, at);
    if (found !== null) findings.push(found);
    at = found?.ate ?? at + 1;
  }
  const last = findings.at(-1);
  return findings.map((each) => (each === last ? each : { ...each, commands: [] }));
}

/** "retirar em vez de entrega" */
function isInsteadOf(reading: Reading, at: number): boolean {
  return has(reading, at - 1, "de") && /^(vez|inves|lugar)$/.test(wordAt(reading, at - 2));
}

function fulfillmentAt(reading: Reading, at: number): Finding | null {
  const pickup =
    phraseAt(reading, at, "pickup") ?? takeAway(reading, at) ?? bareAnswer(reading, at, PICKUP_VERBS);
  const delivery = phraseAt(reading, at, "delivery") ?? bareAnswer(reading, at, DELIVERY_VERBS);
  if (pickup !== null && pickup >= (delivery ?? 0))
    return isObject(reading, pickup) ? null : found(reading, "ChooseRetirada", at, pickup);
  return delivery === null || isOther(reading, at, delivery)
    ? null
    : found(reading, "ChooseEntrega", at, delivery);
}

function found(reading: Reading, tipo: "ChooseRetirada" | "ChooseEntrega", de: number, ate: number): Finding {
  const command: Command = { tipo, evidence: evidenceOf(reading, de, ate) };
  return { de, ate, commands: [command] };
}

const PICKUP_VERBS: ReadonlySet<string> = new Set(
  "buscar busco busca pegar pego pega retirar retiro retira retirada apanho balcao viagem loja".split(" "),
);
const DELIVERY_VERBS: ReadonlySet<string> = new Set(
  "entrega entregar entregue entreguem traz trazer traga manda mandar mande leva levar motoboy casa delivery".split(
    " ",
  ),
);

/** To "entrega ou retirada?" the bare verb is an answer. */
function bareAnswer(reading: Reading, at: number, verbs: ReadonlySet<string>): number | null {
  return reading.pergunta?.tipo === "entrega_ou_retirada" && verbs.has(wordAt(reading, at)) ? at + 1 : null;
}

/** "é pra viagem", by itself: who takes it away fetches it, unless it is to be delivered. */
function takeAway(reading: Reading, at: number): number | null {
  const { words, state } = reading;
  const from = has(reading, at, "be", "e") || /^lev(o|ar|amos)$/.test(wordAt(reading, at)) ? at + 1 : at;
  const isSaid = has(reading, from, "para") && wordAt(reading, from + 1) === "viagem";
  const isAlone = words.every(
    (word, index) =>
      (index >= at && index < from + 2) || word.tipo !== "palavra" || has(reading, index, "polite", "filler"),
  );
  return isSaid && state.tipoEntrega === null && isAlone ? from + 2 : null;
}

/** "retirar a cebola", "pegar uma coca": the verb has an object. */
function isObject(reading: Reading, ate: number): boolean {
  const at = has(reading, ate, "article") || reading.words[ate]?.valor !== null ? ate + 1 : ate;
  return namesAt(reading, at) !== null || has(reading, at, "border") || targetAt(reading, ate) !== null;
}

/** "taxa de entrega", "nao precisa entregar" state nothing. */
function isOther(reading: Reading, at: number, ate: number): boolean {
  return (
    has(reading, at - 1, "nao") ||
    (has(reading, at - 1, "de") && /^(taxa|valor|tempo|area|frete)$/.test(wordAt(reading, at - 2))) ||
    has(reading, ate, "nao")
  );
}
