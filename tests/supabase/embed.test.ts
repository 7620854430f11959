import { expect, test } from "vitest";
import { burgerId, contractStack, dataOf, namesOf } from "./contract-stack";

const { service } = await contractStack();
const pedidoId = await placePedido();

async function placePedido(): Promise<string> {
  const itens = [
    { produto_id: 1, quantidade: 2 },
    { produto_id: 3, quantidade: 1 },
  ];
  const cliente = { nome: "Ana", telefone: "5511999" };
  const order = { p_restaurante: burgerId, p_itens: itens, p_cliente: cliente, p_bairro: 1 };
  return dataOf(await service.rpc("criar_pedido", order)).id;
}

const produtos = () => service.from("produtos");
const restaurantes = () => service.from("restaurantes");
const pedidos = () => service.from("pedidos");

test("a to-one relation is an object", async () => {
  const row = dataOf(await produtos().select("nome, restaurantes(slug)").eq("id", 1).single());
  expect(row).toEqual({ nome: "X-Burger", restaurantes: { slug: "burger" } });
});

test("a to-many relation is an array", async () => {
  const row = dataOf(await restaurantes().select("slug, bairros(nome,taxa)").eq("slug", "burger").single());
  expect(row.bairros).toHaveLength(2);
  expect(typeof row.bairros[0]?.taxa).toBe("number");
});

test("an empty to-many relation is an empty array", async () => {
  const row = dataOf(await restaurantes().select("slug, conversas(id)").eq("slug", "pizza").single());
  expect(row).toEqual({ slug: "pizza", conversas: [] });
});

test("a relation is renamed, and named by foreign key or by column", async () => {
  const byKey = produtos().select("nome, loja:restaurantes!produtos_restaurante_id_fkey(slug)").eq("id", 5);
  expect(dataOf(await byKey.single()).loja).toEqual({ slug: "pizza" });
  const byColumn = produtos().select("loja:restaurante_id(slug)").eq("id", 5);
  expect(dataOf(await byColumn.single()).loja).toEqual({ slug: "pizza" });
});

test("relations nest three levels deep", async () => {
  const lines = "pedido_itens(quantidade, produtos(nome, restaurantes(slug)))";
  const row = dataOf(
    await pedidos().select(`numero, restaurantes(slug), bairros(nome), ${lines}`).eq("id", pedidoId).single(),
  );
  expect(row).toMatchObject({ restaurantes: { slug: "burger" }, bairros: { nome: "Centro" } });
  expect(row.pedido_itens).toHaveLength(2);
  const double = row.pedido_itens.find(({ quantidade }: { quantidade: number }) => quantidade === 2);
  expect(double?.produtos).toEqual({ nome: "X-Burger", restaurantes: { slug: "burger" } });
});

test("many-to-many passes through a junction keyed by both sides", async () => {
  const row = dataOf(await produtos().select("nome, adicionais(nome)").eq("id", 1).single());
  expect(namesOf(row.adicionais).sort()).toEqual(["Bacon", "Ovo"]);
});

test("many-to-many through a table with a key of its own is 400 PGRST200", async () => {
  const { status, error } = await pedidos().select("numero, produtos(nome)").eq("id", pedidoId).single();
  expect([status, error?.code]).toEqual([400, "PGRST200"]);
});

test("two foreign keys to one table are 300 PGRST201 without a hint, and work with one", async () => {
  const transferencias = () => service.from("transferencias");
  const { status, error } = await transferencias().select("id, bairros(nome)");
  expect([status, error?.code]).toEqual([300, "PGRST201"]);
  const hinted = "de:bairros!transferencias_de_id_fkey(nome), para:bairros!transferencias_para_id_fkey(nome)";
  const rows = dataOf(await transferencias().select(hinted));
  expect(rows).toEqual([{ de: { nome: "Centro" }, para: { nome: "Jardim América" } }]);
});

test("!inner lets a filter on the relation drop the parent", async () => {
  const query = restaurantes().select("slug, produtos!inner(nome)").eq("produtos.categoria", "pizzas");
  const rows = dataOf(await query);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.produtos).toHaveLength(2);
});

test("a filter on the relation without !inner keeps the parent", async () => {
  const query = restaurantes().select("slug, produtos(nome)").eq("produtos.categoria", "bebidas");
  expect(dataOf(await query.order("slug")).map(({ produtos }) => produtos.length)).toEqual([2, 0]);
});

test("order and limit apply within the relation", async () => {
  const rows = dataOf(
    await restaurantes()
      .select("slug, produtos(nome,preco)")
      .order("preco", { referencedTable: "produtos", ascending: false })
      .limit(1, { referencedTable: "produtos" })
      .order("slug"),
  );
  expect(rows.map(({ produtos }) => produtos[0]?.nome)).toEqual(["X-Salada", "Pizza Calabresa"]);
});

test("or applies within the relation", async () => {
  const query = restaurantes()
    .select("slug, produtos(nome)")
    .or("preco.gt.50,nome.eq.X-Burger", { referencedTable: "produtos" });
  expect(dataOf(await query.order("slug")).map(({ produtos }) => produtos.length)).toEqual([1, 1]);
});

test("a relation can be counted", async () => {
  const rows = dataOf(await restaurantes().select("slug, produtos(count)").order("slug"));
  expect(rows.map(({ produtos }) => produtos)).toEqual([[{ count: 4 }], [{ count: 2 }]]);
});

test("a to-one relation spreads into its parent", async () => {
  const row = dataOf(await produtos().select("nome, ...restaurantes(loja:slug)").eq("id", 1).single());
  expect(row).toEqual({ nome: "X-Burger", loja: "burger" });
});

test("rows order by a column of their to-one relation", async () => {
  const query = produtos().select("nome, restaurantes(slug)");
  const rows = dataOf(await query.order("restaurantes(slug)", { ascending: false }).order("id").limit(1));
  expect(namesOf(rows)).toEqual(["Pizza Calabresa"]);
});

test("is null on a relation finds the parents without it", async () => {
  const rows = dataOf(await restaurantes().select("slug, pedidos()").is("pedidos", null));
  expect(rows).toEqual([{ slug: "pizza" }]);
});

test("a relation that does not exist is 400 PGRST200", async () => {
  const { status, error } = await produtos().select("id, conversas(id)");
  expect([status, error?.code]).toEqual([400, "PGRST200"]);
});

test("a foreign key is followed through a view", async () => {
  const query = service.from("produtos_publicos").select("nome, restaurantes(slug)").eq("id", 1);
  expect(dataOf(await query.single())).toEqual({ nome: "X-Burger", restaurantes: { slug: "burger" } });
});
