import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import type { State } from "@/lib/core/dialogue/state";
import { type Parsed, parseMessage } from "@/lib/core/parser/parse-message";
import { readMessage } from "@/lib/core/parser/reading";
import { env } from "@/lib/env";
import { type ChatMessage, createChat, groqClient } from "@/lib/services/groq";
import type { Allowance } from "./allowance";
import type { Asked } from "./ask-model";
import { createBreaker } from "./breaker";
import { askGuarded, type GuardedModel } from "./guarded-model";
import { createLimiter } from "./limiter";
import { merge, stillUnclear } from "./merge";
import { promptFor } from "./prompt";
import { toCommands } from "./to-commands";
import { unreadWords } from "./unread-words";
import type { UsoModelo } from "./uso-modelo";

export type Understood = {
  readonly commands: readonly Command[];
  readonly by: "parser" | "modelo";
  /** What asking a model used, whatever came of it. */
  readonly uso: readonly UsoModelo[];
};

/** Where a message comes from, as far as asking a model needs to know. */
export type Setting = {
  readonly restauranteId: number;
  /** What the customer wrote before, oldest first. */
  readonly recent: readonly string[];
  readonly allowance: Allowance;
};

export type Understander = (
  message: IncomingMessage,
  facts: Facts,
  state: State,
  setting: Setting,
) => Promise<Understood>;

/**
 * What a message asks for. The parser answers alone where it accounts for every word; else a model is asked for the rest,
 * if there is one. Whatever keeps it from answering, the parser's reading stands.
 */
export function createUnderstander(model: GuardedModel | null): Understander {
  return async (message, facts, state, { restauranteId, recent, allowance }) => {
    const parsed = parseMessage(message, facts, state);
    if (message.tipo !== "texto" || model === null) return byParser(parsed);
    const reading = readMessage(message.id, message.texto, facts, state);
    const words = unreadWords(reading, parsed);
    if (words === null) return byParser(parsed);
    const asked = await ask(model, restauranteId, promptFor(reading, words, recent), allowance);
    if (asked?.ok !== true) return { ...byParser(parsed), uso: asked?.uso ?? [] };
    const commands = merge(reading, parsed, words, toCommands(reading, asked.comandos));
    return { commands, by: "modelo", uso: asked.uso };
  };
}

function byParser({ commands, leftover }: Parsed): Understood {
  const isUnclear = commands.some(({ tipo }) => tipo === "Unclear");
  return { commands: [...commands, ...(isUnclear ? [] : stillUnclear(leftover))], by: "parser", uso: [] };
}

async function ask(
  model: GuardedModel,
  restauranteId: number,
  prompt: readonly ChatMessage[],
  allowance: Allowance,
): Promise<Asked | null> {
  const timeoutMs = allowance.take();
  if (timeoutMs === null) return null;
  const asked = await askGuarded(model, restauranteId, prompt, timeoutMs);
  if (asked?.ok !== true) allowance.end();
  return asked;
}

let understander: Understander | null = null;

/** As the settings of the process have it: without a key, the parser alone. */
export function understand(...args: Parameters<Understander>): Promise<Understood> {
  understander ??= createUnderstander(hasModel() ? modelOfProcess() : null);
  return understander(...args);
}

/** True when a model may be asked: what only it needs to know is worth loading then. */
export function hasModel(): boolean {
  return env().GROQ_API_KEY !== undefined;
}

/** Quota and breaker are of the process, and go by its own time: the demo's clock moves on at will. */
function modelOfProcess(): GuardedModel {
  const { GROQ_MODELS, GROQ_TPM, GROQ_RPM } = env();
  return {
    chat: createChat(groqClient),
    models: GROQ_MODELS,
    limiter: createLimiter(Date.now, { tokensPerMinute: GROQ_TPM, requestsPerMinute: GROQ_RPM }),
    breaker: createBreaker(Date.now),
  };
}
