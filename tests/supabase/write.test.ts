import { expect, test } from "vitest";
import { burgerId, contractStack, dataOf, pizzaId, succeed } from "./contract-stack";

const { service } = await contractStack();
const bairros = () => service.from("bairros");
const pedidos = () => service.from("pedidos");
const conversas = () => service.from("conversas");

// Each test writes rows of its own, so that none depends on another having run.
async function haveBairro(nome: string, taxa: number): Promise<void> {
  succeed(await bairros().insert({ restaurante_id: pizzaId, nome, taxa }));
}

async function havePedido(numero: number): Promise<void> {
  succeed(await pedidos().insert({ restaurante_id: pizzaId, numero, status: "em_preparo" }));
}

test("insert without select is 201 with no data", async () => {
  const response = await bairros().insert({ restaurante_id: pizzaId, nome: "Vila A", taxa: 3 });
  succeed(response);
  expect([response.status, response.data]).toEqual([201, null]);
});

test("insert with select and single answers the row", async () => {
  const row = { restaurante_id: pizzaId, nome: "Vila B", taxa: 4.5 };
  const inserted = dataOf(await bairros().insert(row).select("nome,taxa").single());
  expect(inserted).toEqual({ nome: "Vila B", taxa: 4.5 });
});

test("a bulk insert fills a missing column with its default", async () => {
  const rows = [
    { restaurante_id: pizzaId, nome: "M1" },
    { restaurante_id: pizzaId, nome: "M2", taxa: 9 },
  ];
  const inserted = dataOf(await bairros().insert(rows, { defaultToNull: false }).select("nome,taxa"));
  expect(inserted).toEqual([
    { nome: "M1", taxa: 0 },
    { nome: "M2", taxa: 9 },
  ]);
});

test("insert answers a relation of the new row", async () => {
  const query = bairros().insert({ restaurante_id: pizzaId, nome: "E1" });
  const inserted = dataOf(await query.select("nome, restaurantes(slug)").single());
  expect(inserted).toEqual({ nome: "E1", restaurantes: { slug: "pizza" } });
});

test("jsonb, array, enum, quotes and null are stored as they were sent", async () => {
  const content = {
    status: "em_preparo",
    itens: [{ a: 1, b: ["x", null] }],
    cliente: { nome: 'D\'Ávila "q"' },
    agendado_para: null,
  };
  const query = pedidos().insert({ numero: 900, restaurante_id: pizzaId, ...content });
  expect(dataOf(await query.select("status,itens,cliente,agendado_para").single())).toEqual(content);
});

test("upsert with onConflict replaces", async () => {
  await haveBairro("Troca", 3);
  const row = { restaurante_id: pizzaId, nome: "Troca", taxa: 33 };
  const query = bairros().upsert(row, { onConflict: "restaurante_id,nome" });
  expect(dataOf(await query.select("taxa").single())).toEqual({ taxa: 33 });
});

test("a bulk upsert replaces one row and inserts another", async () => {
  await haveBairro("Velha", 3);
  const rows = [
    { restaurante_id: pizzaId, nome: "Velha", taxa: 34 },
    { restaurante_id: pizzaId, nome: "Nova", taxa: 1 },
  ];
  const query = bairros().upsert(rows, { onConflict: "restaurante_id,nome" }).select("nome,taxa");
  const upserted = dataOf(await query);
  upserted.sort((a, b) => (a.nome < b.nome ? -1 : 1));
  expect(upserted).toEqual([
    { nome: "Nova", taxa: 1 },
    { nome: "Velha", taxa: 34 },
  ]);
});

test("upsert with ignoreDuplicates leaves the existing row and answers only the new one", async () => {
  await haveBairro("Mantida", 34);
  const rows = [
    { restaurante_id: pizzaId, nome: "Mantida", taxa: 99 },
    { restaurante_id: pizzaId, nome: "Nova2", taxa: 1 },
  ];
  const options = { onConflict: "restaurante_id,nome", ignoreDuplicates: true };
  expect(dataOf(await bairros().upsert(rows, options).select("nome"))).toEqual([{ nome: "Nova2" }]);
  expect(dataOf(await bairros().select("taxa").eq("nome", "Mantida").single())).toEqual({ taxa: 34 });
});

test("upsert without onConflict goes by the primary key", async () => {
  const row = { id: "33333333-3333-3333-3333-333333333333", restaurante_id: burgerId, telefone: "55" };
  const put = (passo: number) => conversas().upsert({ ...row, estado: { passo } });
  expect(dataOf(await put(1).select("estado").single())).toEqual({ estado: { passo: 1 } });
  expect(dataOf(await put(2).select("estado").single())).toEqual({ estado: { passo: 2 } });
});

test("update without select is 204 with no data", async () => {
  await havePedido(901);
  const response = await pedidos().update({ status: "saiu" }).eq("numero", 901);
  succeed(response);
  expect([response.status, response.data]).toEqual([204, null]);
});

test("update with select answers the row as its trigger left it", async () => {
  await havePedido(902);
  const query = pedidos()
    .update({ cliente: { nome: "Novo" } })
    .eq("numero", 902);
  const row = dataOf(await query.select("criado_em,atualizado_em,cliente").single());
  expect(Date.parse(row.atualizado_em)).toBeGreaterThan(Date.parse(row.criado_em));
  expect(row.cliente).toEqual({ nome: "Novo" });
});

test("a conditional update that meets no row answers an empty array", async () => {
  await havePedido(903);
  const query = pedidos().update({ status: "entregue" }).eq("numero", 903).eq("status", "novo");
  expect(dataOf(await query.select("id"))).toEqual([]);
});

test("update finds its row by a JSON path and replaces the document", async () => {
  succeed(await conversas().insert({ restaurante_id: burgerId, telefone: "56", estado: { passo: 20 } }));
  const query = conversas()
    .update({ estado: { passo: 3 } })
    .eq("estado->>passo", "20");
  expect(dataOf(await query.select("estado"))).toEqual([{ estado: { passo: 3 } }]);
});

test("delete with select answers what it deleted", async () => {
  await haveBairro("Sai", 1);
  expect(dataOf(await bairros().delete().eq("nome", "Sai").select("nome"))).toEqual([{ nome: "Sai" }]);
});

test("delete without select is 204, and takes in", async () => {
  await haveBairro("Sai 1", 1);
  await haveBairro("Sai 2", 1);
  const names = ["Sai 1", "Sai 2"];
  const response = await bairros().delete().in("nome", names);
  succeed(response);
  expect(response.status).toBe(204);
  expect(dataOf(await bairros().select("id").in("nome", names))).toEqual([]);
});

test("update counts the rows it changed", async () => {
  await haveBairro("Conta 1", 5);
  await haveBairro("Conta 2", 5);
  const query = bairros().update({ taxa: 1 }, { count: "exact" });
  const { count, error } = await query.in("nome", ["Conta 1", "Conta 2"]);
  expect([count, error]).toEqual([2, null]);
});

test("insert into an unknown column is 400 PGRST204", async () => {
  const { status, error } = await bairros().insert({ restaurante_id: pizzaId, nome: "z", xyz: 1 });
  expect([status, error?.code]).toEqual([400, "PGRST204"]);
});
