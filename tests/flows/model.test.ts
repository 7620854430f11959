import { expect, test } from "vitest";
import { startGroq } from "@/local/groq/start-groq";
import { database } from "@/tests/support/database";
import { phoneWithModel } from "@/tests/support/phone-with-model";
import { says } from "@/tests/support/scripted-model";

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
