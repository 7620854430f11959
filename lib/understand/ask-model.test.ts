import { describe, expect, onTestFinished, test } from "vitest";
import type { ChatAnswer, ChatScript } from "@/local/groq/chat-script";
import { groqError } from "@/local/groq/groq-error";
import type { Answer } from "@/local/http/answer";
import { MODELS, says, startScriptedModel } from "@/tests/support/scripted-model";
import { askModel } from "./ask-model";

const GOOD =
  '{"comandos":[{"tipo":"Greet","trecho":"oi","linha":null,"quantidade":null,"item":null,"valor":null}]}';
const good: ChatAnswer = { kind: "content", content: GOOD };
const content = (text: string, finishReason: "stop" | "length" = "stop"): ChatAnswer => ({
  kind: "content",
  content: text,
  finishReason,
});
const failure = (answer: Answer): ChatAnswer => ({ kind: "failure", answer });
const limited = (seconds: string) =>
  failure(
    groqError(429, "rate_limit_exceeded", "Rate limit reached.", { headers: { "retry-after": seconds } }),
  );
const overloaded = failure(groqError(503, "service_unavailable", "Service Unavailable"));
const notGenerated = failure(
  groqError(400, "json_validate_failed", "Failed to generate JSON.", { body: { failed_generation: "" } }),
);
const tool: ChatAnswer = { kind: "tool", name: "add_item", arguments: '{"sku":"calabresa","qty":2}' };
const silent = failure({ kind: "silence", endsAfterMs: 10_000 });
const cut = failure({ kind: "silence", endsAfterMs: 0 });

/** One answer after the other; the last one for all calls after it. */
function inTurn(...answers: readonly ChatAnswer[]): ChatScript {
  return (_call, count) => answers[Math.min(count, answers.length) - 1] ?? good;
}

async function ask(script: ChatScript, timeoutMs = 3_000) {
  const { groq, model } = await startScriptedModel(script);
  onTestFinished(groq.stop);
  const since = performance.now();
  const asked = await askModel([{ role: "user", content: "oi" }], timeoutMs, model);
  return {
    asked,
    models: groq.chats.map(({ model: id }) => id),
    chats: groq.chats,
    ms: performance.now() - since,
  };
}

const [small, large] = MODELS;

describe("a model that answers in the schema", () => {
  test("is asked once, and its tokens and their price are counted", async () => {
    const { asked, models } = await ask(says(GOOD));
    expect(asked).toMatchObject({
      ok: true,
      comandos: [{ tipo: "Greet" }],
      uso: [{ modelo: small, chamadas: 1 }],
    });
    expect(asked.uso[0]?.custoMicrosUsd).toBeGreaterThan(0);
    expect(models).toEqual([small]);
  });
});

describe("an answer that breaks the schema", () => {
  test.each([
    ["garbage", content("Claro! Anotei sua pizza.")],
    ["JSON that breaks off", content(GOOD.slice(0, 60), "length")],
    ["a price among the fields", content(GOOD.replace('"valor":null', '"valor":null,"preco":1'))],
    ["a command that is not in the list", content(GOOD.replace("Greet", "ApplyDesconto"))],
    ["a yes, which only the parser may hear", content(GOOD.replace("Greet", "Accept"))],
    ["a quantity below one", content(GOOD.replace('"quantidade":null', '"quantidade":-3'))],
    ["a quantity beyond reason", content(GOOD.replace('"quantidade":null', '"quantidade":1000000000'))],
    ["a call of a tool", tool],
    ["nothing", content("")],
    ["JSON that is no object", content("[1,2]")],
  ])("%s is sent back once with what is wrong", async (_name, broken) => {
    const { asked, models, chats } = await ask(inTurn(broken, good));
    expect([asked.ok, models]).toEqual([true, [small, small]]);
    expect(chats[1]?.messages.at(-1)?.content).toContain("não seguiu o formato");
    expect(asked.uso.map(({ chamadas }) => chamadas)).toEqual([1, 1]);
  });

  test("twice goes to the next model, and there once only", async () => {
    const { asked, models } = await ask(says("?"));
    expect([asked.ok, models]).toEqual([false, [small, small, large]]);
    expect(asked).toMatchObject({ motivo: "bad_answer" });
  });

  test("that the provider itself found is asked again with more room", async () => {
    const { asked, chats } = await ask(inTurn(notGenerated, good));
    expect(asked.ok).toBe(true);
    expect(chats.map(({ maxCompletionTokens }) => maxCompletionTokens)).toEqual([1_024, 2_048]);
  });
});

describe("a provider that fails", () => {
  test.each([
    ["overloaded", overloaded],
    ["without the model", failure(groqError(404, "model_not_found", "The model does not exist."))],
    ["out of flex capacity", failure(groqError(498, "capacity_exceeded", "Flex capacity exceeded."))],
    ["hanging up", cut],
  ])("%s: the next model is asked", async (_name, fault) => {
    const { asked, models } = await ask(inTurn(fault, good));
    expect([asked.ok, models]).toEqual([true, [small, large]]);
  });

  test("at every model: it is said, and nobody asks again", async () => {
    const { asked, models } = await ask(inTurn(overloaded));
    expect([asked, models]).toMatchObject([{ ok: false, motivo: "unavailable", uso: [] }, [small, large]]);
  });

  test("a quota that is free again within two seconds is waited for once", async () => {
    const { asked, models } = await ask(inTurn(limited("1"), good));
    expect([asked.ok, models]).toEqual([true, [small, small]]);
    const again = await ask(inTurn(limited("0.05")));
    expect([again.asked, again.models]).toMatchObject([
      { ok: false, motivo: "rate_limited", uso: [] },
      [small, small],
    ]);
  });

  test("a quota that takes longer is not waited for", async () => {
    const { asked, models, ms } = await ask(inTurn(limited("6"), good));
    expect([asked, models]).toMatchObject([{ ok: false, motivo: "rate_limited", uso: [] }, [small]]);
    expect(ms).toBeLessThan(1_500);
  });

  test("a refused key is not tried at another model", async () => {
    const { asked, models } = await ask(
      inTurn(failure(groqError(401, "invalid_api_key", "Invalid API Key"))),
    );
    expect([asked, models]).toMatchObject([
      { ok: false, motivo: "refused", codigo: "invalid_api_key", uso: [] },
      [small],
    ]);
  });

  test("that says nothing is left when the time for all of it is over", async () => {
    const { asked, ms } = await ask(inTurn(silent), 300);
    expect(asked).toMatchObject({ ok: false, motivo: "timeout", uso: [] });
    expect(ms).toBeLessThan(1_500);
  });

  test("the time is for all attempts together", async () => {
    const { asked, ms } = await ask(inTurn(overloaded, silent), 300);
    expect(asked).toMatchObject({ ok: false, motivo: "timeout" });
    expect(ms).toBeLessThan(1_500);
  });
});
