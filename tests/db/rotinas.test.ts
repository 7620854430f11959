import { beforeAll, describe, expect, test } from "vitest";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";
import { askRatings } from "@/lib/jobs/ask-ratings";
import { resetStates } from "@/lib/jobs/reset-states";
import { sweep } from "@/lib/jobs/sweep";
import { runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

const MINUTE = 60_000;

/** Each test has a year of its own, so that what one leaves is not due in another. */
let year = 2001;
function evening(): number {
  return Date.parse(`${year++}-05-17T19:40:00-03:00`);
}

const REMINDER = /Ainda está por aí/;
const EXPIRED = /deixei seu pedido de lado/;

async function matching(conversation: Conversation, pattern: RegExp): Promise<number> {
  return (await conversation.replies()).filter((texto) => pattern.test(texto)).length;
}

async function row({ ref }: Conversation) {
  const { rows } = await database.query("select * from clientes_estado where id = $1", [ref.conversaId]);
  return rows[0];
}

async function counted(unidades: number): Promise<{ id: number; nome: string; estoque(): Promise<number> }> {
  const nome = `Pudim ${Math.random().toString(36).slice(2, 8).replace(/\d/g, "x")}`;
  const { rows } = await database.query(
    `insert into produtos (restaurante_id, codigo, tipo, nome, preco, estoque_doze_avos)
     values ($1, 'p-' || gen_random_uuid(), 'sobremesa', $2, 9, $3) returning id`,
    [shop.id, nome, unidades * 12],
  );
  const id = Number(rows[0].id);
  return {
    id,
    nome,
    estoque: async () =>
      (await database.query("select estoque_doze_avos from produtos where id = $1", [id])).rows[0]
        .estoque_doze_avos,
  };
}

async function deliveredPedido(conversation: Conversation, atMs: number): Promise<number> {
  await conversation.says("retirada, em nome de Ana, pago em dinheiro sem troco", atMs + 1_000);
  await conversation.says("sim", atMs + 2_000);
  const { rows } = await database.query<{ id: string }>("select id from pedidos where conversa_id = $1", [
    conversation.ref.conversaId,
  ]);
  const id = Number(rows[0]?.id);
  for (const status of ["em_preparo", "pronto_retirada", "finalizado"]) {
    await database.query(
      "update pedidos set status = $2, finalizado_em = case when $2 = 'finalizado' then $3::timestamptz end where id = $1",
      [id, status, new Date(atMs).toISOString()],
    );
  }
  return id;
}

describe("a carrinho nobody goes on with", () => {
  test("is reminded of once after ten minutes, with what is in it and the open question", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await abandonedCarts(() => at + 9 * MINUTE, shop.id);
    expect(await matching(ana, REMINDER)).toBe(0);
    await abandonedCarts(() => at + 10 * MINUTE, shop.id);
    await abandonedCarts(() => at + 11 * MINUTE, shop.id);
    expect(await matching(ana, REMINDER)).toBe(1);
    const last = (await ana.replies()).at(-1) ?? "";
    expect(last).toContain("Pizza Grande Calabresa");
    expect(last).toContain("mais 5 minutos");
    expect(last).toMatch(/\?$/);
  });

  test("is given up after fifteen, told once, and its stock is back with the cause in the ledger", async () => {
    const at = evening();
    const pudim = await counted(3);
    const ana = await openConversation(shop, `2 ${pudim.nome}`, at);
    expect(await pudim.estoque()).toBe(12);
    await abandonedCarts(() => at + 10 * MINUTE, shop.id);
    await abandonedCarts(() => at + 15 * MINUTE, shop.id);
    await abandonedCarts(() => at + 16 * MINUTE, shop.id);
    expect(await matching(ana, EXPIRED)).toBe(1);
    expect(await pudim.estoque()).toBe(36);
    const { rows } = await database.query(
      "select delta_doze_avos, motivo from estoque_movimentos where produto_id = $1 order by id",
      [pudim.id],
    );
    expect(rows).toEqual([
      { delta_doze_avos: -24, motivo: "turno" },
      { delta_doze_avos: 24, motivo: "expiracao" },
    ]);
    expect(await row(ana)).toMatchObject({ estado_conversa: "INICIO", carrinho_rotina_em: null });
  });

  test("fault 42: two routines at once, and a third two hours late, remind at most once and return the stock once", async () => {
    const at = evening();
    const pudim = await counted(5);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        openConversation(shop, index === 0 ? `1 ${pudim.nome}` : "uma grande de calabresa", at),
      ),
    );
    await Promise.all([
      abandonedCarts(() => at + 11 * MINUTE, shop.id),
      abandonedCarts(() => at + 11 * MINUTE, shop.id),
    ]);
    for (const each of all) expect(await matching(each, REMINDER)).toBe(1);
    await Promise.all([
      abandonedCarts(() => at + 130 * MINUTE, shop.id),
      abandonedCarts(() => at + 130 * MINUTE, shop.id),
    ]);
    await abandonedCarts(() => at + 140 * MINUTE, shop.id);
    for (const each of all) expect(await row(each)).toMatchObject({ estado_conversa: "INICIO" });
    expect(await pudim.estoque()).toBe(60);
  });

  test("that is found hours late is given up without waking anybody", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    const said = (await ana.replies()).length;
    await abandonedCarts(() => at + 180 * MINUTE, shop.id);
    expect((await ana.replies()).length).toBe(said);
    expect(await row(ana)).toMatchObject({ estado_conversa: "INICIO" });
  });

  test("fault 43: a reply between the routine's look and its commit keeps the carrinho", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await ana.writes("quero também uma coca 2 litros", at + 15 * MINUTE);
    const outcome = await runTurn(
      ana.ref,
      { kind: "routine", command: { tipo: "CarrinhoIdle" } },
      () => at + 15 * MINUTE,
    );
    expect(outcome.kind).toBe("nothing_to_do");
    await abandonedCarts(() => at + 15 * MINUTE, shop.id);
    await runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 15 * MINUTE + 1_000);
    expect((await row(ana)).dados_parciais.carrinho).toHaveLength(2);
    expect(await matching(ana, EXPIRED)).toBe(0);
  });

  test("of somebody who only asked something is no carrinho: nothing is written", async () => {
    const at = evening();
    const ana = await openConversation(shop, "vocês entregam no centro?", at);
    const said = (await ana.replies()).length;
    for (const minutes of [10, 15, 60, 130]) await abandonedCarts(() => at + minutes * MINUTE, shop.id);
    await resetStates(() => at + 130 * MINUTE, shop.id);
    expect((await ana.replies()).length).toBe(said);
  });

  test.each([
    ["a person has it", (ana: Conversation, at: number) => ana.ownerTypes("já te atendo", at)],
    [
      "the customer asked to be left alone",
      (ana: Conversation, at: number) => ana.says("parar", at).then(() => {}),
    ],
    [
      "the bot is off",
      async () =>
        void (await database.query("update restaurantes set bot_ativo = false where id = $1", [shop.id])),
    ],
  ])("is not spoken of while %s", async (_, arrange) => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await arrange(ana, at + MINUTE);
    const said = (await ana.replies()).length;
    for (const minutes of [11, 13, 17, 25]) await abandonedCarts(() => at + minutes * MINUTE, shop.id);
    await database.query("update restaurantes set bot_ativo = true where id = $1", [shop.id]);
    expect((await ana.replies()).length).toBe(said);
  });

  test("has the times of its restaurante where it has its own", async () => {
    const own = await newShop();
    await database.query(
      `update restaurantes set configuracoes = '{"cart_abandoned_reminder_min": 3, "cart_abandoned_cancel_min": 5}' where id = $1`,
      [own.id],
    );
    const at = evening();
    const ana = await openConversation(own, "uma grande de calabresa", at);
    await abandonedCarts(() => at + 3 * MINUTE, own.id);
    await abandonedCarts(() => at + 5 * MINUTE, own.id);
    expect([await matching(ana, REMINDER), await matching(ana, EXPIRED)]).toEqual([1, 1]);
  });

  test("reaches everybody in one run, however many are due, and one that fails keeps none waiting", async () => {
    const at = evening();
    const many = await Promise.all(
      Array.from({ length: 12 }, () => openConversation(shop, "uma grande de calabresa", at)),
    );
    // What a newer deploy might have left: this one cannot be decided.
    const [broken] = many;
    await database.query(
      `update clientes_estado set dados_parciais = dados_parciais || '{"carrinho": [{"tipo": "pizza"}]}' where id = $1`,
      [broken?.ref.conversaId],
    );
    const ran = await abandonedCarts(() => at + 11 * MINUTE, shop.id);
    expect(ran).toMatchObject({ reminded: 11, failed: 1 });
  });
});

