import { beforeAll, describe, expect, test } from "vitest";
import type { Edicao } from "@/lib/admin/edicao";
import { editPedido, previewEdicao } from "@/lib/admin/edit-pedido";
import { movePedido as moveByHand } from "@/lib/admin/move-pedido";
import type { Member } from "@/lib/admin/require-member";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { doAtBank, paymentsOf, shopAtLocalBank } from "@/tests/support/local-bank";
import { memberOf } from "@/tests/support/member-of";
import { movePedido } from "@/tests/support/move-pedido";

let nowMs = Date.now();
let member: Member;
let bank: (act: string, bancoId: string) => Promise<void>;
let openWith: (text: string) => Promise<Conversation>;
const later = () => {
  nowMs += 1_000;
  return nowMs;
};

beforeAll(async () => {
  const { shop, url } = await shopAtLocalBank(() => nowMs);
  // Open whenever the test runs.
  await database.query("delete from horarios where restaurante_id = $1", [shop.id]);
  await database.query(
    "insert into horarios (restaurante_id, dia_semana, abre, fecha) select $1, d, '00:00', '00:00' from generate_series(0, 6) d",
    [shop.id],
  );
  member = memberOf(shop);
  bank = (act, bancoId) => doAtBank(url, shop, act, bancoId, later());
  openWith = (text) => openConversation(shop, text, later());
});

const CASH =
  "uma calabresa grande e um guaraná 2 litros, retirada, meu nome é Ana, dinheiro com troco pra 100";
const PIX = "uma calabresa grande, vou retirar, meu nome é Ana, pago no pix";

async function placed(text: string): Promise<Conversation> {
  const ana = await openWith(text);
  await ana.says("só isso", later());
  await ana.says("sim", later());
  return ana;
}

async function pedidos({ ref }: Conversation) {
  const { rows } = await database.query(
    `select p.id::int, p.numero, p.status, (p.total_valor * 100)::int as total, (p.troco_para * 100)::int as troco,
        p.carrinho_json as linhas, (select count(*)::int from pedidos_itens i where i.pedido_id = p.id) as itens,
        (select sum(i.total * 100)::int from pedidos_itens i where i.pedido_id = p.id) as soma
      from pedidos p where p.conversa_id = $1 order by p.id`,
    [ref.conversaId],
  );
  return rows;
}

/** A codigo is of one produto of its tipo: there is a sabor and a borda of chocolate. */
async function produtoId(codigo: string, ...tipos: readonly string[]): Promise<number> {
  const { rows } = await database.query(
    "select id::int from produtos where restaurante_id = $1 and codigo = $2 and tipo = any($3)",
    [member.restaurante.id, codigo, tipos],
  );
  return rows[0].id;
}

async function left(codigo: string): Promise<number | null> {
  const { rows } = await database.query("select estoque_doze_avos from produtos where id = $1", [
    await produtoId(codigo, "bebida", "sobremesa"),
  ]);
  return rows[0].estoque_doze_avos;
}

async function count(codigo: string, units: number | null): Promise<void> {
  await database.query("update produtos set estoque_doze_avos = $2 where id = $1", [
    await produtoId(codigo, "bebida", "sobremesa"),
    units === null ? null : units * 12,
  ]);
}

function edit(pedido: { id: number }, mudancas: Edicao["mudancas"], trocoPara: number | null = null) {
  return editPedido(member, { pedidoId: pedido.id, mudancas, trocoPara });
}

