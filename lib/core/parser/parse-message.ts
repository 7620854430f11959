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
      return parseMedia(message, facts, state);
    case "edicao":
      return parseEdit(message, facts, state);
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

/** Words under a picture are a message of their own. */
function parseMedia(
  { id, midia, legenda }: Extract<IncomingMessage, { tipo: "midia" }>,
  facts: Facts,
  state: State,
): Parsed {
  const comLegenda = legenda !== "";
  const said = comLegenda ? parseText(id, legenda, facts, state) : NOTHING_SAID;
  return { ...said, commands: [{ tipo: "MediaReceived", midia, comLegenda }, ...said.commands] };
}

const NOTHING_SAID: Parsed = { commands: [], leftover: [] };

/**
 * New words for a message that was answered. While anything is ordered they would be ordered once more, so that the
 * customer is asked what should change; with nothing ordered they are simply read.
 */
function parseEdit(
  { id, texto }: Extract<IncomingMessage, { tipo: "edicao" }>,
  facts: Facts,
  state: State,
): Parsed {
  const isOrdering = state.carrinho.length > 0 || facts.cliente.pedidoAberto !== null;
  return isOrdering
    ? { commands: [{ tipo: "MessageEdited" }], leftover: [] }
    : parseText(id, texto, facts, state);
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