describe("a state left for too long", () => {
  test("is forgotten in silence after two hours, also where a person has the conversation, and its stock is back", async () => {
    const at = evening();
    const pudim = await counted(1);
    const ana = await openConversation(shop, `1 ${pudim.nome}`, at);
    await ana.ownerTypes("oi, aqui é o Zé", at + MINUTE);
    const said = (await ana.replies()).length;
    await resetStates(() => at + 60 * MINUTE, shop.id);
    expect(await pudim.estoque()).toBe(0);
    await resetStates(() => at + 125 * MINUTE, shop.id);
    await resetStates(() => at + 126 * MINUTE, shop.id);
    expect(await pudim.estoque()).toBe(12);
    expect((await ana.replies()).length).toBe(said);
  });
});

describe("a rating", () => {
  const ASKED = /De 1 a 5/;

  test("is asked for half an hour after the pedido was delivered, once", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa, só isso", at);
    const id = await deliveredPedido(ana, at);
    await askRatings(() => at + 29 * MINUTE, shop.id);
    expect(await matching(ana, ASKED)).toBe(0);
    await Promise.all([
      askRatings(() => at + 31 * MINUTE, shop.id),
      askRatings(() => at + 31 * MINUTE, shop.id),
    ]);
    await askRatings(() => at + 40 * MINUTE, shop.id);
    expect(await matching(ana, ASKED)).toBe(1);
    expect(await row(ana)).toMatchObject({ estado_conversa: "AGUARDANDO_AVALIACAO_POS_VENDA" });
    await ana.says("nota 4 e a pizza veio fria", at + 45 * MINUTE);
    const { rows } = await database.query("select nota, comentario from avaliacoes where pedido_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ nota: 4, comentario: "a pizza veio fria" }]);
  });

  test("a low one is asked about once, alerts the team, and the bot goes on", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa, só isso", at);
    const id = await deliveredPedido(ana, at);
    await askRatings(() => at + 31 * MINUTE, shop.id);
    await ana.says("2", at + 32 * MINUTE);
    expect((await ana.replies()).at(-1)).toContain("O que aconteceu?");
    expect(await row(ana)).toMatchObject({ precisa_humano_motivo: "avaliacao_baixa", atendimento: "bot" });
    await ana.says("a calabresa veio queimada", at + 33 * MINUTE);
    const { rows } = await database.query("select nota, comentario from avaliacoes where pedido_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ nota: 2, comentario: "a calabresa veio queimada" }]);
    expect((await row(ana)).dados_parciais).toMatchObject({ carrinho: [], pendente: null });
  });

  test("is never asked for in the middle of another pedido", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await deliveredPedido(ana, at);
    await ana.says("quero uma média de mussarela", at + 20 * MINUTE);
    await askRatings(() => at + 31 * MINUTE, shop.id);
    expect(await matching(ana, ASKED)).toBe(0);
    expect((await row(ana)).dados_parciais.carrinho).toHaveLength(1);
  });

  test("is not asked for of a pedido that was cancelled, nor a day late, nor of somebody left alone", async () => {
    const at = evening();
    const cancelled = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await cancelled.says("retirada, em nome de Ana, pago em dinheiro sem troco", at + 1_000);
    await cancelled.says("sim", at + 2_000);
    await database.query("update pedidos set status = 'cancelado' where conversa_id = $1", [
      cancelled.ref.conversaId,
    ]);
    const alone = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await deliveredPedido(alone, at);
    await alone.says("parar", at + MINUTE);
    const late = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await deliveredPedido(late, at - 25 * 60 * MINUTE);
    await askRatings(() => at + 31 * MINUTE, shop.id);
    for (const each of [cancelled, alone, late]) expect(await matching(each, ASKED)).toBe(0);
  });
});

describe("a scheduled pedido", () => {
  test("reaches the kitchen in time to be made, once, and the customer is told", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa, só isso", at);
    await ana.says("retirada, em nome de Ana, pago em dinheiro sem troco, pra 22h", at + 1_000);
    await ana.says("sim", at + 2_000);
    const status = async () =>
      (await database.query("select status from pedidos where conversa_id = $1", [ana.ref.conversaId])).rows;
    expect(await status()).toEqual([{ status: "agendado" }]);
    await sweep(() => at + 10 * MINUTE, shop.id);
    expect(await status()).toEqual([{ status: "agendado" }]);
    await Promise.all([sweep(() => at + 125 * MINUTE, shop.id), sweep(() => at + 125 * MINUTE, shop.id)]);
    expect(await status()).toEqual([{ status: "confirmado" }]);
    expect(await matching(ana, /entrou na fila da cozinha/)).toBe(1);
  });
});
