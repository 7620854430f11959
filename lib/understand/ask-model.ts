import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Chat, type ChatAnswer, type ChatMessage, GroqError, type GroqFault } from "@/lib/services/groq";
import { ANSWER_SCHEMA, modelAnswer, type WireCommand } from "./command-schema";
import { type UsoModelo, usoDe } from "./uso-modelo";

export type AskOptions = {
  readonly chat: Chat;
  /** The first is asked; each next one when the one before cannot answer. */
  readonly models: readonly string[];
};

export type Asked = {
  /** What every answered call used, also those whose answer was of no use. */
  readonly uso: readonly UsoModelo[];
} & (
  | { readonly ok: true; readonly comandos: readonly WireCommand[] }
  | {
      readonly ok: false;
      readonly motivo: GroqFault;
      /** The provider's own word for it; null where the answer itself was of no use. */
      readonly codigo: string | null;
    }
);

/**
 * Asks the models one after the other, within `timeoutMs` altogether, until one answers in the schema. An answer that
 * breaks it is sent back once with what is wrong. A quota that is used up is waited for once, and only for a moment.
 * What a provider does is an outcome; only a fault of our own throws.
 */
export async function askModel(
  messages: readonly ChatMessage[],
  timeoutMs: number,
  { chat, models }: AskOptions,
): Promise<Asked> {
  const session: Session = { chat, messages, signal: AbortSignal.timeout(timeoutMs), uso: [], repairs: 1 };
  let failure: { motivo: GroqFault; codigo: string | null } = { motivo: "unavailable", codigo: null };
  for (const model of models) {
    const outcome = await askOne(session, model);
    if (outcome.ok) return { ok: true, comandos: outcome.comandos, uso: session.uso };
    const motivo = session.signal.aborted ? "timeout" : outcome.motivo;
    failure = { motivo, codigo: outcome.motivo === "bad_answer" ? null : outcome.fault };
    if (!ANOTHER_MAY_ANSWER.has(motivo)) break;
  }
  return { ok: false, ...failure, uso: session.uso };
}

const ANOTHER_MAY_ANSWER: ReadonlySet<GroqFault> = new Set(["unavailable", "bad_answer"]);

/** A customer waits no longer than this for a quota. */
const MAX_RETRY_AFTER_MS = 2_000;
/** Enough for a dozen commands and the short thought before them; more after an answer that thinking may have starved. */
const MAX_COMPLETION_TOKENS = 1_024;
const MAX_REPAIR_TOKENS = 2_048;

type Session = {
  readonly chat: Chat;
  readonly messages: readonly ChatMessage[];
  readonly signal: AbortSignal;
  readonly uso: UsoModelo[];
  repairs: number;
};

type Outcome =
  | { readonly ok: true; readonly comandos: readonly WireCommand[] }
  | {
      readonly ok: false;
      readonly motivo: GroqFault;
      readonly retryAfterMs: number | null;
      /** What the model said, and what was wrong with it. */
      readonly content: string;
      readonly fault: string;
    };

async function askOne(session: Session, model: string): Promise<Outcome> {
  const first = await attempt(session, model, session.messages, MAX_COMPLETION_TOKENS);
  if (first.ok) return first;
  if (first.motivo === "rate_limited" && (await waited(first.retryAfterMs, session.signal))) {
    return attempt(session, model, session.messages, MAX_COMPLETION_TOKENS);
  }
  if (first.motivo !== "bad_answer" || session.repairs-- <= 0) return first;
  return attempt(session, model, [...session.messages, ...repair(first)], MAX_REPAIR_TOKENS);
}

async function attempt(
  { chat, signal, uso }: Session,
  model: string,
  messages: readonly ChatMessage[],
  maxCompletionTokens: number,
): Promise<Outcome> {
  try {
    const request = {
      model,
      messages,
      maxCompletionTokens,
      signal,
      schemaName: "comandos",
      schema: ANSWER_SCHEMA,
    };
    const answer = await chat(request);
    uso.push(usoDe(model, answer.usage));
    return outcomeOf(answer);
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    const { fault: motivo, retryAfterMs, code } = error;
    return { ok: false, motivo, retryAfterMs, content: "", fault: code };
  }
}

function outcomeOf({ content }: ChatAnswer): Outcome {
  const parsed = jsonText.pipe(modelAnswer).safeParse(content);
  if (parsed.success) return { ok: true, comandos: parsed.data.comandos };
  return {
    ok: false,
    motivo: "bad_answer",
    retryAfterMs: null,
    content,
    fault: z.prettifyError(parsed.error),
  };
}

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not valid JSON" });
    return z.NEVER;
  }
});

const MAX_ECHO_CHARS = 600;
const MAX_FAULT_CHARS = 300;

function repair({ content, fault }: Extract<Outcome, { ok: false }>): readonly ChatMessage[] {
  const reason = fault.slice(0, MAX_FAULT_CHARS);
  return [
    { role: "assistant", content: content.slice(0, MAX_ECHO_CHARS) },
    { role: "user", content: `A resposta não seguiu o formato (${reason}). Responda de novo, só o JSON.` },
  ];
}

/** False when the wait is not worth it, or outlasts what the customer was promised. */
async function waited(ms: number | null, signal: AbortSignal): Promise<boolean> {
  if (ms === null || ms > MAX_RETRY_AFTER_MS) return false;
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
