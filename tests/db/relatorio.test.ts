import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

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

const PEDIDOS = 5_000;
const PERIODO = { p_de: "2026-03-10", p_ate: "2026-04-08" };
let shop: TestShop;
let sold: Row[];
let all: Row[];

beforeAll(async () => {
  shop = await newShop();
  await seed(shop.id);
  const { rows } = await database.query<Row>(
    `select p.dia::text, p.status, extract(hour from p.created_at at time zone 'America/Sao_Paulo')::int as hora, p.tipo_entrega,
       b.nome as bairro, p.forma_pagamento_nome as pagamento, p.subtotal, p.taxa_entrega, p.desconto, p.total_valor
     from pedidos p left join bairros b on b.id = p.bairro_id where p.restaurante_id = $1`,
    [shop.id],
  );
  all = rows.filter(({ dia }) => dia >= PERIODO.p_de && dia <= PERIODO.p_ate);
  sold = all.filter(({ status }) => status !== "novo" && status !== "cancelado");
}, 60_000);

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
function sum(rows: readonly Row[], column: "subtotal" | "taxa_entrega" | "desconto" | "total_valor"): number {
  return rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0) / 100;
}

/** Two months of pedidos of every kind, around midnight too. */
async function seed(restauranteId: number): Promise<void> {
  await database.query(
    `insert into clientes (restaurante_id, nome, telefone)
       select $1, 'Cliente ' || n, '55199999' || lpad(n::text, 5, '0') from generate_series(1, 500) n`,
    [restauranteId],
  );
  await database.query(
    `with c as (select id, row_number() over (order by id) as n from clientes where restaurante_id = $1),
       b as (select id, row_number() over (order by id) as n, count(*) over () as quantos from bairros where restaurante_id = $1),
       p as (
         insert into pedidos (restaurante_id, cliente_id, dia, numero, status, cliente_zap, carrinho_json, resumo_pedido, subtotal,
             taxa_entrega, desconto, total_valor, explicacao, tipo_entrega, endereco, endereco_completo, bairro_id,
             forma_pagamento, forma_pagamento_nome, created_at)
         select $1, c.id, (t.em at time zone 'America/Sao_Paulo')::date, s.n,
             (array['finalizado', 'finalizado', 'finalizado', 'em_preparo', 'cancelado', 'novo'])[1 + s.n % 6],
             'x', '[]', 'x', v.subtotal, v.taxa, v.desconto, v.subtotal + v.taxa - v.desconto,
             '{"linhas": [{"quantidade": 1, "pizza": {"sabores": [{"nome": "Calabresa", "dozeAvos": 6}, {"nome": "Portuguesa", "dozeAvos": 6}]}},
               {"quantidade": 2, "pizza": null}]}',
             case when v.taxa = 0 then 'retirada' else 'entrega' end, case when v.taxa = 0 then null else '{}'::jsonb end, 'x',
             case when v.taxa > 0 and s.n % 10 > 0 then b.id end,
             (array['pix', 'dinheiro', 'credito'])[1 + s.n % 3], (array['Pix', 'Dinheiro', 'Cartão de crédito'])[1 + s.n % 3], t.em
           from generate_series(1, ${PEDIDOS}) as s(n)
           cross join lateral (select timestamptz '2026-03-01 18:00-03' + s.n * interval '17 minutes' as em) t
           cross join lateral (select 40 + (s.n % 997) / 10.0 as subtotal, case when s.n % 4 = 0 then 0 else 5 + s.n % 3 end as taxa,
             case when s.n % 25 = 0 then 7.35 else 0 end as desconto) v
           join c on c.n = 1 + s.n % 500
           join b on b.n = 1 + s.n % b.quantos
         returning id)
     insert into pedidos_itens (restaurante_id, pedido_id, ordem, tipo, item_nome_exibicao, qtd, preco_unitario, total, parcelas)
       select $1, p.id, i.ordem, i.tipo, i.nome, i.qtd, 10, i.qtd * 10, '[]' from p,
         (values (1, 'pizza', 'Pizza Grande ½ Calabresa ½ Portuguesa', 1), (2, 'produto', 'Guaraná 2 L', 2)) as i(ordem, tipo, nome, qtd)`,
    [restauranteId],
  );
}
