import type { Facts } from "@/lib/core/dialogue/facts";
import type { Reply } from "./reply";

/** As the owner wants the bot to write. The words are the same in every tone: only what decorates them goes. */
export function inTone(replies: readonly Reply[], { loja }: Facts): readonly Reply[] {
  return loja.botTom === "alegre"
    ? replies
    : replies.map((reply) => ({ ...reply, texto: withoutEmojis(reply.texto) }));
}

function withoutEmojis(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(EMOJI, " ").replace(/ {2,}/g, " ").trim())
    .join("\n");
}

const EMOJI = /[\p{Emoji_Presentation}\u2600-\u27bf]\ufe0f?/gu;
