import { expect, test } from "vitest";
import { groqError } from "@/local/groq/groq-error";
import { startGroq } from "@/local/groq/start-groq";
import { closeOrder, expectNothingLost } from "@/tests/support/outage";
import { phoneWithModel } from "@/tests/support/phone-with-model";
import { voiceNote } from "@/tests/support/voice-note";

const DOWN = groqError(503, "service_unavailable", "Service Unavailable");
const LIMITED = groqError(429, "rate_limit_exceeded", "Rate limit reached.", {
  headers: { "retry-after": "60" },
});
const SILENT = { kind: "silence", endsAfterMs: 5_000 } as const;
const LEFT_OVER = "fuleragem danada demais";

test("with the model down, limited, silent and talking nonsense an order closes, and the log has none of its words", async () => {
  const trouble = [DOWN, LIMITED, SILENT];
  const groq = await startGroq({
    script: (_call, count) => {
      const answer = trouble[count % (trouble.length + 1)];
      return answer === undefined
        ? { kind: "content", content: "Claro, anotado!" }
        : { kind: "failure", answer };
    },
  });
  const { shop, app, phone } = await phoneWithModel(groq, "5519977771002");
  const said = await phone.says(LEFT_OVER);
  await phone.replies(1, said.sequence);
  await closeOrder(phone);
  const again = await phone.says(`${LEFT_OVER} mesmo`);
  await phone.replies(1, again.sequence);
  await expectNothingLost(shop, [phone]);
  expect(groq.chats.length).toBeGreaterThanOrEqual(2);
  expect(app.log()).not.toMatch(/calabresa|fuleragem|gsk_test_only/);
});

test("with nobody to listen a voice note is asked for in writing, once, and the order closes", async () => {
  const groq = await startGroq({
    script: () => ({ kind: "failure", answer: DOWN }),
    hearing: (_call, count) => ({ kind: "failure", answer: count % 2 === 0 ? DOWN : LIMITED }),
  });
  const { shop, phone } = await phoneWithModel(groq, "5519977771003");
  const data = `data:application/octet-stream;base64,${voiceNote(3, "uma calabresa grande").toString("base64")}`;
  const spoken = await phone.send({ kind: "audio", data, mimetype: "audio/ogg; codecs=opus", seconds: 3 });
  const [reply] = await phone.replies(1, spoken.sequence);
  expect(reply?.words).toMatch(/escrev|texto/i);
  expect(groq.transcriptions.length).toBeGreaterThan(0);
  await closeOrder(phone);
  await expectNothingLost(shop, [phone]);
});
