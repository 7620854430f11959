import type { Command } from "./command";
import type { IncomingMessage } from "./message";
import type { State } from "./state";

/**
 * What is left of the understood commands once those that must not act are gone: a change without the customer's own
 * words, a "sim" that comes with a change, the same command twice, "I did not understand" beside something understood.
 * They are decided in the order in which they build on each other.
 */
export function tidy(
  commands: readonly Command[],
  message: IncomingMessage,
  state: State,
): readonly Command[] {
  const evidenced = commands.filter((command) => hasEvidence(command, message));
  const distinct = evidenced.filter((command, index) => index === indexOfSame(evidenced, command));
  const meant = startingAfresh(withoutHastyAccept(distinct, state), state);
  return inOrderOfDeciding(withoutStrayUnclear(meant));
}

/** "Cancela tudo e faz uma média de atum" gives up what is in the carrinho, and not the pedido. */
function startingAfresh(commands: readonly Command[], state: State): readonly Command[] {
  const isAfresh = state.carrinho.length > 0 && commands.some(({ tipo }) => tipo === "AddItem");
  if (!isAfresh) return commands;
  return commands.map((command) =>
    command.tipo === "CancelPedido" ? { tipo: "EmptyCarrinho", evidence: command.evidence } : command,
  );
}

/**
 * What is ordered is decided before where it goes, that before how it is paid, that before the change, and "só isso" last,
 * however the message had it: a later one looks at what the earlier ones left.
 */
function inOrderOfDeciding(commands: readonly Command[]): readonly Command[] {
  return commands.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ tipo }: Command): number {
  return RANKS[tipo] ?? 0;
}

const RANKS: Readonly<Partial<Record<Command["tipo"], number>>> = {
  AddItem: 1,
  ChangeItem: 1,
  RemoveItem: 1,
  NameUnknown: 1,
  RepeatPedido: 1,
  ChooseEntrega: 2,
  ChooseRetirada: 2,
  UseEnderecoAnterior: 3,
  SetEndereco: 3,
  SetNome: 4,
  ApplyCupom: 4,
  SetPagamento: 5,
  SetTroco: 6,
  FinishItems: 7,
  // Last: a time that cannot be is asked about at once.
  ScheduleFor: 8,
  ScheduleDay: 8,
  ScheduleOpening: 8,
};

/** Words count when they stand in the message exactly as quoted; spaces and case may differ. */
function hasEvidence(command: Command, message: IncomingMessage): boolean {
  if (!("evidence" in command)) return true;
  const { mensagemId, trecho } = command.evidence;
  return (
    mensagemId === message.id &&
    trecho.trim() !== "" &&
    squeeze(evidenceText(message)).includes(squeeze(trecho))
  );
}

function evidenceText(message: IncomingMessage): string {
  switch (message.tipo) {
    case "opcao":
      return `${message.titulo} ${message.opcaoId}`;
    case "texto":
    case "edicao":
      return message.texto;
    case "midia":
      return message.legenda;
    case "audio":
    case "localizacao":
      return "";
  }
}

function squeeze(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** "Sim, mas troca a coca" is not a confirmation of what was shown. */
function withoutHastyAccept(commands: readonly Command[], state: State): readonly Command[] {
  const changes = commands.some((command) => CHANGES.has(command.tipo));
  if (!changes || state.pendente?.tipo !== "confirmacao") return commands;
  return commands.filter((command) => command.tipo !== "Accept" && command.tipo !== "Decline");
}

const CHANGES: ReadonlySet<Command["tipo"]> = new Set([
  "AddItem",
  "ChangeItem",
  "RemoveItem",
  "NameUnknown",
  "EmptyCarrinho",
  "RepeatPedido",
  "ConfirmQuantidade",
  "ConfirmRemoval",
  "ChangePedido",
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "ScheduleDay",
  "ScheduleOpening",
  "ApplyCupom",
  "CancelPedido",
]);

function withoutStrayUnclear(commands: readonly Command[]): readonly Command[] {
  return commands.length > 1 ? commands.filter((command) => command.tipo !== "Unclear") : commands;
}

function indexOfSame(commands: readonly Command[], command: Command): number {
  if (commands.length === 1) return 0;
  const key = JSON.stringify(command);
  return commands.findIndex((each) => JSON.stringify(each) === key);
}
