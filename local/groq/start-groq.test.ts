import Groq, { APIError } from "groq-sdk";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ChatScript } from "./chat-script";
import { groqError } from "./groq-error";
import { startGroq } from "./start-groq";

const MODEL = "openai/gpt-oss-20b";
const says =
  (content: string): ChatScript =>
  () => ({ kind: "content", content });
const strict = (schema: Record<string, unknown>) =>
  ({ type: "json_schema", json_schema: { name: "turn", strict: true, schema } }) as const;
const ask = [{ role: "user", content: "quero 2 pães" }] as const;

async function startWith(script: ChatScript) {
  const groq = await startGroq({ script });
  onTestFinished(groq.stop);
  return { groq, sdk: new Groq({ apiKey: "gsk_test", baseURL: groq.url, maxRetries: 0, timeout: 2_000 }) };
}

describe("the loopback Groq", () => {
  test("answers the official client with the scripted content and counts its tokens", async () => {
    const { groq, sdk } = await startWith(says('{"ok":true}'));
    const completion = await sdk.chat.completions.create({ model: MODEL, messages: [...ask] });
    expect(completion.choices[0]?.message.content).toBe('{"ok":true}');
    expect(completion.usage?.prompt_tokens).toBeGreaterThan(3);
    expect(groq.chats[0]?.messages[0]?.content).toBe("quero 2 pães");
  });

  test("charges a repeated beginning as cached", async () => {
    const { sdk } = await startWith(says("{}"));
    const system = { role: "system", content: "Você entende pedidos de pizza. ".repeat(99) } as const;
    const cached = async (content: string) => {
      const { usage } = await sdk.chat.completions.create({
        model: MODEL,
        messages: [system, { role: "user", content }],
      });
      return usage?.prompt_tokens_details?.cached_tokens ?? 0;
    };
    expect([await cached("oi"), (await cached("tchau")) > 256]).toEqual([0, true]);
  });

  test("knows only today's models", async () => {
    const { sdk } = await startWith(says("{}"));
    const old = sdk.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [...ask] });
    await expect(old).rejects.toMatchObject({ status: 404, error: { error: { code: "model_not_found" } } });
  });

  test("refuses a strict schema with an optional property or an open object", async () => {
    const { sdk } = await startWith(says("{}"));
    const properties = { a: { type: "string" } };
    const create = (schema: Record<string, unknown>) =>
      sdk.chat.completions.create({ model: MODEL, messages: [...ask], response_format: strict(schema) });
    await expect(
      create({ type: "object", properties, required: [], additionalProperties: false }),
    ).rejects.toThrow("is missing");
    await expect(create({ type: "object", properties, required: ["a"] })).rejects.toThrow(
      "additionalProperties",
    );
  });

  test("passes on a scripted failure with its headers", async () => {
    const { sdk } = await startWith(() => ({
      kind: "failure",
      answer: groqError(429, "rate_limit_exceeded", "Rate limit reached.", {
        headers: { "retry-after": "6" },
      }),
    }));
    const failed = await sdk.chat.completions
      .create({ model: MODEL, messages: [...ask] })
      .catch((error) => error);
    expect(failed).toBeInstanceOf(APIError);
    expect([failed.status, failed.headers.get("retry-after")]).toEqual([429, "6"]);
  });
});
