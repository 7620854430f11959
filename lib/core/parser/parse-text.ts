import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { readAddress, readSameAddress } from "./address/read-address";
import { unknownBairro } from "./address/unknown-bairro";
import { readAnswers } from "./answers";
import { isAttack } from "./attacks";
import { type Finding, withoutTaken } from "./finding";
import { readCupom } from "./form/cupom";
import { readCustomerName } from "./form/customer-name";
import { readFulfillment } from "./form/fulfillment";
import { readPayment } from "./form/payment";
import { readSchedule } from "./form/schedule";
import { readScheduleDay, readScheduleOpening } from "./form/schedule-day";
import { readTroco } from "./form/troco";
import { houseRules, readKnowledge } from "./knowledge";
import { leftoverOf } from "./leftover";
import { readMentions } from "./mentions";
import { openingEnd } from "./opening";
import { readOption } from "./options";
import { readOrder } from "./order/read-order";
import type { Parsed } from "./parse-message";
import { aboutPlaced } from "./placed";
import { readQuestions } from "./questions";
import { readRating } from "./rating";
import { type Reading, readMessage } from "./reading";
import { readRepeatLast } from "./repeat-last";
import { readSocial } from "./social";
import { readSubject } from "./subject";
import { readTopics } from "./topics";

/** Each reader takes the words it understands; those after it read what is left. */
type Reader = (reading: Reading, isFree: readonly boolean[]) => Finding[];

const READERS: readonly Reader[] = [
  readRating,
  readSubject,
  readOption,
  readCupom,
  readScheduleOpening,
  readTopics,
  readRepeatLast,
  readKnowledge,
  readQuestions,
  readMentions,
  readSameAddress,
  readTroco,
  readScheduleDay,
  readSchedule,
  readAddress,
  readPayment,
  readFulfillment,
  readCustomerName,
];

export function parseText(mensagemId: number, texto: string, facts: Facts, state: State): Parsed {
  const reading = readMessage(mensagemId, texto, facts, state);
  if (isAttack(reading.words)) return { commands: [{ tipo: "OutOfScope", palavras: texto }], leftover: [] };
  const findings: Finding[] = [];
  const opening = openingEnd(reading);
  let isFree: readonly boolean[] = reading.words.map((_, at) => at >= opening);
  for (const read of READERS) {
    const found = read(reading, isFree);
    findings.push(...found);
    isFree = withoutTaken(isFree, found);
  }
  const order = readOrder(reading, isFree);
  const taken = findings.flatMap(({ commands }) => commands);
  const acted = [...taken, ...order.commands];
  const hasActed = acted.some(({ tipo }) => !tipo.startsWith("Ask"));
  const answers = readAnswers(reading, withoutTaken(isFree, used(order.used)), hasActed);
  const social = readSocial(reading, isFree, [...acted, ...answers]);
  const said = [...social, ...answers, ...taken, ...order.commands];
  const house = said.every(isUnanswered) ? houseRules(reading) : null;
  if (house !== null) return { commands: [...social, ...house], leftover: [] };
  const commands = aboutPlaced(
    reading,
    said.length > 0 ? withoutRepeated(said, state) : (unknownBairro(reading) ?? unclear(texto)),
  );
  return { commands, leftover: leftoverOf(reading, isFree, order) };
}

/** A greeting, or a question for something that is not sold here. */
function isUnanswered(command: Command): boolean {
  return command.tipo === "Greet" || (command.tipo === "AskItem" && command.produtoIds.length === 0);
}

function used(spans: readonly { readonly de: number; readonly ate: number }[]): Finding[] {
  return spans.map((span) => ({ ...span, commands: [] }));
}

/** "quem vai buscar é o Paulo" of a pedido that is to be fetched anyway says only the name. */
function withoutRepeated(commands: readonly Command[], { tipoEntrega }: State): Command[] {
  const known = tipoEntrega === null ? null : tipoEntrega === "entrega" ? "ChooseEntrega" : "ChooseRetirada";
  const kept = commands.filter(({ tipo }) => tipo !== known);
  return kept.length > 0 ? kept : [...commands];
}

function unclear(palavras: string): Command[] {
  return [{ tipo: "Unclear", palavras }];
}
