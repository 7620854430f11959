import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { groqError } from "@/local/groq/groq-error";
import { type Groq, startGroq } from "@/local/groq/start-groq";
import { type App, startApp } from "@/local/start-app";
import { closeOrder, expectNothingLost } from "@/tests/support/outage";
import { shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";
import { voiceNote } from "@/tests/support/voice-note";

const DOWN = groqError(503, "service_unavailable", "Service Unavailable");
const LIMITED = groqError(429, "rate_limit_exceeded", "Rate limit reached.", {
  headers: { "retry-after": "60" },
});
const SILENT = { kind: "silence", endsAfterMs: 5_000 } as const;
const LEFT_OVER = "fuleragem danada demais";

const { env, distDir } = inject("app");
const TROUBLE = [DOWN, LIMITED, SILENT];

let groq: Groq;
let app: App;
beforeAll(async () => {
  groq = await startGroq({
    script: (_call, count) => {
      const answer = TROUBLE[count % (TROUBLE.length + 1)];
      return answer === undefined
        ? { kind: "content", content: "Claro, anotado!" }
        : { kind: "failure", answer };
    },
    hearing: (_call, count) => ({ kind: "failure", answer: count % 2 === 0 ? DOWN : LIMITED }),
  });
  const settings = { GROQ_API_KEY: "gsk_test_only", GROQ_BASE_URL: groq.url, GROQ_TIMEOUT_MS: "3000" };
  app = await startApp({ env: { ...env, ...settings }, distDir });
});
afterAll(async () => {
  await app.stop();
  await groq.stop();
});

test("with the model down, limited, silent and talking nonsense an order closes, and the log has none of its words", async () => {
  const shop = await shopOnWhatsapp(app.url);
  const phone = shop.phone("5519977771002");
  const said = await phone.says(LEFT_OVER);
  await phone.replies(1, said.sequence);
  await closeOrder(phone);
  const again = await phone.says(`${LEFT_OVER} mesmo`);
  await phone.replies(1, again.sequence);
  await expectNothingLost(shop, [phone]);
  expect(groq.chats.length).toBeGreaterThanOrEqual(2);
  expect(app.log()).not.toMatch(/calabresa|fuleragem|gsk_test_only/);
});

test("with nobody to listen a voice note is asked for in writing, and the order closes", async () => {
  const shop = await shopOnWhatsapp(app.url);
  const phone = shop.phone("5519977771003");
  const data = `data:application/octet-stream;base64,${voiceNote(3, "uma calabresa grande").toString("base64")}`;
  const spoken = await phone.send({ kind: "audio", data, mimetype: "audio/ogg; codecs=opus", seconds: 3 });
  const [reply] = await phone.replies(1, spoken.sequence);
  expect(reply?.words).toMatch(/escrev|texto/i);
  expect(groq.transcriptions.length).toBeGreaterThan(0);
  await closeOrder(phone);
  await expectNothingLost(shop, [phone]);
});
