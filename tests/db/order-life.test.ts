import { beforeAll, describe, expect, test } from "vitest";
import { runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

const AT = Date.parse("2026-05-14T19:40:00-03:00");
const NOW_PICKUP = "retirada, em nome de Ana, pago em dinheiro sem troco, só isso";

async function estoque(codigo: string, doze: number | null, restaurante = shop.id): Promise<void> {
  await database.query(
    "update produtos set estoque_doze_avos = $3 where restaurante_id = $1 and codigo = $2",
    [restaurante, codigo, doze],
  );
}

async function left(codigo: string, restaurante = shop.id): Promise<number> {
  const { rows } = await database.query(
    "select estoque_doze_avos from produtos where restaurante_id = $1 and codigo = $2",
    [restaurante, codigo],
  );
  return rows[0].estoque_doze_avos;
}

async function pedidos({ ref }: Conversation) {
  const { rows } = await database.query(
    "select status, total_valor::text as total, desconto::text as desconto, previsto_de, previsto_ate from pedidos where conversa_id = $1 order by id",
    [ref.conversaId],
  );
  return rows;
}

describe("stock, through whole turns", () => {
  test("in twenty rounds of five buyers of the last unit, one has it each time and the others are told", async () => {
    const own = await newShop();
    for (let round = 0; round < 20; round++) {
      await estoque("pudim", 12, own.id);
      const buyers = await Promise.all(
        Array.from({ length: 5 }, () => openConversation(own, "um pudim", AT + round * 60_000)),
      );
      const replies = (await Promise.all(buyers.map((buyer) => buyer.replies()))).map((each) =>
        each.join(" "),
      );
      expect(replies.filter((text) => text.includes("1x Pudim"))).toHaveLength(1);
      expect(replies.filter((text) => /Hoje não temos Pudim|acabou de esgotar/.test(text))).toHaveLength(4);
      expect(await left("pudim", own.id)).toBe(0);
    }
  }, 120_000);

  test("sabores by their share, borda, massa, adicional and the parts of a combo are all counted and come back", async () => {
    const codigos = ["calabresa", "atum", "cheddar", "integral", "bacon", "guarana-2l", "combo-casal"];
    for (const codigo of codigos) await estoque(codigo, 120);
    const ana = await openConversation(
      shop,
      "uma grande meia calabresa meia atum com massa integral, borda de cheddar e bacon extra",
      AT,
    );
    expect(await Promise.all(codigos.slice(0, 5).map((codigo) => left(codigo)))).toEqual([
      114, 114, 108, 108, 108,
    ]);
    await ana.says("e um combo casal de calabresa", AT + 1_000);
    expect(await Promise.all(codigos.map((codigo) => left(codigo)))).toEqual([
      102, 114, 108, 108, 108, 108, 108,
    ]);
    await ana.says("cancela tudo", AT + 2_000);
    expect(await Promise.all(codigos.map((codigo) => left(codigo)))).toEqual(codigos.map(() => 120));
    const { rows } = await database.query(
      "select motivo, count(*)::int as moves, sum(delta_doze_avos)::int as delta, bool_and(turno_id is not null) as com_turno from estoque_movimentos where conversa_id = $1 group by motivo",
      [ana.ref.conversaId],
    );
    expect(rows).toMatchObject([{ motivo: "turno", delta: 0, com_turno: true }]);
    for (const codigo of codigos) await estoque(codigo, null);
  });

  test("the owner may begin to count at nothing: it is sold out, and the ledger stays whole", async () => {
    await estoque("petit-gateau", 0);
    const ana = await openConversation(shop, "um petit gateau", AT);
    expect((await ana.replies()).join(" ")).toContain("Hoje não temos Petit Gâteau");
    await estoque("petit-gateau", null);
  });
});

describe("a cupom", () => {
  test("with one use left is used once, however many confirm at the same moment", async () => {
    const own = await newShop();
    await database.query(
      "insert into cupons (restaurante_id, codigo, valor, usos_max) values ($1, 'UNICO', 5, 1)",
      [own.id],
    );
    const buyers = await Promise.all(
      Array.from({ length: 6 }, () => openConversation(own, `um pudim, cupom UNICO, ${NOW_PICKUP}`, AT)),
    );
    await Promise.all(buyers.map((buyer) => buyer.writes("sim", AT + 1_000)));
    await Promise.all(
      buyers.map(({ ref }) => runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => AT + 2_000)),
    );
    const placed = (await Promise.all(buyers.map(pedidos))).flat();
    expect(placed).toMatchObject([{ status: "confirmado", total: "7.00", desconto: "5.00" }]);
    const told = (await Promise.all(buyers.map((buyer) => buyer.replies()))).map((each) => each.at(-1) ?? "");
    expect(told.filter((text) => text.includes("O total mudou de R$ 7,00 para R$ 12,00"))).toHaveLength(5);
  });

  test("of a cancelled pedido may be used again", async () => {
    const own = await newShop();
    await database.query(
      "insert into cupons (restaurante_id, codigo, percentual, usos_max) values ($1, 'VOLTA10', 10, 1)",
      [own.id],
    );
    const ana = await openConversation(own, `um pudim, cupom VOLTA10, ${NOW_PICKUP}`, AT);
    await ana.says("sim", AT + 1_000);
    await ana.says("quero cancelar meu pedido", AT + 2_000);
    await ana.says("sim", AT + 3_000);
    await ana.says(`um pudim, cupom VOLTA10, ${NOW_PICKUP}`, AT + 4_000);
    await ana.says("sim", AT + 5_000);
    expect(await pedidos(ana)).toMatchObject([
      { status: "cancelado", total: "10.80" },
      { status: "confirmado", total: "10.80" },
    ]);
  });
});

