import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type Answer, json } from "@/local/http/answer";
import { readJson } from "@/local/http/read-json";
import type { ChatAnswer, ChatCall, ChatUsage } from "./chat-script";
import { createTokenMeter } from "./count-tokens";
import { groqError } from "./groq-error";
import { strictSchemaFault } from "./strict-schema";

/** Answers the requests that are its own; null leaves a request to the next endpoint. */
export type Endpoint = (request: IncomingMessage, url: URL) => Promise<Answer | null>;

/** `POST /openai/v1/chat/completions`, not streamed, as gpt-oss answers it. */
export function createChatEndpoint(script: (call: ChatCall) => ChatAnswer | Promise<ChatAnswer>): Endpoint {
  const meter = createTokenMeter();
  return async (request, url) => {
    if (request.method !== "POST" || url.pathname !== "/openai/v1/chat/completions") return null;
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) {
      return groqError(401, "invalid_api_key", "Invalid API Key");
    }
    const parsed = requestSchema.safeParse(await readJson(request));
    if (!parsed.success) return groqError(400, "invalid_request", parsed.error.message);
    const refused = refusalOf(parsed.data);
    if (refused !== null) return refused;
    const call = callOf(parsed.data);
    const answer = await script(call);
    if (answer.kind === "failure") return answer.answer;
    call.usage = meter.charge(call, answer);
    return json(completionOf(call, answer, call.usage), 200, rateHeaders(call.usage));
  };
}

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(["system", "user", "assistant"]), content: z.string() })).min(1),
  stream: z.literal(false).optional(),
  temperature: z.number().min(0).max(2).optional(),
  max_completion_tokens: z.int().positive().optional(),
  reasoning_effort: z.enum(["low", "medium", "high"]).optional(),
  include_reasoning: z.boolean().optional(),
  response_format: z
    .object({
      type: z.literal("json_schema"),
      json_schema: z.object({ name: z.string(), strict: z.boolean().optional(), schema: z.unknown() }),
    })
    .optional(),
});

type ChatRequest = z.infer<typeof requestSchema>;

/** The models that keep to a strict schema. */
const STRICT_MODELS: readonly string[] = ["openai/gpt-oss-20b", "openai/gpt-oss-120b"];

function refusalOf({ model, response_format }: ChatRequest): Answer | null {
  if (!STRICT_MODELS.includes(model)) {
    const message = `The model \`${model}\` does not exist or you do not have access to it.`;
    return groqError(404, "model_not_found", message);
  }
  const fault = response_format === undefined ? null : strictSchemaFault(response_format.json_schema.schema);
  return fault === null ? null : groqError(400, "invalid_json_schema", `invalid JSON schema: ${fault}`);
}

function callOf(request: ChatRequest): ChatCall {
  const { model, messages, max_completion_tokens: maxCompletionTokens = null, response_format } = request;
  return {
    model,
    messages,
    maxCompletionTokens,
    schema: response_format?.json_schema.schema ?? null,
    usage: null,
  };
}

function completionOf(call: ChatCall, answer: Exclude<ChatAnswer, { kind: "failure" }>, usage: ChatUsage) {
  return {
    id: "chatcmpl-00000000-0000-4000-8000-000000000000",
    object: "chat.completion",
    created: Math.floor(Date.now() / 1_000),
    model: call.model,
    choices: [{ index: 0, ...choiceOf(answer), logprobs: null }],
    usage: {
      queue_time: 0.02,
      prompt_tokens: usage.input,
      prompt_time: 0.01,
      completion_tokens: usage.output,
      completion_time: 0.12,
      total_tokens: usage.input + usage.output,
      total_time: 0.13,
      prompt_tokens_details: { cached_tokens: usage.cached },
    },
    usage_breakdown: null,
    system_fingerprint: "fp_000",
    x_groq: { id: "req_000", seed: 1 },
    service_tier: "on_demand",
  };
}

function choiceOf(answer: Exclude<ChatAnswer, { kind: "failure" }>) {
  if (answer.kind === "content") {
    const { content, finishReason = "stop" } = answer;
    return { message: { role: "assistant", content }, finish_reason: finishReason };
  }
  const { name, arguments: args } = answer;
  const call = {
    id: "fc_00000000-0000-4000-8000-000000000000",
    type: "function",
    function: { name, arguments: args },
  };
  return { message: { role: "assistant", tool_calls: [call] }, finish_reason: "tool_calls" };
}

/** Requests are limited by the day, tokens by the minute. */
function rateHeaders({ input, cached, output }: ChatUsage): Record<string, string> {
  return {
    "x-ratelimit-limit-requests": "1000",
    "x-ratelimit-remaining-requests": "998",
    "x-ratelimit-reset-requests": "2m52.8s",
    "x-ratelimit-limit-tokens": "8000",
    "x-ratelimit-remaining-tokens": String(Math.max(0, 8_000 - input + cached - output)),
    "x-ratelimit-reset-tokens": "4.417s",
    "x-request-id": "req_000",
  };
}
