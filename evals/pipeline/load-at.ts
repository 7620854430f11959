import { type ConversaRef, type LoadedTurn, loadTurn } from "@/lib/store/load-turn";
import { loadOptions } from "@/lib/turn";

/** The conversation as the next turn would find it at `agora`. */
export async function loadAt(ref: ConversaRef, agora: number): Promise<LoadedTurn> {
  const loaded = await loadTurn(ref, loadOptions(agora));
  if (loaded === null) throw new Error("the conversation is gone");
  return loaded;
}
