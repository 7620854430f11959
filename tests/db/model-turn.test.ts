import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiveMessage } from "@/lib/store/inbox";
import { runTurn } from "@/lib/turn";
import { groqError } from "@/local/groq/groq-error";
import { type Groq, startGroq } from "@/local/groq/start-groq";
import { database } from "@/tests/support/database";
import { AGORA, incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { says } from "@/tests/support/scripted-model";

const ASKS_STATUS = JSON.stringify({
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

let groq: Groq;
let shop: TestShop;
beforeAll(async () => {
  groq = await startGroq({ script: says(ASKS_STATUS) });
  Object.assign(process.env, {
    GROQ_API_KEY: "gsk_test_only",
    GROQ_BASE_URL: groq.url,
    GROQ_TPM: "100000000",
    GROQ_RPM: "1000000",
  });
});
beforeEach(async () => {
  shop = await newShop();
  groq.play(says(ASKS_STATUS));
});
afterAll(() => groq.stop());

let next = 0;
async function say(mensagem: string, agora = AGORA) {
  const row = { provedor_mensagem_id: `MODEL${next++}`, mensagem, provedor_em: agora, agora };
  const received = await receiveMessage(incomingRow(shop, row));
  if (!("conversaId" in received)) throw new Error(received.resultado);
  const ref = { restauranteId: shop.id, conversaId: received.conversaId };
  await runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => Date.parse(agora) + 100);
  return ref;
}

async function usage() {
  const { rows } = await database.query(
    "select dia::text, modelo, chamadas, tokens_entrada::int entrada, tokens_cache::int cache, tokens_saida::int saida, custo_usd::float custo from uso_modelo where restaurante_id = $1 order by dia, modelo",
    [shop.id],
  );
  return rows;
}

describe("a turn that asked the model", () => {
  test("is written as understood by it, with its evidence", async () => {
    const { conversaId } = await say("meu rango sumiu no mapa?");
    const { rows } = await database.query("select entendedor, comandos from turnos where conversa_id = $1", [
      conversaId,
    ]);
    expect(rows).toEqual([{ entendedor: "modelo", comandos: [{ tipo: "AskPedidoStatus" }] }]);
  });

  test("adds its calls, tokens and cost to the restaurante's day", async () => {
    await say("meu rango sumiu no mapa?");
    const [once] = await usage();
    expect(once).toMatchObject({ modelo: "openai/gpt-oss-20b", chamadas: 1 });
    expect(once.entrada).toBeGreaterThan(1_000);
    expect(once.custo).toBeGreaterThan(0.00005);
    expect(once.custo).toBeLessThan(0.0005);
    await say("então meu rango sumiu no mapa?");
    const [twice] = await usage();
    expect(twice).toMatchObject({ chamadas: 2 });
    expect(twice.cache).toBeGreaterThan(once.cache);
  });

  test("by the shop's own calendar", async () => {
    await say("meu rango sumiu no mapa?", "2026-11-26T01:30:00.000Z");
    expect(await usage()).toMatchObject([{ dia: "2026-11-25" }]);
  });

  test("that failed is counted as far as it was answered, and the customer is answered all the same", async () => {
    groq.play((call) =>
      call.model === "openai/gpt-oss-20b"
        ? { kind: "content", content: "Claro!" }
        : { kind: "failure", answer: groqError(503, "service_unavailable", "down") },
    );
    const { conversaId } = await say("meu rango sumiu no mapa?");
    expect(await usage()).toMatchObject([{ modelo: "openai/gpt-oss-20b", chamadas: 2 }]);
    const { rows } = await database.query("select entendedor from turnos where conversa_id = $1", [
      conversaId,
    ]);
    expect(rows).toEqual([{ entendedor: "parser" }]);
    const sent = await database.query("select 1 from saidas where conversa_id = $1", [conversaId]);
    expect(sent.rowCount).toBe(1);
  });

  test("saw what the customer wrote before, and nothing of what the shop answered", async () => {
    await say("oi, quero uma grande de calabresa");
    await say("meu rango sumiu no mapa?");
    const prompt = groq.chats.at(-1)?.messages.at(-1)?.content ?? "";
    expect(prompt).toContain('ANTES "oi, quero uma grande de calabresa"');
    expect(prompt).not.toMatch(/R\$|\d,\d\d/);
  });
});

describe("a customer does not wait for the model for long", () => {
  test("an answer that comes when the conversation has moved on is thrown away, and the turn decided again", async () => {
    groq.play(async (_call, count) => {
      if (count === 1) {
        await database.query("update clientes_estado set versao = versao + 1 where restaurante_id = $1", [
          shop.id,
        ]);
      }
      return { kind: "content", content: ASKS_STATUS };
    });
    const { conversaId } = await say("meu rango sumiu no mapa?");
    const { rows } = await database.query("select versao::int from turnos where conversa_id = $1", [
      conversaId,
    ]);
    expect([rows, groq.chats.length]).toEqual([[{ versao: 2 }], 2]);
    expect(await usage()).toMatchObject([{ chamadas: 2 }]);
  });

  test("a burst of messages nobody understands asks twice at most, and is one misunderstanding", async () => {
    for (let each = 0; each < 11; each++) {
      const row = { provedor_mensagem_id: `BURST${next++}`, mensagem: `fuleragem danada ${each}` };
      await receiveMessage(incomingRow(shop, row));
    }
    const { conversaId } = await say("fuleragem danada demais");
    expect(groq.chats.length).toBeLessThanOrEqual(2);
    const sent = await database.query("select 1 from saidas where conversa_id = $1", [conversaId]);
    expect(sent.rowCount).toBe(1);
    const { rows } = await database.query(
      "select atendimento, dados_parciais -> 'naoEntendidas' as vezes from clientes_estado where id = $1",
      [conversaId],
    );
    expect(rows).toEqual([{ atendimento: "bot", vezes: 1 }]);
  });
});

test("a turn the parser understood alone asks nobody and costs nothing", async () => {
  await say("quero uma grande de calabresa");
  expect([groq.chats.length, await usage()]).toEqual([0, []]);
});
