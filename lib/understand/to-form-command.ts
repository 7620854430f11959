import type { BairroDito, Command, EnderecoDito } from "@/lib/core/dialogue/command";
import { opcoesDe } from "@/lib/core/dialogue/opcoes";
import { findBairro } from "@/lib/core/parser/address/bairro";
import type { Finding } from "@/lib/core/parser/finding";
import { readFulfillment } from "@/lib/core/parser/form/fulfillment";
import { readPayment } from "@/lib/core/parser/form/payment";
import { readSchedule } from "@/lib/core/parser/form/schedule";
import { readTroco } from "@/lib/core/parser/form/troco";
import type { Reading } from "@/lib/core/parser/reading";
import type { WireCommand } from "./command-schema";
import type { Span } from "./quoted";
import type { Quoted, WireOf } from "./quoted-command";
import { plain, saysClass } from "./said-names";

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

/** Money, times and ways to pay are read by the parser's own readers, in the words that were quoted and no others. */
export function toFormCommand(wire: FormWire, quoted: Quoted): readonly Command[] {
  const { reading, span, evidence } = quoted;
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
      return setEndereco(wire, quoted);
    case "SetNome":
      return setNome(wire, quoted);
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

function setEndereco({ endereco }: FormWire, { reading, span, evidence }: Quoted): readonly Command[] {
  if (endereco === null) return [];
  const bairro = saidBairro(endereco.bairro, reading, span);
  const said = (value: string | null) => saidText(value, span);
  const dito: EnderecoDito = {
    rua: said(endereco.rua),
    numero: said(endereco.numero),
    complemento: said(endereco.complemento),
    referencia: said(endereco.referencia),
    cep: null,
    bairro,
  };
  const isEmpty = Object.values(dito).every((value) => value === null);
  return isEmpty ? [] : [{ tipo: "SetEndereco", endereco: dito, evidence }];
}

/** The bairro decides the fee: it is what the words say, and the model's choice only where they say the same. */
function saidBairro(id: number | null, reading: Reading, { de, ate }: Span): BairroDito | null {
  const said = findBairro(reading, de, ate, true)?.dito ?? null;
  if (said === null || id === null || !reading.facts.bairros.some((bairro) => bairro.id === id)) return null;
  if (said.tipo === "certo") return said.bairroId === id ? said : null;
  return said.tipo === "duvida" && said.candidatos.includes(id) ? said : null;
}

function saidText(value: string | null, { trecho }: Span): string | null {
  const text = value?.trim() ?? "";
  return text !== "" && plain(trecho).includes(plain(text)) ? text : null;
}

const MAX_NAME_CHARS = 60;

function setNome({ valor }: FormWire, { span, evidence }: Quoted): readonly Command[] {
  const nome = saidText(valor, span);
  const isName = nome !== null && nome.length <= MAX_NAME_CHARS && /^[\p{L}][\p{L}' .-]*$/u.test(nome);
  return isName ? [{ tipo: "SetNome", nome, evidence }] : [];
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
