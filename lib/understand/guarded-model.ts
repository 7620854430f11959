import { log } from "@/lib/log";
import type { ChatMessage } from "@/lib/services/groq";
import { type Asked, type AskOptions, askModel } from "./ask-model";
import type { Breaker } from "./breaker";
import { ANSWER_SCHEMA } from "./command-schema";
import type { Limiter } from "./limiter";

export type GuardedModel = AskOptions & { readonly limiter: Limiter; readonly breaker: Breaker };

/**
 * Asks within the quota, and not at all while the provider is known to be down: null then, and the customer does not
 * wait for nothing.
 */
export async function askGuarded(
  { limiter, breaker, ...options }: GuardedModel,
  restauranteId: number,
  prompt: readonly ChatMessage[],
  timeoutMs: number,
): Promise<Asked | null> {
  const reserved = await limiter.reserve(restauranteId, expectedTokens(prompt));
  if (reserved === null || !breaker.admits()) {
    reserved?.settle(0);
    log.info({ restauranteId, motivo: reserved === null ? "quota" : "breaker" }, "model not asked");
    return null;
  }
  const asked = await askModel(prompt, timeoutMs, options);
  reserved.settle(countedTokens(asked));
  if (asked.ok) breaker.succeeded();
  else {
    breaker.failed();
    log.warn({ restauranteId, motivo: asked.motivo, codigo: asked.codigo }, "model gave no answer");
  }
  return asked;
}

/** Portuguese takes about four characters a token, ids and JSON fewer. */
const CHARS_PER_TOKEN = 3.5;
const EXPECTED_OUTPUT_TOKENS = 150;
const SCHEMA_CHARS = JSON.stringify(ANSWER_SCHEMA).length;

function expectedTokens(prompt: readonly ChatMessage[]): number {
  const chars = prompt.reduce((sum, { content }) => sum + content.length, SCHEMA_CHARS);
  return Math.ceil(chars / CHARS_PER_TOKEN) + EXPECTED_OUTPUT_TOKENS;
}

/** What the provider's quota counts: what it had read before is free. */
function countedTokens({ uso }: Asked): number {
  return uso.reduce((sum, each) => sum + each.tokensEntrada - each.tokensCache + each.tokensSaida, 0);
}
