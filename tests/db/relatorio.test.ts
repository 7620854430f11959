import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { seedPedidos } from "@/tests/support/seed-pedidos";

/** Sums made here, row by row, against those of the database. */
type Row = {
  dia: string;
  status: string;
  hora: number;
  tipo_entrega: string;
  bairro: string | null;
  pagamento: string;
  subtotal: string;
  taxa_entrega: string;
  desconto: string;
  total_valor: string;
};

const PERIODO = { p_de: "2026-03-10", p_ate: "2026-04-08" };
let shop: TestShop;
let sold: Row[];
let all: Row[];

beforeAll(async () => {
  shop = await newShop();
  await seedPedidos(database, shop.id);
  const { rows } = await database.query<Row>(
    `select p.dia::text, p.status, extract(hour from p.created_at at time zone 'America/Sao_Paulo')::int as hora, p.tipo_entrega,
       b.nome as bairro, p.forma_pagamento_nome as pagamento, p.subtotal, p.taxa_entrega, p.desconto, p.total_valor
     from pedidos p left join bairros b on b.id = p.bairro_id where p.restaurante_id = $1`,
    [shop.id],
  );
  all = rows.filter(({ dia }) => dia >= PERIODO.p_de && dia <= PERIODO.p_ate);
  sold = all.filter(({ status }) => status !== "novo" && status !== "cancelado");
}, 120_000);

describe("the report of 5,000 pedidos", () => {
  test("adds up to what its pedidos add up to", async () => {
    const relatorio = await ask();
    expect(sold.length).toBeGreaterThan(1_000);
    expect(relatorio).toMatchObject({
      pedidos: sold.length,
      receita: sum(sold, "total_valor"),
      itens: sum(sold, "subtotal"),
      taxas: sum(sold, "taxa_entrega"),
      descontos: sum(sold, "desconto"),
      retiradas: sold.filter(({ tipo_entrega }) => tipo_entrega === "retirada").length,
      cancelados: all.filter(({ status }) => status === "cancelado").length,
    });
  });

  test.each([
    ["dias", "dia", (row: Row) => row.dia],
    ["horas", "hora", (row: Row) => String(row.hora)],
    ["semana", "dia_semana", (row: Row) => String(new Date(`${row.dia}T00:00:00Z`).getUTCDay())],
    ["pagamentos", "nome", (row: Row) => row.pagamento],
    ["bairros", "nome", (row: Row) => (row.tipo_entrega === "entrega" ? (row.bairro ?? "Sem bairro") : null)],
  ])("adds up by %s", async (part, key, keyOf) => {
    const relatorio = await ask();
    const told = Object.fromEntries(
      relatorio[part].map((each: Record<string, unknown>) => [
        String(each[key]),
        [each.pedidos, each.receita],
      ]),
    );
    const groups = Map.groupBy(sold, keyOf);
    groups.delete(null);
    const expected = Object.fromEntries(
      [...groups].map(([name, rows]) => [name, [rows.length, sum(rows, "total_valor")]]),
    );
    expect(told).toEqual(expected);
  });

  test("counts half a pizza as half a pizza, and what is no pizza by the piece", async () => {
    const relatorio = await ask();
    const half = sold.length * 6;
    expect(relatorio.sabores).toEqual([
      { nome: "Calabresa", doze_avos: half },
      { nome: "Portuguesa", doze_avos: half },
    ]);
    expect(relatorio.produtos).toEqual([
      { nome: "Guaraná 2 L", quantidade: sold.length * 2, receita: sold.length * 20 },
    ]);
  });

  test("is of nobody else's shop", async () => {
    const other = await newShop();
    const { data, error } = await other.dono.client.rpc("relatorio", {
      p_restaurante_id: shop.id,
      ...PERIODO,
    });
    expect([error, data.pedidos, data.receita]).toEqual([null, 0, 0]);
  });
});

