import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as cloud, GET } from "@/app/api/webhook/cloud/route";
import { POST as evolution } from "@/app/api/webhook/evolution/route";
import { connectInstance } from "@/lib/admin/connect-instance";
import { newShop } from "@/tests/support/new-shop";

/** The addresses of the other channels: what they answer, and to whom. */
const NUMBER = `4${Date.now()}`;
const APP_SECRET = randomUUID();
const INSTANCE = { canal: "evolution", instanceName: `evo-${randomUUID()}`, token: randomUUID() } as const;
beforeAll(async () => {
  const [one, other] = [await newShop(), await newShop()];
  await connectInstance(one.id, { ...INSTANCE, phoneId: "551930000011" });
  await connectInstance(other.id, {
    canal: "cloud_api",
    instanceName: NUMBER,
    token: "EAAG",
    appSecret: APP_SECRET,
    phoneId: "551930000012",
  });
});

const ADDRESS = "https://app.example.com/api/webhook";
const SECRET = process.env.WEBHOOK_SECRET ?? "";

describe("the address of the Cloud API", () => {
  const challenge = (token: string) =>
    GET(new Request(`${ADDRESS}/cloud?hub.mode=subscribe&hub.challenge=115&hub.verify_token=${token}`));
  const sign = (body: string) => `sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}`;
  const post = async (body: string, signature = sign(body)) =>
    (
      await cloud(
        new Request(`${ADDRESS}/cloud`, {
          method: "POST",
          body,
          headers: { "x-hub-signature-256": signature },
        }),
      )
    ).status;
  const status = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        changes: [
          {
            field: "messages",
            value: {
              metadata: { phone_number_id: NUMBER },
              statuses: [{ id: "wamid.1", status: "read" }],
            },
          },
        ],
      },
    ],
  });

  test("gives the challenge back to whoever knows the token, as plain text", async () => {
    const answer = await challenge(SECRET);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      "text/plain",
      "115",
    ]);
    expect((await challenge("another-token-0001")).status).toBe(403);
    expect((await challenge("")).status).toBe(403);
  });

  test("takes what the app signed, and nothing else that speaks of this number", async () => {
    expect(await post(status)).toBe(200);
    expect(await post(status, `sha256=${"0".repeat(64)}`)).toBe(401);
    expect(await post(`${status} `, sign(status))).toBe(401);
  });

  test.each([
    ["is not JSON", "object=page", 400],
    ["is too large", `"${"a".repeat(300_000)}"`, 413],
    ["is of no interest", '{"object":"page"}', 200],
  ])("answers a body that %s %s", async (_, body, expected) => {
    expect(await post(body)).toBe(expected);
  });
});

describe("the address of Evolution", () => {
  const post = async (apikey: string, secret = SECRET) =>
    (
      await evolution(
        new Request(`${ADDRESS}/evolution`, {
          method: "POST",
          headers: { "x-webhook-secret": secret },
          body: JSON.stringify({
            event: "connection.update",
            instance: INSTANCE.instanceName,
            data: { state: "open" },
            apikey,
          }),
        }),
      )
    ).status;

  test("takes what carries our secret and the instance's own key", async () => {
    expect(await post(INSTANCE.token)).toBe(200);
    expect(await post(randomUUID())).toBe(401);
    expect(await post(INSTANCE.token, "another-secret-0001")).toBe(401);
  });
});
