import { beforeAll, describe, expect, test } from "vitest";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { withChannelSecret, withCronSecret, withPaymentToken } from "./guard";

const { CRON_SECRET: CRON, WEBHOOK_SECRET: WEBHOOK } = APP_SETTINGS;

beforeAll(() => {
  Object.assign(process.env, APP_SETTINGS, { LOG_LEVEL: "silent" });
});

const ok = async () => Response.json({ ok: true });
const fails = async () => {
  throw new Error("the database said something private");
};

describe("routines and jobs", () => {
  const call = (headers: HeadersInit) =>
    withCronSecret(ok)(new Request("http://x/api/cron/sweep", { headers }));

  test("open with the secret as a bearer token", async () => {
    expect((await call({ authorization: `Bearer ${CRON}` })).status).toBe(200);
  });

  test.each([
    ["nothing", {}],
    ["an empty bearer", { authorization: "Bearer " }],
    ["another secret", { authorization: `Bearer ${WEBHOOK}` }],
    ["a truncated one", { authorization: `Bearer ${CRON.slice(0, -1)}` }],
    ["the bare secret", { authorization: CRON }],
    ["the old header", { "x-cron-secret": CRON }],
  ])("stay closed with %s", async (_, headers) => {
    const response = await call(headers);
    expect([response.status, await response.json()]).toEqual([401, { ok: false, error: "unauthorized" }]);
  });
});

describe("the bank", () => {
  test("without MP_WEBHOOK_TOKEN nobody enters, not even with an empty one", async () => {
    for (const url of ["http://x/", "http://x/?token=", `http://x/?token=${WEBHOOK}`]) {
      expect((await withPaymentToken(ok)(new Request(url))).status).toBe(401);
    }
  });
});

describe("gateways", () => {
  const call = (url: string, headers: HeadersInit = {}) =>
    withChannelSecret(ok)(new Request(url, { headers }));

  test("open with the header, or with the token where headers cannot be sent", async () => {
    expect((await call("http://x/api/webhook", { "x-webhook-secret": WEBHOOK })).status).toBe(200);
    expect((await call(`http://x/api/webhook?token=${WEBHOOK}`)).status).toBe(200);
  });

  test.each([
    ["no secret", "http://x/api/webhook", {}],
    ["a wrong header", "http://x/api/webhook", { "x-webhook-secret": CRON }],
    [
      "a wrong header beside the right token",
      `http://x/api/webhook?token=${WEBHOOK}`,
      { "x-webhook-secret": "wrong" },
    ],
    ["an empty token", "http://x/api/webhook?token=", {}],
  ])("stay closed with %s", async (_, url, headers) => {
    expect((await call(url, headers)).status).toBe(401);
  });

  test("a fault of ours is a 503 that tells the id of its request alone, so that the gateway sends again", async () => {
    const response = await withChannelSecret(fails)(
      new Request("http://x/", { headers: { "x-webhook-secret": WEBHOOK } }),
    );
    const told = { ok: false, error: "unavailable", requestId: expect.any(String) };
    expect([response.status, await response.json()]).toEqual([503, told]);
  });
});
