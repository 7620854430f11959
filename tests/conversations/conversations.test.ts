import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWhatsapp, type Whatsapp } from "@/local/whatsapp/start-whatsapp";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { playScript } from "./play-script";
import { readScript, type Script } from "./read-script";

const FOLDER = "tests/conversations";
const scripts: readonly [string, Script][] = globSync(`${FOLDER}/*/*.md`)
  .sort()
  .map((file) => [path.relative(FOLDER, file), readScript(readFileSync(file, "utf8"))]);

let whatsapp: Whatsapp;
let shop: TestShop;
beforeAll(async () => {
  whatsapp = await startWhatsapp({
    dataDir: null,
    now: Date.now,
    pace: { echoMs: 1, deliveredMs: 1, readMs: 1 },
  });
  process.env.UAZAPI_BASE_URL = whatsapp.url;
  shop = await newShop();
  whatsapp.registerInstance({
    name: shop.instanceName,
    token: shop.token,
    ownerPhone: "5519300000000",
    profileName: "Pizzaria",
    // Nobody is told: the scripts put the messages in by themselves.
    webhookUrl: "http://127.0.0.1:9/",
    events: [],
  });
});
afterAll(() => whatsapp.stop());

describe("golden conversations", () => {
  test.each(scripts)("%s", async (_, script) => {
    await playScript(script, shop);
  });

  test("no two share a script", () => {
    const said = scripts.map(([, { steps }]) =>
      JSON.stringify(steps.map((step) => ("text" in step ? step.text : step))),
    );
    expect(new Set(said).size).toBe(scripts.length);
  });
});
