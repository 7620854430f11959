import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import type { State } from "@/lib/core/dialogue/state";
import { parseMessage } from "@/lib/core/parser/parse-message";

export type Understood = { readonly commands: readonly Command[]; readonly by: "parser" | "modelo" };

/**
 * What a message asks for. The parser answers; a model may be asked for the words it leaves over, and the parser's
 * answer stands whenever the model does not come back in time.
 */
export async function understand(message: IncomingMessage, facts: Facts, state: State): Promise<Understood> {
  const { commands } = parseMessage(message, facts, state);
  return { commands, by: "parser" };
}
