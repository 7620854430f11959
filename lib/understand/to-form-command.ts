import type { Command } from "@/lib/core/dialogue/command";
import { opcoesDe } from "@/lib/core/dialogue/opcoes";
import { readAddress } from "@/lib/core/parser/address/read-address";
import type { Finding } from "@/lib/core/parser/finding";
import { readCustomerName } from "@/lib/core/parser/form/customer-name";
import { readFulfillment } from "@/lib/core/parser/form/fulfillment";
import { readPayment } from "@/lib/core/parser/form/payment";
import { readSchedule } from "@/lib/core/parser/form/schedule";
import { readTroco } from "@/lib/core/parser/form/troco";
import type { Reading } from "@/lib/core/parser/reading";
import type { WireCommand } from "./command-schema";
import type { Span } from "./quoted";
import type { Quoted, WireOf } from "./quoted-command";
import { isDenied, plain, saysClass } from "./said-names";

type FormWire = WireOf<
  | "FinishItems"
  | "ChooseEntrega"
  | "ChooseRetirada"
  | "SetEndereco"
  | "SetNome"
  | "SetPagamento"
  | "SetTroco"
  | "ScheduleFor"
  | "Choose"
  | "Decline"
>;

/**
 * A model points at the words; what they say of money, times, places, people and ways to pay is read in them, and in no
 * others, by the parser's own readers.
 */
export function toFormCommand(wire: FormWire, quoted: Quoted): readonly Command[] {
  const { reading, span, evidence } = quoted;
  if (CHOICES.has(wire.tipo) && isDenied(reading, span)) return [];
  switch (wire.tipo) {
    case "SetPagamento":
      return readWithin(readPayment, reading, span, wire.tipo);
    case "SetTroco":
      return readWithin(readTroco, reading, span, wire.tipo);
    case "ScheduleFor":
      return readWithin(readSchedule, reading, span, wire.tipo);
    case "ChooseEntrega":
    case "ChooseRetirada":
      return readWithin(readFulfillment, reading, span, wire.tipo);
    case "SetEndereco":
      return readWithin(readAddress, reading, span, wire.tipo);
    case "SetNome":
      // Any word may be a name where one was asked for; a model's word for it is not enough.
      return readWithin(readCustomerName, { ...reading, pergunta: null }, span, wire.tipo);
    case "Choose":
      return choose(wire, quoted);
    case "FinishItems":
      return reading.state.pendente?.tipo === "mais_algo" && saysFinish(reading, span)
        ? [{ tipo: wire.tipo, evidence }]
        : [];
    case "Decline":
      return saysClass(reading, span, "nao") ? [{ tipo: wire.tipo, evidence }] : [];
  }
}

/** What is chosen by naming it: beside a "não" the name chooses nothing. */
const CHOICES: ReadonlySet<WireCommand["tipo"]> = new Set([
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "ChooseEntrega",
  "ChooseRetirada",
  "Choose",
]);

type Reader = (reading: Reading, isFree: readonly boolean[]) => readonly Finding[];

function readWithin(
  read: Reader,
  reading: Reading,
  { de, ate }: Span,
  tipo: WireCommand["tipo"],
): readonly Command[] {
  const isFree = reading.words.map((_, at) => at >= de && at < ate);
  return read(reading, isFree)
    .filter((found) => found.ate <= ate)
    .flatMap(({ commands }) => commands)
    .filter((command) => command.tipo === tipo);
}

/** An option that is open now and that the words name; one that confirms, cancels or rates is the parser's to hear. */
function choose({ valor }: FormWire, { reading, span, evidence }: Quoted): readonly Command[] {
  const { pendente } = reading.state;
  if (pendente === null) return [];
  const named = opcoesDe(pendente, reading.facts, reading.state).filter(({ titulo }) => isSaid(titulo, span));
  const [only] = named;
  const isChoice = only?.id === valor && named.length === 1 && /^[a-z]+:\d+$/.test(only?.id ?? "");
  return isChoice && only !== undefined && !only.id.startsWith("nota:")
    ? [{ tipo: "Choose", opcaoId: only.id, evidence }]
    : [];
}

function isSaid(titulo: string, { trecho }: Span): boolean {
  const said = plain(trecho).split(" ");
  return plain(titulo)
    .split(" ")
    .every((word) => said.includes(word));
}

function saysFinish({ marks }: Reading, { de, ate }: Span): boolean {
  return marks.some((mark) => mark.classe === "finish" && mark.de >= de && mark.ate <= ate);
}
