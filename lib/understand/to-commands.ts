import type { Command } from "@/lib/core/dialogue/command";
import type { Reading } from "@/lib/core/parser/reading";
import type { WireCommand } from "./command-schema";
import { findQuoted, type Span } from "./quoted";
import { toFormCommand } from "./to-form-command";
import { toInfoCommand } from "./to-info-command";
import { toOrderCommands } from "./to-order-commands";

/** A command with the words of the message it was made of. */
export type Spoken = { readonly command: Command; readonly span: Span };

/**
 * What is left of a model's commands once each is held against the message: those whose words the customer wrote, whose
 * ids are of this cardapio, and whose values those words say as the parser reads them. The rest is dropped.
 */
export function toCommands(reading: Reading, wires: readonly WireCommand[]): readonly Spoken[] {
  return wires.flatMap((wire) => {
    const span = findQuoted(reading, wire.trecho);
    if (span === null) return [];
    return commandsOf(reading, span, wire).map((command) => ({ command, span }));
  });
}

function commandsOf(reading: Reading, span: Span, wire: WireCommand): readonly Command[] {
  const evidence = { mensagemId: reading.mensagemId, trecho: span.trecho };
  switch (wire.tipo) {
    case "AddItem":
    case "ChangeItem":
    case "RemoveItem":
      return toOrderCommands({ ...wire, tipo: wire.tipo }, { reading, span, evidence });
    case "Complain":
    case "AskHuman":
    case "OptOut":
    case "PrivacyRequest":
    case "WantItems":
      return [{ tipo: wire.tipo, evidence }];
    case "OutOfScope":
    case "Unclear":
      return [{ tipo: wire.tipo, palavras: span.trecho }];
    case "Greet":
    case "Thank":
    case "Goodbye":
    case "Wait":
    case "Abuse":
      return [{ tipo: wire.tipo }];
    case "FinishItems":
    case "ChooseEntrega":
    case "ChooseRetirada":
    case "SetEndereco":
    case "SetNome":
    case "SetPagamento":
    case "SetTroco":
    case "ScheduleFor":
    case "Choose":
    case "Decline":
      return toFormCommand({ ...wire, tipo: wire.tipo }, { reading, span, evidence });
    default:
      return toInfoCommand({ ...wire, tipo: wire.tipo }, { reading, span, evidence });
  }
}
