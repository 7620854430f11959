import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { receiveMessage } from "@/lib/store/inbox";
import { database } from "@/tests/support/database";
import { incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

/** A telephone nobody else in this file uses. */
let next = 10_000_000;
function someone() {
  const telefone = `55199${next++}`;
  return { identidades: [`tel:5519${telefone.slice(-8)}`], telefone, destino: `${telefone}@s.whatsapp.net` };
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  return Number((await database.query<{ count: string }>(sql, values)).rows[0]?.count);
}

describe("receiving a message", () => {
  test("stores it unread, makes the customer and the conversation, and says that a turn is due", async () => {
    const received = await receiveMessage(incomingRow(shop, someone()));
    expect(received).toMatchObject({ resultado: "recebida", restauranteId: shop.id });
  });

  test("the same message five times at once is stored once", async () => {
    const row = incomingRow(shop, someone());
    const results = await Promise.all(Array.from({ length: 5 }, () => receiveMessage(row)));
    expect(results.map(({ resultado }) => resultado).sort()).toEqual([
      "duplicada",
      "duplicada",
      "duplicada",
      "duplicada",
      "recebida",
    ]);
    expect(
      await count("select count(*) from conversas where provedor_mensagem_id = $1", row.provedor_mensagem_id),
    ).toBe(1);
  });

  test("the same message a week later is still the same message", async () => {
    const row = incomingRow(shop, someone());
    await receiveMessage(row);
    expect(await receiveMessage({ ...row, agora: "2026-12-02T22:00:00.000Z" })).toEqual({
      resultado: "duplicada",
    });
  });

  test("ten first messages of one person at once make one customer", async () => {
    const person = someone();
    await Promise.all(Array.from({ length: 10 }, () => receiveMessage(incomingRow(shop, person))));
    expect(
      await count(
        "select count(*) from clientes where restaurante_id = $1 and telefone = $2",
        shop.id,
        person.telefone,
      ),
    ).toBe(1);
    expect(
      await count(
        "select count(*) from conversas m join clientes_estado e on e.id = m.conversa_id join clientes c on c.id = e.cliente_id where c.telefone = $1",
        person.telefone,
      ),
    ).toBe(10);
  });

  test("a number with and without its ninth digit, and its LID, are one customer", async () => {
    const lid = `lid:${randomUUID()}`;
    const first = await receiveMessage(
      incomingRow(shop, { ...someone(), identidades: ["tel:551977770001", lid] }),
    );
    const later = await receiveMessage(
      incomingRow(shop, { identidades: [lid], destino: "x@lid", telefone: null }),
    );
    const old = await receiveMessage(
      incomingRow(shop, { identidades: ["tel:551977770001"], telefone: "551977770001" }),
    );
    const conversa = "conversaId" in first ? first.conversaId : null;
    expect([later, old]).toMatchObject([{ conversaId: conversa }, { conversaId: conversa }]);
  });

  test("the reply goes to the address the last message came from", async () => {
    const person = someone();
    await receiveMessage(incomingRow(shop, person));
    const again = await receiveMessage(incomingRow(shop, { ...person, destino: "123@lid" }));
    const { rows } = await database.query("select cliente_zap from clientes_estado where id = $1", [
      "conversaId" in again ? again.conversaId : 0,
    ]);
    expect(rows).toEqual([{ cliente_zap: "123@lid" }]);
  });

  test.each([
    ["an unknown instance", { instance_name: "outra" }, "instancia_desconhecida"],
    ["a wrong instance token", { token_sha256: "0".repeat(64) }, "token_invalido"],
    ["the right instance on another channel", { canal: "evolution" }, "instancia_desconhecida"],
  ])("%s stores nothing", async (_, change, resultado) => {
    const row = incomingRow(shop, { ...someone(), ...change });
    expect(await receiveMessage(row)).toEqual({ resultado });
    expect(
      await count("select count(*) from conversas where provedor_mensagem_id = $1", row.provedor_mensagem_id),
    ).toBe(0);
  });

  test("the token of one shop does not open another's instance", async () => {
    const other = await newShop();
    const row = incomingRow(shop, { ...someone(), instance_name: other.instanceName });
    expect(await receiveMessage(row)).toEqual({ resultado: "token_invalido" });
  });

  test("beyond the limit of a minute a message is stored and not answered", async () => {
    const person = someone();
    for (let index = 0; index < 3; index++) {
      await receiveMessage(incomingRow(shop, { ...person, limite_por_minuto: 3 }));
    }
    const fourth = incomingRow(shop, { ...person, limite_por_minuto: 3 });
    expect(await receiveMessage(fourth)).toMatchObject({ resultado: "ignorada" });
    expect(
      await count(
        "select count(*) from conversas where provedor_mensagem_id = $1 and ignorada = 'limite'",
        fourth.provedor_mensagem_id,
      ),
    ).toBe(1);
  });

  test("what the owner types on the shop's phone is no customer's message, and quiets the bot", async () => {
    const person = someone();
    await receiveMessage(incomingRow(shop, person));
    expect(
      await receiveMessage(incomingRow(shop, { ...person, do_dono: true, mensagem: "já vou ver" })),
    ).toMatchObject({
      resultado: "dono_escreveu",
    });
    const after = await receiveMessage(incomingRow(shop, person));
    expect(after).toMatchObject({ resultado: "ignorada" });
    const later = await receiveMessage(incomingRow(shop, { ...person, agora: "2026-11-25T22:31:00.000Z" }));
    expect(later).toMatchObject({ resultado: "recebida" });
  });

  test("with the bot switched off messages are stored and not answered", async () => {
    const quiet = await newShop();
    await database.query("update restaurantes set bot_ativo = false where id = $1", [quiet.id]);
    expect(await receiveMessage(incomingRow(quiet))).toMatchObject({ resultado: "ignorada" });
  });
});
