import { expect, inject, onTestFinished, test } from "vitest";
import { startGroq } from "@/local/groq/start-groq";
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

test("the app as it is served asks the model for what the parser leaves over, and counts what that used", async () => {
  const groq = await startGroq({ script: says(CONFUSED) });
  onTestFinished(groq.stop);
  const settings = { GROQ_API_KEY: "gsk_test_only", GROQ_BASE_URL: groq.url, GROQ_TIMEOUT_MS: "3000" };
  const app = await startApp({ env: { ...env, ...settings }, distDir });
  onTestFinished(app.stop);
  const shop = await shopOnWhatsapp(app.url);
  const phone = shop.phone("5519977771001");
  const said = await phone.says("meu rango sumiu no mapa?");
  const [reply] = await phone.replies(1, said.sequence);
  expect(reply?.words).not.toContain("Não entendi");
  expect(groq.chats).toHaveLength(1);
  const { rows } = await database.query("select chamadas from uso_modelo where restaurante_id = $1", [
    shop.id,
  ]);
  expect(rows).toEqual([{ chamadas: 1 }]);
});
