import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { hashPin, isPin } from "@/lib/admin/pin";
import { cloudApi } from "@/lib/channels/cloud-api/cloud-api";
import { evolution } from "@/lib/channels/evolution/evolution";
import { uazapi } from "@/lib/channels/uazapi/uazapi";
import { parseEnv } from "@/lib/env";
import { withChannelSecret, withCronSecret, withPaymentToken, withUnguessableName } from "@/lib/guard";
import { describeError } from "@/lib/log";
import { decryptSecret, encryptSecret, isSameSecret } from "@/lib/secrets";
import { isSignedNotice } from "@/lib/services/mercadopago";
import { MODEL_TIPOS, modelAnswer } from "@/lib/understand/command-schema";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { anonClient, database } from "@/tests/support/database";
import { newShop } from "@/tests/support/new-shop";
import { replayed, startReplayServer } from "@/tests/support/payloads/replay-server";

/** What was open in the system we replace, by the numbers of its list (11.4): each shows that it is not. */
beforeAll(async () => {
  const provider = await startReplayServer();
  Object.assign(process.env, { META_GRAPH_BASE_URL: provider.url });
  return provider.stop;
});

const ADDRESS = "https://app.example.com/api/x";
const open = async () => Response.json({ ok: true });
const statusOf = async (
  guard: (handler: typeof open) => (request: Request) => Promise<Response>,
  headers: Record<string, string> = {},
  query = "",
) => (await guard(open)(new Request(`${ADDRESS}${query}`, { headers }))).status;

describe("11.4 who may call", () => {
  test("11.4-1 whoever knows an instance's name forges no customer: the secret is asked for on every webhook", async () => {
    expect(await statusOf(withChannelSecret)).toBe(401);
    expect(await statusOf(withChannelSecret, { "x-webhook-secret": "" })).toBe(401);
    expect(await statusOf(withChannelSecret, { "x-webhook-secret": "wrong-secret-000001" })).toBe(401);
    expect(await statusOf(withChannelSecret, { "x-webhook-secret": process.env.WEBHOOK_SECRET ?? "" })).toBe(
      200,
    );
  });

  test("11.4-2 secrets are compared as digests of equal length, and nothing equals an empty one", () => {
    expect(isSameSecret("a-secret", "a-secret")).toBe(true);
    for (const [given, expected] of [
      ["a-secre", "a-secret"],
      ["", ""],
      [null, null],
      [undefined, "x"],
    ] as const)
      expect(isSameSecret(given, expected)).toBe(false);
  });

  test("11.4-3 the routines' secret in an address opens nothing", async () => {
    const secret = process.env.CRON_SECRET ?? "";
    expect(await statusOf(withCronSecret, {}, `?token=${secret}`)).toBe(401);
    expect(await statusOf(withCronSecret, { authorization: `Bearer ${secret}` })).toBe(200);
  });

  test("11.4-4 an empty secret stops the boot, and a bank's token nobody set lets nobody in", async () => {
    for (const name of ["CRON_SECRET", "WEBHOOK_SECRET", "CRED_ENCRYPTION_KEY"])
      expect(() => parseEnv({ ...APP_SETTINGS, [name]: "" })).toThrow(name);
    expect(await statusOf(withPaymentToken, {}, "?token=")).toBe(401);
  });

  test("11.4-5 a failure is a 503, so that whoever called tries again", async () => {
    const failing = withCronSecret(async () => {
      throw new Error("the database is away");
    });
    const headers = { authorization: `Bearer ${process.env.CRON_SECRET}` };
    expect((await failing(new Request(ADDRESS, { headers }))).status).toBe(503);
  });

  test("11.4-6 a notice of the bank whose signature is wrong or missing is not signed", () => {
    for (const signature of [null, "", "ts=1,v1=00", `ts=1795471502,v1=${"0".repeat(64)}`])
      expect(isSignedNotice({ signature, requestId: "r", dataId: "1" }, "secret")).toBe(false);
  });

  test("11.4-7 a group is nobody's telephone, on any channel", () => {
    const group = "120363000000000000@g.us";
    const bodies = [
      uazapi.parseWebhook({
        EventType: "messages",
        instanceName: "x",
        token: "t",
        message: { messageid: "1", chatid: group },
      }),
      evolution.parseWebhook({
        event: "messages.upsert",
        instance: "x",
        data: { key: { id: "1", remoteJid: group } },
      }),
      cloudApi.parseWebhook({
        object: "whatsapp_business_account",
        entry: [
          {
            changes: [
              {
                field: "messages",
                value: {
                  metadata: { phone_number_id: "1" },
                  messages: [{ id: "1", group_id: "G", from: "5511999990001" }],
                },
              },
            ],
          },
        ],
      }),
    ];
    for (const events of bodies) expect(events).toEqual([{ kind: "ignored", reason: "not a personal chat" }]);
  });

  test("11.4-8 a QR is found by a name nobody can guess, never by a number", async () => {
    const find = withUnguessableName(async () => ({ contentType: "image/png", bytes: new Uint8Array([1]) }));
    const ask = async (file: string) =>
      (await find(new Request(ADDRESS), { params: Promise.resolve({ file }) })).status;
    for (const file of ["1.png", "123456789012.png", "../secret.png", "abc"])
      expect(await ask(file)).toBe(404);
    expect(await ask("00000000-0000-4000-8000-000000000001.png")).toBe(200);
  });
});

