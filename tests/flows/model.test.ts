import { expect, inject, onTestFinished, test } from "vitest";
import { groqError } from "@/local/groq/groq-error";
import { type Groq, startGroq } from "@/local/groq/start-groq";
import { startApp } from "@/local/start-app";
import { database } from "@/tests/support/database";
import { says } from "@/tests/support/scripted-model";
import { shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";

const { env, distDir } = inject("app");

const CONFUSED = JSON.stringify({
  comandos: [
    {
      tipo: "AskPedidoStatus",
      trecho: "rango sumiu",
      linha: null,
      quantidade: null,
      item: null,
      valor: null,
    },
  ],
});

/** A customer of a shop whose app, as production serves it, has a model. */
async function phoneWithModel(groq: Groq, number: string) {
  onTestFinished(groq.stop);
  const settings = { GROQ_API_KEY: "gsk_test_only", GROQ_BASE_URL: groq.url, GROQ_TIMEOUT_MS: "3000" };
  const app = await startApp({ env: { ...env, ...settings }, distDir });
  onTestFinished(app.stop);
  const shop = await shopOnWhatsapp(app.url);
  return { shop, app, phone: shop.phone(number) };
}

test("the app as it is served asks the model for what the parser leaves over, and counts what that used", async () => {
  const groq = await startGroq({ script: says(CONFUSED) });
  const { shop, phone } = await phoneWithModel(groq, "5519977771001");
  const said = await phone.says("meu rango sumiu no mapa?");
  const [reply] = await phone.replies(1, said.sequence);
  expect(reply?.words).not.toContain("Não entendi");
  expect(groq.chats).toHaveLength(1);
  const { rows } = await database.query("select chamadas from uso_modelo where restaurante_id = $1", [
    shop.id,
  ]);
  expect(rows).toEqual([{ chamadas: 1 }]);
});

test("an order closes while the model is silent, refuses or talks nonsense", async () => {
  const trouble = [
    groqError(503, "service_unavailable", "Service Unavailable"),
    groqError(429, "rate_limit_exceeded", "Rate limit reached.", { headers: { "retry-after": "60" } }),
    { kind: "silence", endsAfterMs: 5_000 } as const,
  ];
  const groq = await startGroq({
    script: (_call, count) => {
      const answer = trouble[count % (trouble.length + 1)];
      return answer === undefined
        ? { kind: "content", content: "Claro, anotado!" }
        : { kind: "failure", answer };
    },
  });
  const { shop, app, phone } = await phoneWithModel(groq, "5519977771002");
  const talk = [
    "fuleragem danada demais",
    "uma calabresa grande, vou retirar, pago em dinheiro sem troco, só isso, meu nome é Ana",
    "fuleragem danada demais",
    "sim",
  ];
  for (const words of talk) {
    const said = await phone.says(words);
    await phone.replies(1, said.sequence);
  }
  const { rows } = await database.query("select status from pedidos where restaurante_id = $1", [shop.id]);
  expect(rows).toHaveLength(1);
  expect(groq.chats.length).toBeGreaterThanOrEqual(2);
  expect(app.log()).not.toMatch(/calabresa|fuleragem|gsk_test_only/);
});
