import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { mercadopago } from "@/tests/support/payloads/bank";
import { evolutionCalls, metaCalls, uazapiCalls } from "@/tests/support/payloads/channel-calls";
import { evolutionWebhooks } from "@/tests/support/payloads/evolution-webhooks";
import { groqCalls } from "@/tests/support/payloads/groq";
import { metaWebhooks } from "@/tests/support/payloads/meta-webhooks";
import type { Payload, PayloadCases } from "@/tests/support/payloads/payload-case";
import { pix } from "@/tests/support/payloads/pix";
import { startReplayServer } from "@/tests/support/payloads/replay-server";
import { SERVICE_SETTINGS, services } from "@/tests/support/payloads/services";
import { uazapiWebhooks } from "@/tests/support/payloads/uazapi-webhooks";

/** Every recorded payload goes through its adapter; each has its full expected value, or the reason why it is of no use. */
const CASES: Readonly<Record<string, PayloadCases>> = {
  uazapi: { ...uazapiWebhooks, ...uazapiCalls },
  evolution: { ...evolutionWebhooks, ...evolutionCalls },
  meta: { ...metaWebhooks, ...metaCalls },
  mercadopago,
  groq: groqCalls,
  pix,
  ...services,
};

const FOLDER = "tests/payloads";
/** Vectors of a standard, with a suite of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(["fernet"]);
const providers = readdirSync(FOLDER).filter((name) => !ELSEWHERE.has(name));
const namesOf = (provider: string) =>
  readdirSync(`${FOLDER}/${provider}`).map((file) => file.replace(/\.json$/, ""));

beforeAll(async () => {
  const server = await startReplayServer();
  Object.assign(process.env, APP_SETTINGS, SERVICE_SETTINGS, {
    SUPABASE_URL: server.url,
    QSTASH_URL: server.url,
    UAZAPI_BASE_URL: server.url,
    EVOLUTION_BASE_URL: server.url,
    META_GRAPH_BASE_URL: server.url,
    MERCADOPAGO_BASE_URL: server.url,
    GROQ_BASE_URL: server.url,
  });
  return server.stop;
});

describe.each(providers)("%s", (provider) => {
  const cases = CASES[provider] ?? {};

  test("has an expectation for each payload, and none for a payload that is gone", () => {
    expect(Object.keys(cases).toSorted()).toEqual(namesOf(provider).toSorted());
  });

  for (const [name, one] of Object.entries(cases)) {
    if ("unused" in one) {
      test(`${name} is of no use: ${one.unused}`, () => {
        expect(one.unused).not.toBe("");
      });
      continue;
    }
    test(name, async () => {
      const payload: Payload = JSON.parse(readFileSync(`${FOLDER}/${provider}/${name}.json`, "utf8"));
      expect(await one.through(payload)).toEqual(one.gives);
    });
  }
});
