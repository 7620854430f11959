import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serviceClient } from "@/lib/services/supabase";
import { buildApp } from "@/local/demo/build-app";
import { seedShop } from "@/local/demo/seed-shop";
import { startStack } from "@/local/stack";
import { startApp } from "@/local/start-app";
import { removeData } from "@/local/supabase/remove-data";

/**
 * How fast a message of a customer is stored and acknowledged, beside the floor: the same route of the same server
 * refusing a call without the secret, which reads no body and asks no database. The shop's bot is off, so that no turn
 * competes. Closed loop, rounds of both in turn, the median of the rounds.
 * npm run bench:webhook
 */
const CONNECTIONS = 32;
const ROUND_MS = 5_000;
const ROUNDS = 3;

type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
};

async function main(): Promise<void> {
  const distDir = await buildApp();
  const dataDir = mkdtempSync(path.join(tmpdir(), "bench-"));
  chmodSync(dataDir, 0o755);
  const stack = await startStack({ dataDir, durable: true });
  Object.assign(process.env, stack.env);
  const { id, codigo, instanceToken } = await seedShop();
  await serviceClient().from("restaurantes").update({ bot_ativo: false }).eq("id", id);
  const app = await startApp({ env: { ...stack.env, LOG_LEVEL: "error" }, distDir });
  try {
    const post = (secret: string, body: string) =>
      fetch(`${app.url}/api/webhook`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-webhook-secret": secret },
        body,
      });
    const message = () => JSON.stringify(messageOf(codigo, instanceToken));
    const floor = () => post("forged", message());
    const stored = () => post(stack.env.WEBHOOK_SECRET ?? "", message());
    await load(floor, 401);
    await load(stored, 200);
    const rounds: { floor: Load; stored: Load }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ floor: await load(floor, 401), stored: await load(stored, 200) });
    print(median(rounds.map((round) => round.floor)), median(rounds.map((round) => round.stored)));
  } finally {
    await app.stop();
    await stack.stop();
    removeData(dataDir);
  }
}

let sent = 0;

/** A text as the gateway sends it, of one of a thousand customers. */
function messageOf(instanceName: string, token: string) {
  sent++;
  const chatid = `55119${String(10_000_000 + (sent % 1_000))}@s.whatsapp.net`;
  return {
    EventType: "messages",
    instanceName,
    token,
    message: {
      messageid: randomUUID(),
      chatid,
      sender: chatid,
      text: "boa noite, quero uma grande meia calabresa meia quatro queijos",
      messageType: "Conversation",
      messageTimestamp: Date.now(),
      fromMe: false,
      isGroup: false,
    },
  };
}

async function load(call: () => Promise<Response>, status: number): Promise<Load> {
  const times: number[] = [];
  let failed = 0;
  const since = performance.now();
  const until = since + ROUND_MS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < until) {
        const at = performance.now();
        const response = await call();
        await response.arrayBuffer();
        if (response.status !== status) failed++;
        times.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - since) / 1_000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}

function median(rounds: readonly Load[]): Load {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("No round was run.");
  return { ...middle, failed: rounds.reduce((sum, { failed }) => sum + failed, 0) };
}

function print(floor: Load, stored: Load): void {
  const row = (name: string, { perSecond, p50, p99, failed }: Load) =>
    `${name.padEnd(28)}${perSecond.toFixed(0).padStart(8)}/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms   failed ${failed}`;
  console.log(row("refused (the floor)", floor));
  console.log(row("stored and acknowledged", stored));
  console.log(
    `ratio to the floor: p50 ${(stored.p50 / floor.p50).toFixed(2)}x, p99 ${(stored.p99 / floor.p99).toFixed(2)}x`,
  );
}

await main();
