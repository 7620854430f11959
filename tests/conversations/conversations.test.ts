import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectBank } from "@/lib/admin/connect-bank";
import { type LocalBank, startBank } from "@/local/mercadopago/start-bank";
import { startWhatsapp, type Whatsapp } from "@/local/whatsapp/start-whatsapp";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { playScript, type Stage } from "./play-script";
import { readScript, type Script } from "./read-script";

const FOLDER = "tests/conversations";
const scripts: readonly [string, Script][] = globSync(`${FOLDER}/*/*.md`)
  .sort()
  .map((file) => [path.relative(FOLDER, file), readScript(readFileSync(file, "utf8"))]);

const ACCOUNT = { accessToken: "APP_USR-conversas", collectorId: 900000001, webhookSecret: null };

let whatsapp: Whatsapp;
let localBank: LocalBank;
let bankNow = Date.now();
let shop: TestShop;
let shopWithBank: TestShop;
beforeAll(async () => {
  whatsapp = await startWhatsapp({
    dataDir: null,
    now: Date.now,
    pace: { echoMs: 1, deliveredMs: 1, readMs: 1 },
  });
  localBank = await startBank({ dataDir: null, now: () => bankNow });
  localBank.openAccount({ ...ACCOUNT, name: "Pizzaria", pixKey: "pix@pizzaria.example" });
  Object.assign(process.env, { UAZAPI_BASE_URL: whatsapp.url, MERCADOPAGO_BASE_URL: localBank.url });
  shop = await shopOn(whatsapp);
  shopWithBank = await shopOn(whatsapp);
  await connectBank(shopWithBank.id, ACCOUNT);
});
afterAll(async () => {
  await whatsapp.stop();
  await localBank.stop();
});

/** Nobody is told of what happens on the phones: the scripts put the messages in by themselves. */
async function shopOn({ registerInstance }: Whatsapp): Promise<TestShop> {
  const made = await newShop();
  registerInstance({
    name: made.instanceName,
    token: made.token,
    ownerPhone: "5519300000000",
    profileName: "Pizzaria",
    webhookUrl: "http://127.0.0.1:9/",
    events: [],
  });
  return made;
}

/** A script that sets its shop up has one of its own, so that no other script is served by it. */
async function stageOf({ comBanco, loja, steps }: Script): Promise<Stage> {
  const setNow = (nowMs: number) => {
    bankNow = nowMs;
  };
  const { accessToken } = ACCOUNT;
  const isOwn = loja.length > 0 || steps.some(({ kind }) => kind === "muda");
  const shared = comBanco ? shopWithBank : shop;
  const own = isOwn ? await shopOn(whatsapp) : shared;
  if (isOwn && comBanco) await connectBank(own.id, ACCOUNT);
  return { shop: own, bank: { url: localBank.url, accessToken, setNow } };
}

describe("golden conversations", () => {
  test.each(scripts)("%s", async (_, script) => {
    await playScript(script, await stageOf(script));
  });

  test("no two share a script", () => {
    const said = scripts.map(([, { steps }]) =>
      JSON.stringify(steps.map((step) => ("text" in step ? step.text : step))),
    );
    expect(new Set(said).size).toBe(scripts.length);
  });
});
