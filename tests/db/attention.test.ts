import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiveMessage } from "@/lib/store/inbox";
import { runTurn } from "@/lib/turn";
import { type Groq, startGroq } from "@/local/groq/start-groq";
import { json } from "@/local/http/answer";
import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";
import { readJson } from "@/local/http/read-json";
import { database } from "@/tests/support/database";
import { AGORA, incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { says } from "@/tests/support/scripted-model";

const NOTHING = JSON.stringify({ comandos: [] });
const SIGNS = ["/message/presence", "/message/markread"];

let gateway: LoopbackServer;
let groq: Groq;
let shop: TestShop;
let asked: { path: string; body: unknown }[] = [];
/** What the gateway does with dots and marks; sends it always takes. */
let signs: "taken" | "refused" | "unanswered" = "taken";

beforeAll(async () => {
  groq = await startGroq({ script: says(NOTHING) });
  gateway = await startLoopbackServer({
    purpose: "gateway",
    port: null,
    async handle(request, { pathname: path }) {
      asked.push({ path, body: await readJson(request) });
      if (!SIGNS.includes(path) || signs === "taken") return json({ messageid: `SENT${asked.length}` });
      return signs === "refused" ? json({ error: "no" }, 500) : { kind: "silence", endsAfterMs: 5_000 };
    },
  });
  Object.assign(process.env, {
    UAZAPI_BASE_URL: gateway.url,
    UAZAPI_TIMEOUT: "1",
    GROQ_API_KEY: "gsk_test_only",
    GROQ_BASE_URL: groq.url,
    GROQ_TPM: "100000000",
    GROQ_RPM: "1000000",
  });
  shop = await newShop();
});
afterAll(() => Promise.all([groq.stop(), gateway.stop()]));
beforeEach(() => {
  asked = [];
  signs = "taken";
  groq.play(says(NOTHING));
});

let next = 0;
async function say(mensagem: string) {
  const id = `ATTENTION${next++}`;
  const identidade = `tel:5519960${next}`;
  const row = { provedor_mensagem_id: id, mensagem, identidades: [identidade] };
  const received = await receiveMessage(incomingRow(shop, row));
  if (!("conversaId" in received)) throw new Error(received.resultado);
  const ref = { restauranteId: shop.id, conversaId: received.conversaId };
  await runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => Date.parse(AGORA) + 100);
  return { id, ...ref };
}

const pathsAsked = () => asked.map(({ path }) => path);

async function sentOf(conversaId: number): Promise<number> {
  const { rowCount } = await database.query(
    "select 1 from saidas where conversa_id = $1 and status = 'enviada'",
    [conversaId],
  );
  return rowCount ?? 0;
}

describe("a customer who is answered", () => {
  test("sees that the message was read, and no dots before an answer that comes at once", async () => {
    const { id } = await say("uma calabresa grande");
    expect(asked).toContainEqual({ path: "/message/markread", body: { id: [id] } });
    expect(pathsAsked()).not.toContain("/message/presence");
  });

  test("sees dots while the model is thought about, and they come before the answer", async () => {
    groq.play(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      return { kind: "content", content: NOTHING };
    });
    await say("fuleragem danada demais");
    const [first] = asked;
    expect(first).toMatchObject({ path: "/message/presence", body: { presence: "composing" } });
  });

  test("and asks for a person stays unread on the shop's phone", async () => {
    await say("quero falar com um atendente");
    expect(pathsAsked()).toContain("/send/text");
    expect(pathsAsked()).not.toContain("/message/markread");
  });

  test.each(["refused", "unanswered"] as const)("is answered all the same when that is %s", async (how) => {
    signs = how;
    const { conversaId } = await say("uma calabresa grande");
    expect(await sentOf(conversaId)).toBeGreaterThan(0);
  });
});