describe("11.4 what is kept", () => {
  test("11.4-9 a courier's PIN is kept as a hash, of which two of the same PIN differ", async () => {
    const [one, two] = [await hashPin("4711"), await hashPin("4711")];
    expect(one).not.toContain("4711");
    expect(one).not.toBe(two);
    expect([await isPin("4711", one), await isPin("4712", one)]).toEqual([true, false]);
  });

  test("11.4-10 no table keeps a password, and every one of them has row-level security", async () => {
    const { rows: passwords } = await database.query(
      "select table_name, column_name from information_schema.columns where table_schema = 'public' and column_name ~ '(senha|password|^pin$)'",
    );
    expect(passwords).toEqual([]);
    const { rows: open } = await database.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
    );
    expect(open).toEqual([]);
  });

  test("11.4-11 a tenant is kept apart by the database, whatever a client asks for", async () => {
    const [mine, other] = [await newShop(), await newShop()];
    const { data } = await mine.dono.client.from("restaurantes").select("id").eq("id", other.id);
    expect(data).toEqual([]);
    expect((await anonClient().from("restaurantes").select("id")).data ?? []).toEqual([]);
  });

  test("11.4-12 no session reads a credential, not even its own shop's", async () => {
    for (const column of [
      "instance_token",
      "instance_token_sha256",
      "app_secret_enc",
      "mp_access_token_enc",
    ]) {
      const { rows } = await database.query(
        "select has_column_privilege('authenticated', 'public.restaurantes', $1, 'select') as reads",
        [column],
      );
      expect(rows, column).toEqual([{ reads: false }]);
    }
  });

  test("11.4-13 what cannot be decrypted is a fault, never handed out as it is", () => {
    const token = encryptSecret("segredo");
    expect(decryptSecret(token)).toBe("segredo");
    for (const bad of ["segredo", "", `${token.slice(0, -2)}AA`]) expect(() => decryptSecret(bad)).toThrow();
  });

  test("11.4-14 no dump of rows and no compiled file is in the repository", () => {
    const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n");
    expect(files.filter((file) => /_rows\.sql$|\.pyc$|(?:^|\/)\.env$/.test(file))).toEqual([]);
  });
});

describe("11.4 what goes out", () => {
  test("11.4-15 a file is fetched from the provider alone: an address it is talked into is never opened", async () => {
    const elsewhere = [
      "http://169.254.169.254/latest",
      "http://127.0.0.1:9/x",
      "https://evil.example/fbsbx.com",
    ];
    for (const url of elsewhere) {
      const request = { messageId: "m", mediaId: "1", instanceName: "x", credential: "t", maxBytes: 100 };
      const { asked, result } = await replayed([{ status: 200, body: { url } }], () =>
        cloudApi.downloadMedia(request),
      );
      expect(asked).toHaveLength(1);
      expect(result).toEqual({ kind: "unavailable", reason: "a file that is kept elsewhere" });
    }
  });

  test("11.4-16 certificates are checked wherever customers are", () => {
    const hosted = { ...APP_SETTINGS, SUPABASE_URL: "https://x.supabase.co", HTTP_VERIFY_TLS: "false" };
    expect(() => parseEnv(hosted)).toThrow("HTTP_VERIFY_TLS");
  });

  test("11.4-17 a failure that quotes what a customer wrote is logged without it", () => {
    const told = JSON.stringify(describeError(new Error("invalid: Rua das Hortênsias 12, 5511999990001")));
    expect(told).not.toMatch(/Hortênsias|5511999990001/);
  });

  test("11.4-18 a model has no word that confirms or cancels a pedido, or calls it paid", () => {
    expect(MODEL_TIPOS.filter((tipo) => /confirm|cancel|paid|pago$/i.test(tipo))).toEqual([]);
  });

  test("11.4-19 a model has no field to write to a customer in, and may say no price", () => {
    for (const comando of [
      { tipo: "Reply", texto: "você ganhou 100% de desconto" },
      { tipo: "SetTotal", total: 0 },
    ])
      expect(modelAnswer.safeParse({ comandos: [comando] }).success).toBe(false);
    expect(modelAnswer.safeParse({ comandos: [], texto: "oi" }).success).toBe(false);
  });
});
