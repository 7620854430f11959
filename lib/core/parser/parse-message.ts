import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import type { State } from "@/lib/core/dialogue/state";
import { parseText } from "./parse-text";

export type Parsed = {
  readonly commands: Command[];
  /** Words that mean something and that nothing was made of. */
  readonly leftover: string[];
};

/**
 * What one message asks for, read against the cardapio and the state the message before it left. Pure and total:
 * whatever was written, it answers, if only that it did not understand.
 */
export function parseMessage(message: IncomingMessage, facts: Facts, state: State): Parsed {
  switch (message.tipo) {
    case "midia":
      return { commands: [{ tipo: "MediaReceived", midia: message.midia }], leftover: [] };
    case "audio":
      return { commands: [{ tipo: "AudioUnheard", falha: message.falha }], leftover: [] };
    case "localizacao": {
      const { latitude, longitude } = message;
      return { commands: [{ tipo: "ShareLocation", latitude, longitude }], leftover: [] };
    }
    case "opcao":
      return parseOption(message, facts, state);
    case "texto":
      return parseText(message.id, message.texto, facts, state);
  }
}

/** A pressed option is its id; a button of another menu is read by its title. */
function parseOption(
  message: Extract<IncomingMessage, { tipo: "opcao" }>,
  facts: Facts,
  state: State,
): Parsed {
  const { id, opcaoId, titulo } = message;
  if (!/^[a-z_]+(:[\w-]+)?$/.test(opcaoId)) return parseText(id, titulo, facts, state);
  const trecho = titulo.trim() === "" ? opcaoId : titulo;
  return { commands: [{ tipo: "Choose", opcaoId, evidence: { mensagemId: id, trecho } }], leftover: [] };
}
