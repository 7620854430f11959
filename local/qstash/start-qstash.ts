import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SignJWT } from "jose";
import { type Answer, json } from "@/local/http/answer";
import { startLoopbackServer } from "@/local/http/loopback-server";
import { readBytes } from "@/local/http/read-json";
import { readPublished } from "./read-published";
import { createSchedules, type Schedule } from "./schedules";

/** What goes wrong with taking a message, or between taking and delivering it. */
type Mischief = {
  /** Takes nothing: it is down, silent, or answers something else than it should. */
  readonly takes?: "nothing" | "in silence" | "garbage";
  /** Deliveries of each message. */
  readonly copies?: number;
  /** Every so-manieth message is taken and never delivered. */
  readonly losesEvery?: number;
  /** Extra wait of a message, by its number. */
  readonly extraMs?: (index: number) => number;
  /** The key deliveries are signed with. */
  readonly signsWith?: string;
};

export type LocalQstash = {
  readonly url: string;
  readonly token: string;
  readonly currentSigningKey: string;
  readonly nextSigningKey: string;
  /** What was taken so far, oldest first. */
  readonly published: readonly Published[];
  /** The status of each delivery so far. */
  readonly delivered: readonly number[];
  /** Those that stand now. */
  schedules(): readonly Schedule[];
  misbehave(mischief: Mischief): void;
  /** Resolves when nothing waits to be delivered within the minute. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type Published = {
  readonly destination: string;
  readonly body: string;
  readonly delayMs: number;
  readonly deduplicationId: string | null;
  readonly flowKey: string | null;
  readonly forwarded: Readonly<Record<string, string>>;
  readonly retries: number;
};

const DEDUPLICATION_MS = 10 * 60_000;
const RETRY_MS = 50;
const FAR_OFF_MS = 60_000;

/**
 * QStash on this machine: its wire, signatures, deduplication and flow control; retries by a shorter clock. Unlike the real one it
 * delivers to loopback addresses.
 */
export async function startQstash(options: { readonly nowMs: () => number }): Promise<LocalQstash> {
  const token = randomUUID();
  const currentSigningKey = `sig_${randomUUID()}`;
  const nextSigningKey = `sig_${randomUUID()}`;
  const published: Published[] = [];
  const delivered: number[] = [];
  const seen = new Map<string, number>();
  const lanes = new Map<string, Promise<void>>();
  const pending = new Set<Promise<void>>();
  const schedules = createSchedules();
  let mischief: Mischief = {};

  const deliverOnce = async (message: Published): Promise<boolean> => {
    const signature = await sign(message, mischief.signsWith ?? currentSigningKey);
    const response = await fetch(message.destination, {
      method: "POST",
      headers: { ...message.forwarded, "content-type": "application/json", "upstash-signature": signature },
      body: message.body,
    }).catch(() => null);
    delivered.push(response?.status ?? 0);
    return response?.ok === true || response?.headers.get("upstash-nonretryable-error") === "true";
  };
  const deliver = async (message: Published) => {
    for (let tries = 0; tries <= message.retries; tries++) {
      if (await deliverOnce(message)) return;
      await sleep(RETRY_MS);
    }
  };
  /** Of one key one delivery at a time. */
  const inLane = (message: Published) => {
    if (message.flowKey === null) return deliver(message);
    const lane = (lanes.get(message.flowKey) ?? Promise.resolve()).then(() => deliver(message));
    lanes.set(message.flowKey, lane);
    return lane;
  };
  const take = (message: Published) => {
    const index = published.push(message);
    if (mischief.losesEvery !== undefined && index % mischief.losesEvery === 0) return;
    const { copies = 1, extraMs = () => 0 } = mischief;
    for (let copy = 0; copy < copies; copy++) {
      const waitMs = message.delayMs + extraMs(index);
      const delivery = sleep(waitMs, undefined, { ref: false }).then(() => inLane(message));
      if (waitMs > FAR_OFF_MS) continue;
      pending.add(delivery);
      void delivery.finally(() => pending.delete(delivery));
    }
  };
  const isDuplicate = ({ deduplicationId }: Published) => {
    if (deduplicationId === null) return false;
    const before = seen.get(deduplicationId);
    if (before !== undefined && options.nowMs() - before < DEDUPLICATION_MS) return true;
    seen.set(deduplicationId, options.nowMs());
    return false;
  };

  const server = await startLoopbackServer({
    purpose: "QStash API",
    port: null,
    async handle(request, url) {
      const refusal = refusalOf(mischief);
      if (refusal !== null) return refusal;
      if (request.headers.authorization !== `Bearer ${token}`) return json({ error: "unauthorized" }, 401);
      const about = schedules.answer(request, url);
      if (about !== null) return about;
      const message = readPublished(request, url, await readBytes(request), options.nowMs());
      if (message === null) return json({ error: "not found" }, 404);
      const messageId = `msg_${randomUUID()}`;
      if (isDuplicate(message)) return json({ messageId, deduplicated: true }, 202);
      take(message);
      return json({ messageId }, 201);
    },
  });
  return {
    ...server,
    token,
    currentSigningKey,
    nextSigningKey,
    published,
    delivered,
    schedules: schedules.all,
    misbehave(next) {
      mischief = next;
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

function refusalOf({ takes }: Mischief): Answer | null {
  switch (takes) {
    case undefined:
      return null;
    case "nothing":
      return json({ error: "unavailable" }, 503);
    case "in silence":
      return { kind: "silence", endsAfterMs: FAR_OFF_MS };
    case "garbage":
      return json("<html>");
  }
}

function sign({ destination, body }: Published, key: string): Promise<string> {
  return new SignJWT({ body: createHash("sha256").update(body).digest("base64url") })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer("Upstash")
    .setSubject(destination)
    .setIssuedAt()
    .setNotBefore("0s")
    .setExpirationTime("5m")
    .setJti(randomUUID())
    .sign(new TextEncoder().encode(key));
}
