import { beforeAll, describe, expect, test } from "vitest";
import { callRpc } from "@/lib/services/supabase";
import { receiveMessage } from "@/lib/store/inbox";
import { database } from "@/tests/support/database";
import { AGORA, incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

let next = 20_000_000;
async function conversa(): Promise<number> {
  const telefone = `55199${next++}`;
  const received = await receiveMessage(
    incomingRow(shop, {
      identidades: [`tel:5519${telefone.slice(-8)}`],
      telefone,
      destino: `${telefone}@s.whatsapp.net`,
    }),
  );
  if (!("conversaId" in received)) throw new Error(received.resultado);
  return received.conversaId;
}

async function produtoWith(unidades: number): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    `insert into produtos (restaurante_id, codigo, tipo, nome, preco, estoque_doze_avos)
     values ($1, 'p-' || gen_random_uuid(), 'sobremesa', 'Contado', 5, $2) returning id`,
    [shop.id, unidades * 12],
  );
  return Number(rows[0]?.id);
}

async function estoqueOf(produtoId: number): Promise<number> {
  return (await database.query("select estoque_doze_avos from produtos where id = $1", [produtoId])).rows[0]
    .estoque_doze_avos;
}

const PEDIDO = {
  status: "confirmado",
  cliente_nome: "Ana",
  carrinho: [],
  reserva: {},
  resumo: "1x Pudim",
  subtotal: "12.00",
  taxa_entrega: "0.00",
  desconto: "0.00",
  total: "12.00",
  explicacao: {},
  tipo_entrega: "retirada",
  endereco: null,
  endereco_completo: "Retirada no local",
  bairro_id: null,
  forma_pagamento: "pix",
  forma_pagamento_nome: "Pix",
  troco_para: null,
  agendado_para: null,
  cobranca: { provedor: "na_entrega", expira_em: null },
  itens: [
    {
      ordem: 1,
      tipo: "produto",
      produto_id: null,
      nome: "Pudim",
      detalhes: [],
      qtd: 1,
      preco_unitario: "12.00",
      total: "12.00",
      parcelas: [],
    },
  ],
};

function commit(conversaId: number, change: Record<string, unknown> = {}) {
  return callRpc("commit_turn", {
    restaurante_id: shop.id,
    conversa_id: conversaId,
    versao: 0,
    agora: AGORA,
    lidas: [],
    comandos: [],
    eventos: [],
    entendedor: "parser",
    estado: { schemaVersion: 1 },
    estado_conversa: "INICIO",
    estoque: [],
    pedido: null,
    pedido_status: null,
    avaliacao: null,
    opt_out: false,
    precisa_humano_motivo: null,
    pausa_bot: false,
    pausa_ate: AGORA,
    bot_volta: false,
    bot_fala: true,
    so_sem_mensagens: false,
    avaliacao_pedida: null,
    carrinho_rotina_em: null,
    estado_velho_em: null,
    estoque_motivo: "turno",
    aviso_dono: null,
    saidas: [],
    ...change,
  });
}