describe("a placed pedido that the team changes", () => {
  test("has its lines, sums and stock as a carrinho with the same lines would, and its customer is told all of it", async () => {
    await count("guarana-2l", 10);
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    expect(before).toMatchObject({ status: "confirmado", itens: 2 });
    expect(await left("guarana-2l")).toBe(9 * 12);
    const bebida = before.linhas.find(({ tipo }: { tipo: string }) => tipo === "produto").linhaId;
    const done = await edit(before, [{ tipo: "quantidade", linhaId: bebida, quantidade: 3 }], 15_000);
    expect(done).toMatchObject({ ok: true });
    const [after] = await pedidos(ana);
    expect(after).toMatchObject({ id: before.id, numero: before.numero, troco: 15_000, itens: 2 });
    expect(after.total).toBeGreaterThan(before.total);
    expect(after.soma).toBe(after.total);
    expect(await left("guarana-2l")).toBe(7 * 12);
    expect((await paymentsOf(ana))[0]).toMatchObject({ valor: (after.total / 100).toFixed(2) });
    const told = (await ana.replies()).at(-1) ?? "";
    expect(told).toContain(`A loja mudou seu pedido nº ${before.numero}`);
    expect(told).toContain("3x Guaraná");
    await movePedido(ana.ref, "cancelado", later());
    expect(await left("guarana-2l")).toBe(10 * 12);
    await count("guarana-2l", null);
  });

  test("takes a combo too, at its price and out of the stock of its parts, and refuses one with a sabor it does not have", async () => {
    await count("guarana-2l", 10);
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    const comboId = await produtoId("combo-casal", "combo");
    for (const tipo of ["sabor", "borda"]) {
      const strange = [[await produtoId("chocolate", tipo)]];
      const refused = await edit(
        before,
        [{ tipo: "mais_combo", comboId, quantidade: 1, pizzas: strange }],
        20_000,
      );
      const mensagem = tipo === "sabor" ? "não entra nesse combo" : "não está à venda";
      expect(refused).toMatchObject({ ok: false, mensagem: expect.stringContaining(mensagem) });
    }
    const bare = await edit(before, [{ tipo: "mais_combo", comboId, quantidade: 1, pizzas: [] }], 20_000);
    expect(bare).toMatchObject({ ok: false, mensagem: expect.stringContaining("Falta algo") });
    const done = await edit(
      before,
      [{ tipo: "mais_combo", comboId, quantidade: 1, pizzas: [[await produtoId("calabresa", "sabor")]] }],
      20_000,
    );
    expect(done).toMatchObject({ ok: true });
    const [after] = await pedidos(ana);
    expect(after.total).toBe(before.total + 6490);
    expect(await left("guarana-2l")).toBe(8 * 12);
    expect((await ana.replies()).at(-1)).toContain("Combo Casal");
    await count("guarana-2l", null);
  });

  test("keeps everything when one of the changes cannot be: no stock moves and nobody is told", async () => {
    await count("pudim", 1);
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    const said = (await ana.replies()).length;
    const pudim = await produtoId("pudim", "sobremesa");
    const refused = await edit(
      before,
      [
        { tipo: "tirar", linhaId: before.linhas[0].linhaId },
        { tipo: "mais_produto", produtoId: pudim, quantidade: 2 },
      ],
      10_000,
    );
    expect(refused).toMatchObject({ ok: false, mensagem: expect.stringContaining("só resta 1") });
    expect(await pedidos(ana)).toEqual([before]);
    expect(await left("pudim")).toBe(12);
    expect(await ana.replies()).toHaveLength(said);
    await count("pudim", null);
  });

  test.each([
    [
      "every line gone",
      (ids: number[]) => ids.map((linhaId) => ({ tipo: "tirar" as const, linhaId })),
      10_000,
      "cancele o pedido",
    ],
    ["a note that does not cover it", () => [], 1_000, "O troco não cobre"],
  ])("is refused with %s", async (_, mudancas, troco, mensagem) => {
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    const ids = before.linhas.map(({ linhaId }: { linhaId: number }) => linhaId);
    expect(await edit(before, mudancas(ids), troco)).toMatchObject({
      ok: false,
      mensagem: expect.stringContaining(mensagem),
    });
  });

  test("is refused once the kitchen has begun", async () => {
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    await movePedido(ana.ref, "em_preparo", later());
    const linhaId = before.linhas[0].linhaId;
    expect(await edit(before, [{ tipo: "quantidade", linhaId, quantidade: 2 }], 20_000)).toMatchObject({
      ok: false,
      mensagem: expect.stringContaining("cozinha já começou"),
    });
  });

  test("and two at once is one change, told once: the other is asked to look again", async () => {
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    const linhaId = before.linhas[0].linhaId;
    const said = (await ana.replies()).length;
    const done = await Promise.all(
      [2, 3].map((quantidade) => edit(before, [{ tipo: "quantidade", linhaId, quantidade }], 50_000)),
    );
    const [after] = await pedidos(ana);
    expect(after.soma).toBe(after.total);
    expect(done.filter(({ ok }) => ok).length).toBe((await ana.replies()).length - said);
  });

  test("a preview tells what it would come to and changes nothing", async () => {
    const ana = await placed(CASH);
    const [before] = await pedidos(ana);
    const linhaId = before.linhas[0].linhaId;
    const { previa } = await previewEdicao(member, {
      pedidoId: before.id,
      mudancas: [{ tipo: "quantidade", linhaId, quantidade: 2 }],
      trocoPara: 50_000,
    });
    expect(previa).toMatchObject({ totalAntes: before.total, comoNovo: false });
    expect(previa?.total).toBeGreaterThan(before.total);
    expect(await pedidos(ana)).toEqual([before]);
  });
});

describe("a pedido with a Pix", () => {
  test("that waits for it is written anew with another charge, and the old code pays for nothing", async () => {
    const ana = await placed(PIX);
    const [before] = await pedidos(ana);
    const linhaId = before.linhas[0].linhaId;
    expect(await edit(before, [{ tipo: "quantidade", linhaId, quantidade: 2 }])).toMatchObject({ ok: true });
    const [old, anew] = await pedidos(ana);
    expect(old).toMatchObject({ status: "cancelado", total: before.total });
    expect(anew).toMatchObject({ status: "novo", total: before.total * 2 });
    const [first, second] = await paymentsOf(ana);
    expect(first).toMatchObject({ status: "cancelado", acao: null });
    expect(second).toMatchObject({ status: "pendente", valor: (anew.total / 100).toFixed(2) });
    expect((await ana.replies()).join("\n")).toContain(`Ele agora é o *nº ${anew.numero}*`);
    await bank("pay", second.provedor_pagamento_id);
    expect((await pedidos(ana)).at(-1)).toMatchObject({ status: "confirmado" });
  });

  test("that is paid is not changed to another total: the way out is told", async () => {
    const ana = await placed(PIX);
    const [payment] = await paymentsOf(ana);
    await bank("pay", payment.provedor_pagamento_id);
    const [before] = await pedidos(ana);
    const linhaId = before.linhas[0].linhaId;
    expect(await edit(before, [{ tipo: "quantidade", linhaId, quantidade: 2 }])).toMatchObject({
      ok: false,
      mensagem: expect.stringContaining("o Pix volta sozinho"),
    });
    expect(await pedidos(ana)).toEqual([before]);
  });

  test("that is not paid does not reach the kitchen by hand unless somebody says that it is not", async () => {
    const ana = await placed(PIX);
    const [{ id: pedidoId }] = await pedidos(ana);
    const step = { pedidoId, para: "confirmado" as const, motivo: null };
    expect(await moveByHand(member, { ...step, semPagamento: false })).toMatchObject({
      ok: false,
      mensagem: expect.stringContaining("ainda não foi pago"),
    });
    expect((await pedidos(ana))[0]).toMatchObject({ status: "novo" });
    expect(await moveByHand(member, { ...step, semPagamento: true })).toMatchObject({ ok: true });
    expect((await pedidos(ana))[0]).toMatchObject({ status: "confirmado" });
  });
});