describe("what is promised", () => {
  test("is kept with the pedido: from now, by the shop's own minutes", async () => {
    const own = await newShop();
    const ana = await openConversation(own, `um pudim, ${NOW_PICKUP}`, AT);
    await ana.says("sim", AT + 60_000);
    const [placed] = await pedidos(ana);
    expect(placed.previsto_de.getTime()).toBe(AT + 21 * 60_000);
    expect(placed.previsto_ate.getTime()).toBe(AT + 31 * 60_000);
  });

  test("an address is kept once, however often it is delivered to", async () => {
    const ana = await openConversation(shop, "um pudim e uma coca 2 litros e uma média de atum", AT);
    for (let times = 0; times < 2; times++) {
      await ana.says(
        "entrega na Rua das Flores 10 centro, dinheiro sem troco, só isso",
        AT + times * 10_000 + 1_000,
      );
      await ana.says("sim", AT + times * 10_000 + 2_000);
      await ana.says("uma média de atum", AT + times * 10_000 + 3_000);
    }
    const { rows } = await database.query(
      "select count(*)::int as enderecos from clientes_enderecos e join clientes_estado c on c.cliente_id = e.cliente_id where c.id = $1",
      [ana.ref.conversaId],
    );
    expect(await pedidos(ana)).toHaveLength(2);
    expect(rows).toEqual([{ enderecos: 1 }]);
  });
});

describe("11.1 money and orders, of the system we replace", () => {
  test("11.1-14 the last pedido is repeated by a yes, and a name nobody knows is never in the carrinho at R$ 0", async () => {
    const own = await newShop();
    const ana = await openConversation(own, `um pudim, ${NOW_PICKUP}`, AT);
    await ana.says("sim", AT + 1_000);
    await database.query(
      "update pedidos set status = s from (values ('em_preparo')) v(s) where restaurante_id = $1",
      [own.id],
    );
    for (const para of ["pronto_retirada", "finalizado"])
      await database.query("update pedidos set status = $2 where restaurante_id = $1", [own.id, para]);
    await ana.says("o de sempre", AT + 60_000);
    await ana.says("e uma pizza de unicórnio assado", AT + 61_000);
    const { rows } = await database.query(
      "select dados_parciais -> 'carrinho' as carrinho from clientes_estado where id = $1",
      [ana.ref.conversaId],
    );
    expect(rows[0].carrinho.filter(({ tipo }: { tipo: string }) => tipo === "produto")).toHaveLength(1);
    const said = (await ana.replies()).join("\n");
    expect(said).toContain("1x Pudim*: R$ 12,00");
    expect(said).not.toContain("R$ 0,00");
  });
});
