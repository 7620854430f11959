import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { isValidPixPayload } from "@brazilian-utils/brazilian-utils";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startWebhookInbox } from "@/tests/support/webhook-inbox";
import { startBank } from "./start-bank";

const ACCOUNT = {
  accessToken: "APP_USR-a",
  collectorId: 900000001,
  webhookSecret: "s3cret",
  name: "Loja",
  pixKey: "a@b.example",
};
const MINUTE = 60_000;

function sample(name: string) {
  return JSON.parse(readFileSync(`tests/payloads/mercadopago/${name}.json`, "utf8"));
}

async function openBank() {
  let nowMs = Date.parse("2026-11-25T12:00:00Z");
  const bank = await startBank({ dataDir: null, now: () => nowMs, retryMs: [10] });
  const inbox = await startWebhookInbox();
  onTestFinished(async () => {
    await bank.stop();
    await inbox.goDown();
  });
  bank.openAccount(ACCOUNT);
  bank.openAccount({ ...ACCOUNT, accessToken: "APP_USR-b", collectorId: 900000002 });
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${bank.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ACCOUNT.accessToken}`,
        "content-type": "application/json",
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const charge = {
    ...sample("http_create_pix").request.body,
    date_of_expiration: "2026-11-25T10:00:00.000-03:00",
  };
  const create = (change = {}, key = "k1") =>
    call(
      "POST",
      "/v1/payments",
      { ...charge, ...change, notification_url: inbox.url },
      { "x-idempotency-key": key },
    );
  return {
    call,
    create,
    inbox,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe("the bank of this machine answers as the real one", () => {
  test("a charge has the real fields, and a code every bank's app reads", async () => {
    const { create } = await openBank();
    const { status, body } = await create();
    const real = sample("http_create_pix").response.body;
    expect(status).toBe(201);
    expect(Object.keys(body).filter((key) => !(key in real))).toEqual([]);
    expect(body).toMatchObject({
      status: "pending",
      status_detail: "pending_waiting_transfer",
      transaction_amount: 49.9,
    });
    expect(isValidPixPayload(body.point_of_interaction.transaction_data.qr_code)).toBe(true);
  });

  test("the same key and body is the same payment, another body a conflict, none an error", async () => {
    const { call, create } = await openBank();
    const first = await create();
    expect((await create()).body.id).toBe(first.body.id);
    expect((await create({ description: "outra" })).status).toBe(409);
    expect((await call("POST", "/v1/payments", {})).body.message).toBe(
      sample("http_errors").cases[1].body.message,
    );
  });

  test("a credential opens its own account, and one that is none is told so", async () => {
    const { call } = await openBank();
    expect(await call("GET", "/users/me")).toMatchObject({
      status: 200,
      body: { id: 900000001, nickname: "Loja" },
    });
    expect((await call("GET", "/users/me", undefined, { authorization: "Bearer APP_USR-x" })).status).toBe(
      401,
    );
  });

  test("nobody reads another account's payment, and a bad token reads none", async () => {
    const { call, create } = await openBank();
    const { id } = (await create()).body;
    const theirs = await call("GET", `/v1/payments/${id}`, undefined, { authorization: "Bearer APP_USR-b" });
    expect(theirs).toMatchObject({ status: 404, body: { cause: [{ code: 2000 }] } });
    expect((await call("GET", `/v1/payments/${id}`, undefined, { authorization: "Bearer no" })).status).toBe(
      401,
    );
  });

  test("a charge expires by the local clock, and one that would expire in less than half an hour is refused", async () => {
    const { call, create, wait } = await openBank();
    const { id } = (await create()).body;
    wait(61 * MINUTE);
    expect((await call("GET", `/v1/payments/${id}`)).body).toMatchObject({
      status: "cancelled",
      status_detail: "expired",
    });
    expect((await create({}, "k2")).status).toBe(400);
  });

  test("only what is pending is cancelled, and only what is paid is sent back", async () => {
    const { call, create } = await openBank();
    const { id } = (await create()).body;
    const refund = () =>
      call("POST", `/v1/payments/${id}/refunds`, {}, { "x-idempotency-key": `r-${Math.random()}` });
    expect((await refund()).status).toBe(400);
    await call("POST", `/_bank/payments/${id}/pay`);
    expect((await call("PUT", `/v1/payments/${id}`, { status: "cancelled" })).status).toBe(400);
    expect(await refund()).toMatchObject({ status: 201, body: { amount: 49.9, status: "approved" } });
    expect((await call("GET", `/v1/payments/${id}`)).body).toMatchObject({
      status: "refunded",
      transaction_amount_refunded: 49.9,
    });
  });

  test("gives notice of every change, signed over the id of its address", async () => {
    const { call, create, inbox } = await openBank();
    const { id } = (await create()).body;
    await call("POST", `/_bank/payments/${id}/pay`);
    await vi.waitFor(() => expect(inbox.received.length).toBe(2));
    const last = inbox.received.at(-1);
    expect(Object.keys(last?.body ?? {}).sort()).toEqual(
      Object.keys(sample("webhook_payment_updated").body).sort(),
    );
    const [, ts, hex] = /^ts=(\d+),v1=([0-9a-f]{64})$/.exec(String(last?.headers["x-signature"])) ?? [];
    const manifest = `id:${id};request-id:${last?.headers["x-request-id"]};ts:${ts};`;
    expect(createHmac("sha256", "s3cret").update(manifest).digest("hex")).toBe(hex);
  });
});