describe("committing a turn", () => {
  test("of twenty commits on one version, one is taken and nineteen change nothing", async () => {
    const id = await conversa();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => commit(id, { pedido: PEDIDO, saidas: [{ texto: "oi", opcoes: [] }] })),
    );
    expect(results.filter((result) => (result as { ok: boolean }).ok)).toHaveLength(1);
    const { rows } = await database.query(
      "select (select count(*) from pedidos where conversa_id = $1)::int as pedidos, (select count(*) from saidas where conversa_id = $1)::int as saidas, versao from clientes_estado where id = $1",
      [id],
    );
    expect(rows).toEqual([{ pedidos: 1, saidas: 1, versao: "1" }]);
  });

  test("a conversation of another restaurante cannot be committed to", async () => {
    const other = await newShop();
    expect(await commit(await conversa(), { restaurante_id: other.id })).toMatchObject({
      ok: false,
      motivo: "versao",
    });
  });

  test("a hundred buyers of the last unit: exactly one has it, and the stock is never below zero", async () => {
    const produtoId = await produtoWith(1);
    const ids = await Promise.all(Array.from({ length: 100 }, conversa));
    const results = await Promise.all(
      ids.map((id) => commit(id, { estoque: [{ produto_id: produtoId, delta_doze_avos: -12 }] })),
    );
    expect(results.filter((result) => (result as { ok: boolean }).ok)).toHaveLength(1);
    expect(results.filter((result) => (result as { motivo?: string }).motivo === "estoque")).toHaveLength(99);
    expect(await estoqueOf(produtoId)).toBe(0);
  });

  test("two carrinhos that want the same two produtos in opposite order do not wait for each other", async () => {
    const [a, b] = [await produtoWith(100), await produtoWith(100)];
    const move = (ids: number[]) => ids.map((produto_id) => ({ produto_id, delta_doze_avos: -6 }));
    const ids = await Promise.all(Array.from({ length: 40 }, conversa));
    const results = await Promise.all(
      ids.map((id, index) => commit(id, { estoque: move(index % 2 === 0 ? [a, b] : [b, a]) })),
    );
    expect(results.every((result) => (result as { ok: boolean }).ok)).toBe(true);
    expect([await estoqueOf(a), await estoqueOf(b)]).toEqual([1200 - 240, 1200 - 240]);
  });

  test("every stock move is in the ledger with its turn, and the ledger adds up to the stock", async () => {
    const produtoId = await produtoWith(2);
    const id = await conversa();
    await commit(id, { estoque: [{ produto_id: produtoId, delta_doze_avos: -6 }] });
    const { rows } = await database.query(
      "select delta_doze_avos, saldo_doze_avos, motivo, conversa_id::int, turno_id is not null as tem_turno from estoque_movimentos where produto_id = $1",
      [produtoId],
    );
    expect(rows).toEqual([
      { delta_doze_avos: -6, saldo_doze_avos: 18, motivo: "turno", conversa_id: id, tem_turno: true },
    ]);
  });

  test("an uncounted produto is not moved", async () => {
    const { rows } = await database.query(
      "select id from produtos where restaurante_id = $1 and codigo = 'calabresa' and tipo = 'sabor'",
      [shop.id],
    );
    expect(
      await commit(await conversa(), { estoque: [{ produto_id: Number(rows[0].id), delta_doze_avos: -12 }] }),
    ).toMatchObject({ ok: true });
  });

  test("pedidos of a day are numbered without gaps, however many are placed at once", async () => {
    const own = await newShop();
    const place = async (index: number) => {
      const received = await receiveMessage(
        incomingRow(own, {
          identidades: [`tel:5519${30_000_000 + index}`],
          telefone: null,
          destino: `${index}@lid`,
        }),
      );
      if (!("conversaId" in received)) throw new Error(received.resultado);
      return commit(received.conversaId, { restaurante_id: own.id, pedido: PEDIDO });
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => place(index)));
    const { rows } = await database.query(
      "select numero from pedidos where restaurante_id = $1 order by numero",
      [own.id],
    );
    expect(rows.map(({ numero }) => numero)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test("the reply carries the number the pedido was given", async () => {
    const own = await newShop();
    const received = await receiveMessage(incomingRow(own));
    if (!("conversaId" in received)) throw new Error(received.resultado);
    const answer = await commit(received.conversaId, {
      restaurante_id: own.id,
      pedido: PEDIDO,
      saidas: [{ texto: "Pedido nº {{pedido_numero}} confirmado", opcoes: [] }],
    });
    expect(answer).toMatchObject({
      ok: true,
      pedido: { numero: 1 },
      saidas: [{ conteudo: { texto: "Pedido nº 1 confirmado" } }],
    });
  });

  test.each([
    ["a total that its lines do not add up to", { total: "11.99" }],
    ["change below the total", { troco_para: "10.00" }],
    ["a delivery without an address", { tipo_entrega: "entrega" }],
  ])("a pedido with %s is refused by the database, and nothing is written", async (_, change) => {
    const id = await conversa();
    await expect(commit(id, { pedido: { ...PEDIDO, ...change } })).rejects.toThrow("23514");
    const { rows } = await database.query(
      "select versao::int, (select count(*)::int from turnos where conversa_id = $1) as turnos from clientes_estado where id = $1",
      [id],
    );
    expect(rows).toEqual([{ versao: 0, turnos: 0 }]);
  });

  test("a pedido moves only along the allowed edges, and only from the status the decision was made on", async () => {
    const id = await conversa();
    const placed = (await commit(id, { pedido: PEDIDO })) as { pedido: { id: number } };
    const move = (de: string, para: string, versao: number) =>
      commit(id, { versao, pedido_status: { pedido_id: placed.pedido.id, de, para, motivo: null } });
    expect(await move("confirmado", "em_preparo", 1)).toMatchObject({ ok: true });
    expect(await move("confirmado", "cancelado", 2)).toMatchObject({ ok: false, motivo: "pedido_status" });
    await expect(move("em_preparo", "finalizado", 2)).rejects.toThrow(
      "não pode ir de em_preparo para finalizado",
    );
    expect(await move("em_preparo", "saiu_entrega", 2)).toMatchObject({ ok: true });
    expect(await move("saiu_entrega", "finalizado", 3)).toMatchObject({ ok: true });
    await expect(move("finalizado", "cancelado", 4)).rejects.toThrow(
      "não pode ir de finalizado para cancelado",
    );
  });

  test("messages are sent in order: while one waits, those committed later wait behind it", async () => {
    const id = await conversa();
    const first = (await commit(id, { saidas: [{ texto: "um", opcoes: [] }] })) as {
      saidas: { id: number }[];
    };
    const second = (await commit(id, { versao: 1, saidas: [{ texto: "dois", opcoes: [] }] })) as {
      saidas: unknown[];
    };
    expect(second.saidas).toEqual([]);
    await callRpc("mark_saida", {
      id: first.saidas[0]?.id,
      status: "pendente",
      erro: "x",
      proxima_tentativa_em: AGORA,
    });
    const claim = (agora: string) =>
      callRpc("claim_saidas", { agora, conversa_id: id, limite: 10, abandonada_apos_s: 45 });
    expect(await claim("2026-11-25T22:00:01Z")).toMatchObject([{ conteudo: { texto: "um" }, tentativas: 2 }]);
    expect(await claim("2026-11-25T22:00:02Z")).toEqual([]);
    await callRpc("mark_saida", { id: first.saidas[0]?.id, status: "enviada", provedor_mensagem_id: "w1" });
    expect(await claim("2026-11-25T22:00:03Z")).toMatchObject([
      { conteudo: { texto: "dois" }, tentativas: 1 },
    ]);
  });

  test("a message whose sender died is taken by another, and two sweeps at once take it once", async () => {
    const id = await conversa();
    await commit(id, { saidas: [{ texto: "oi", opcoes: [] }] });
    const claim = (agora: string) =>
      callRpc("claim_saidas", { agora, conversa_id: id, limite: 10, abandonada_apos_s: 45 }) as Promise<
        unknown[]
      >;
    expect(await claim("2026-11-25T22:00:30Z")).toEqual([]);
    const claims = await Promise.all([claim("2026-11-25T22:01:00Z"), claim("2026-11-25T22:01:00Z")]);
    expect(claims.flat()).toHaveLength(1);
  });

  test("when a person takes over, what the bot had not sent yet stays unsent", async () => {
    const id = await conversa();
    await commit(id, { saidas: [{ texto: "um", opcoes: [] }] });
    await commit(id, { versao: 1, saidas: [{ texto: "dois", opcoes: [] }] });
    await callRpc("set_atendimento", {
      restaurante_id: shop.id,
      conversa_id: id,
      atendimento: "humano",
      pausa_ate: null,
    });
    const { rows } = await database.query("select status from saidas where conversa_id = $1 order by id", [
      id,
    ]);
    expect(rows.map(({ status }) => status)).toEqual(["enviando", "cancelada"]);
    expect(await commit(id, { versao: 2 })).toMatchObject({ ok: false, motivo: "versao" });
  });
});
