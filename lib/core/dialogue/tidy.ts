import type { Command } from "./command";
import type { IncomingMessage } from "./message";
import type { State } from "./state";

/**
 * What is left of the understood commands once those that must not act are gone: a change without the customer's own
 * words, a "sim" that comes with a change, the same command twice, "I did not understand" beside something understood.
 * That nothing more is wanted is decided last.
 */
export function tidy(
  commands: readonly Command[],
  message: IncomingMessage,
  state: State,
): readonly Command[] {
  const evidenced = commands.filter((command) => hasEvidence(command, message));
  const distinct = evidenced.filter((command, index) => index === indexOfSame(evidenced, command));
  return finishingLast(withoutStrayUnclear(withoutHastyAccept(distinct, state)));
}

/** "Só isso" ends a message however early it was said: what comes beside it is part of what there is. */
function finishingLast(commands: readonly Command[]): readonly Command[] {
  const isFinish = ({ tipo }: Command) => tipo === "FinishItems";
  return [...commands.filter((command) => !isFinish(command)), ...commands.filter(isFinish)];
}

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
  return message.tipo === "opcao"
    ? `${message.titulo} ${message.opcaoId}`
    : message.tipo === "texto"
      ? message.texto
      : "";
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
  "ChangePedido",
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "CancelPedido",
]);

function withoutStrayUnclear(commands: readonly Command[]): readonly Command[] {
  return commands.length > 1 ? commands.filter((command) => command.tipo !== "Unclear") : commands;
}

function indexOfSame(commands: readonly Command[], command: Command): number {
  const key = JSON.stringify(command);
  return commands.findIndex((each) => JSON.stringify(each) === key);
}
