import { readFileSync } from "node:fs";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";
import { runTurn } from "@/lib/turn";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});
afterEach(() => vi.restoreAllMocks());

/** The calls to the database while `work` runs, by the function called: each of them is one statement. */
async function databaseCalls(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(globalThis, "fetch");
  await work();
  return spy.mock.calls
    .map(([input]) => new URL(input instanceof Request ? input.url : input))
    .filter(({ pathname }) => pathname.startsWith("/rest/v1/"))
    .map(({ pathname }) => pathname.slice("/rest/v1/".length));
}

let next = 0;
function webhook(text: string): unknown {
  const payload = JSON.parse(readFileSync("tests/payloads/uazapi/webhook_text_conversation.json", "utf8"));
  const message = { ...payload.message, messageid: `ROUND${next++}`, text, content: text };
  return { ...payload, instanceName: shop.instanceName, token: shop.token, message };
}

async function receive(text: string) {
  const [outcome] = await receiveWebhook("uazapi", webhook(text), Date.now);
  if (outcome?.kind !== "turn_due") throw new Error(outcome?.kind);
  return outcome.ref;
}

test("a webhook is stored with one statement", async () => {
  expect(await databaseCalls(() => receive("oi"))).toEqual(["rpc/receive_message"]);
});

test("a turn reads with one statement, writes with one, and marks what it sent", async () => {
  const ref = await receive("quero uma grande de calabresa");
  const calls = await databaseCalls(() => runTurn(ref, { kind: "messages", quietSeconds: 0 }, Date.now));
  expect(calls).toEqual(["rpc/load_turn", "rpc/commit_turn", "rpc/mark_saida"]);
});

test("a turn with nothing to do reads once and writes nothing", async () => {
  const ref = await receive("quero uma média de mussarela");
  await runTurn(ref, { kind: "messages", quietSeconds: 0 }, Date.now);
  const calls = await databaseCalls(() => runTurn(ref, { kind: "messages", quietSeconds: 0 }, Date.now));
  expect(calls).toEqual(["rpc/load_turn"]);
});