describe("how the period was served", () => {
  test("adds up to the rows it is made of, by the shop's clock", async () => {
    const served = await askServed(shop);
    const inPeriod = (em: Date) => {
      const dia = new Date(em.getTime() - 3 * HOUR_MS).toISOString().slice(0, 10);
      return dia >= PERIODO.p_de && dia <= PERIODO.p_ate;
    };
    const rows = async (sql: string) => (await database.query(sql, [shop.id])).rows;
    const messages = await rows(
      "select conversa_id, role, recebida_em as em from conversas where restaurante_id = $1",
    );
    const turns = await rows("select eventos, created_at as em from turnos where restaurante_id = $1");
    const sales = await rows(
      `select p.conversa_id, p.turno_id, p.dia::text, p.created_at as em, p.total_valor, c.nome as entregador, e.encaminhada_em, e.entregue_em
         from pedidos p left join entregas e on e.pedido_id = p.id left join entregadores c on c.id = e.entregador_id
         where p.restaurante_id = $1 and p.status not in ('novo', 'cancelado')`,
    );
    const sold = sales.filter(({ dia }) => dia >= PERIODO.p_de && dia <= PERIODO.p_ate);
    const chat = sold.filter(({ turno_id }) => turno_id !== null);
    const wasHelped = (sale: (typeof chat)[number]) =>
      messages.some(
        ({ conversa_id, role, em }) =>
          role === "humano" &&
          conversa_id === sale.conversa_id &&
          em <= sale.em &&
          em >= sale.em - 3 * HOUR_MS,
      );
    expect(served).toMatchObject({
      conversas: new Set(
        messages
          .filter(({ role, em }) => role === "user" && inPeriod(em))
          .map(({ conversa_id }) => conversa_id),
      ).size,
      chamados: turns.filter(
        ({ eventos, em }) =>
          inPeriod(em) && eventos.some(({ tipo }: { tipo: string }) => tipo === "HumanoChamado"),
      ).length,
      pedidos: chat.length,
      pedidos_do_bot: chat.filter((sale) => !wasHelped(sale)).length,
    });
    expect(served.pedidos_do_bot).toBeLessThan(served.pedidos);
    const byCourier = Map.groupBy(
      sold.filter(({ entregador }) => entregador !== null),
      ({ entregador }) => entregador,
    );
    expect(served.entregadores).toHaveLength(byCourier.size);
    for (const { nome, pedidos, receita, minutos } of served.entregadores) {
      const delivered = byCourier.get(nome) ?? [];
      const took = delivered.map(
        ({ encaminhada_em, entregue_em }) => (entregue_em - encaminhada_em) / 60_000,
      );
      expect([pedidos, receita]).toEqual([delivered.length, sum(delivered, "total_valor")]);
      expect(minutos).toBe(Math.round(took.reduce((total, each) => total + each, 0) / took.length));
    }
    const used = await rows(
      "select dia::text, chamadas, custo_usd from uso_modelo where restaurante_id = $1",
    );
    const ofPeriod = used.filter(({ dia }) => dia >= PERIODO.p_de && dia <= PERIODO.p_ate);
    expect(served.modelo).toMatchObject({
      chamadas: ofPeriod.reduce((total, { chamadas }) => total + chamadas, 0),
      custo_usd:
        ofPeriod.reduce((total, { custo_usd }) => total + Math.round(Number(custo_usd) * 1e6), 0) / 1e6,
    });
  });

  test("is of nobody else's shop", async () => {
    const served = await askServed(await newShop());
    expect([served.conversas, served.pedidos, served.entregadores]).toEqual([0, 0, []]);
  });
});

describe("the list of customers", () => {
  test("says what each ordered and did not cancel, and finds by name and telephone", async () => {
    const { rows } = await database.query<{ id: number; pedidos: number; total: string }>(
      `select c.id, count(p.id)::int as pedidos, sum(p.total_valor) as total from clientes c
         join pedidos p on p.cliente_id = c.id where c.restaurante_id = $1 and p.status not in ('novo', 'cancelado')
         group by c.id`,
      [shop.id],
    );
    const everybody = await list("");
    expect(everybody.total).toBe(500);
    for (const { id, pedidos, total } of rows) {
      expect(everybody.clientes.find((each) => each.id === Number(id))).toMatchObject({
        pedidos,
        total: Number(total),
      });
    }
    expect((await list("cliente 499")).clientes.map(({ nome }) => nome)).toEqual(["Cliente 499"]);
    expect((await list("(19) 99990-0007")).clientes.map(({ nome }) => nome)).toEqual(["Cliente 7"]);
    expect((await list("%")).total).toBe(0);
  });

  test("notes are kept by who serves customers, who changes no telephone, and by nobody of another shop", async () => {
    const { client } = shop.dono;
    const change = { anotacoes: "Portão azul" };
    const changed = (to: object) =>
      client
        .from("clientes")
        .update(to)
        .eq("restaurante_id", shop.id)
        .eq("nome", "Cliente 7")
        .select("anotacoes");
    expect((await changed(change)).data).toEqual([change]);
    expect((await changed({ telefone: "5511999990000" })).error).not.toBeNull();
    const other = await newShop();
    const theirs = await other.dono.client
      .from("clientes")
      .update(change)
      .eq("restaurante_id", shop.id)
      .select("id");
    expect(theirs.data).toEqual([]);
  });
});

const HOUR_MS = 3_600_000;

async function askServed(who: TestShop) {
  const { data, error } = await who.dono.client.rpc("relatorio_atendimento", {
    p_restaurante_id: shop.id,
    ...PERIODO,
  });
  expect(error).toBeNull();
  return data;
}

async function ask() {
  const { data, error } = await shop.dono.client.rpc("relatorio", { p_restaurante_id: shop.id, ...PERIODO });
  expect(error).toBeNull();
  return data;
}

async function list(busca: string): Promise<{
  total: number;
  clientes: { id: number; nome: string; pedidos: number; total: number }[];
}> {
  const { data, error } = await shop.dono.client.rpc("list_clientes", {
    p_restaurante_id: shop.id,
    p_busca: busca,
    p_limite: 1_000,
  });
  expect(error).toBeNull();
  return data;
}

/** In centavos, so that nothing is lost to floats on the way. */
function sum<Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  column: Column,
): number {
  return rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0) / 100;
}
