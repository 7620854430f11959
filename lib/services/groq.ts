import Groq, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "groq-sdk";
import type { ChatCompletion } from "groq-sdk/resources/chat/completions";
import { env } from "@/lib/env";
import { traced } from "@/lib/trace";

export type ChatMessage = { readonly role: "system" | "user" | "assistant"; readonly content: string };

/** One question to a model whose answer must keep to a JSON schema. */
type ChatRequest = {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly schemaName: string;
  /** JSON schema of strict mode: every property required, no others. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxCompletionTokens: number;
  /** Ends the call. */
  readonly signal: AbortSignal;
};

export type ChatAnswer = {
  /** As the model wrote it, unchecked; empty when it answered something else than text. */
  readonly content: string;
  readonly usage: TokenUsage;
};

export type TokenUsage = {
  readonly input: number;
  /** Of the input, what the provider had read before: it costs half, and does not count for the quota. */
  readonly cached: number;
  readonly output: number;
};

export type Chat = (request: ChatRequest) => Promise<ChatAnswer>;

/** Why a call gave no answer, as far as the caller acts on it. */
export type GroqFault =
  /** The model is gone, overloaded or out of reach: another may answer. */
  | "unavailable"
  /** The model's own answer broke the schema or its limit of tokens. */
  | "bad_answer"
  | "rate_limited"
  | "timeout"
  /** The key, or the request itself: nothing to be gained by asking again. */
  | "refused";

export class GroqError extends Error {
  override name = "GroqError";
  constructor(
    readonly fault: GroqFault,
    /** The provider's own code, or its status. */
    readonly code: string,
    /** How long the provider wants to be left alone; null when it did not say. */
    readonly retryAfterMs: number | null,
    options: ErrorOptions,
  ) {
    super(`${fault}: ${code}`, options);
  }
}

let client: Groq | null = null;

/** The one client of Groq. Retries are the caller's: the library's would wait past any deadline. Throws without a key. */
export function groqClient(): Groq {
  const { GROQ_API_KEY, GROQ_BASE_URL } = env();
  if (GROQ_API_KEY === undefined) throw new Error("GROQ_API_KEY is not set");
  client ??= createGroqClient(GROQ_API_KEY, GROQ_BASE_URL);
  return client;
}

export function createGroqClient(apiKey: string, baseURL: string): Groq {
  // The library's own log would hold what customers wrote.
  return new Groq({ apiKey, baseURL, maxRetries: 0, logLevel: "off" });
}

/** Asks once. Throws GroqError. */
export function createChat(of: () => Groq): Chat {
  return ({ model, messages, schemaName, schema, maxCompletionTokens, signal }) =>
    traced("groq chat", { "gen_ai.request.model": model }, async (span) => {
      try {
        const completion = await of().chat.completions.create(
          {
            model,
            messages: [...messages],
            temperature: 0,
            reasoning_effort: "low",
            include_reasoning: false,
            max_completion_tokens: maxCompletionTokens,
            response_format: { type: "json_schema", json_schema: { name: schemaName, strict: true, schema } },
          },
          { signal },
        );
        const usage = usageOf(completion);
        span.set({ "gen_ai.usage.input_tokens": usage.input, "gen_ai.usage.output_tokens": usage.output });
        return { content: completion.choices[0]?.message.content ?? "", usage };
      } catch (error) {
        throw toGroqError(error);
      }
    });
}

function usageOf({ usage }: ChatCompletion): TokenUsage {
  return {
    input: usage?.prompt_tokens ?? 0,
    cached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage?.completion_tokens ?? 0,
  };
}

export function toGroqError(error: unknown): GroqError {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) {
    return new GroqError("timeout", "timeout", null, { cause: error });
  }
  if (error instanceof APIConnectionError) {
    return new GroqError("unavailable", "connection", null, { cause: error });
  }
  // What the library itself trips over: the parser can do without, and the log has its name.
  if (!(error instanceof APIError)) return new GroqError("refused", nameOf(error), null, { cause: error });
  const status: number | undefined = error.status;
  const code = codeOf(error.error) ?? String(status);
  return new GroqError(faultOf(status, code), code, retryAfterOf(error.headers), { cause: error });
}

function faultOf(status: number | undefined, code: string): GroqFault {
  if (status === 429) return "rate_limited";
  if (code === "json_validate_failed" || code === "tool_use_failed") return "bad_answer";
  const isElsewhereBetter = status === undefined || status === 404 || status === 498 || status >= 500;
  return isElsewhereBetter ? "unavailable" : "refused";
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

/** The body is `{ error: { code } }`. */
function codeOf(body: unknown): string | null {
  const inner = memberOf(body, "error");
  const code = memberOf(inner, "code");
  return typeof code === "string" ? code : null;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function retryAfterOf(headers: Headers | undefined): number | null {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}
