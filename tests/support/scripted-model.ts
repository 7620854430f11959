import { createChat, createGroqClient } from "@/lib/services/groq";
import { createBreaker } from "@/lib/understand/breaker";
import type { GuardedModel } from "@/lib/understand/guarded-model";
import { createLimiter } from "@/lib/understand/limiter";
import type { Setting } from "@/lib/understand/understand";
import type { ChatScript } from "@/local/groq/chat-script";
import { type Groq, startGroq } from "@/local/groq/start-groq";

export const MODELS = ["openai/gpt-oss-20b", "openai/gpt-oss-120b"] as const;

/** The model as production wires it, with a Groq on this machine behind it; a quota that no test uses up. */
export async function startScriptedModel(script: ChatScript): Promise<{ groq: Groq; model: GuardedModel }> {
  const groq = await startGroq({ script });
  const client = createGroqClient("gsk_test_only", groq.url);
  const quota = { tokensPerMinute: 1e9, requestsPerMinute: 1e9 };
  const model: GuardedModel = {
    chat: createChat(() => client),
    models: MODELS,
    limiter: createLimiter(Date.now, quota),
    breaker: createBreaker(Date.now),
  };
  return { groq, model };
}

/** Answers everything with the same text. */
export function says(content: string): ChatScript {
  return () => ({ kind: "content", content });
}

/** A turn of its own, with all the time it may have. */
export function freshSetting(change: Partial<Setting> = {}): Setting {
  return { restauranteId: 1, recent: [], allowance: { take: () => 8_000, end: () => {} }, ...change };
}
