import { expect, test } from "vitest";
import { burgerId, contractStack, dataOf, namesOf } from "./contract-stack";

const { service } = await contractStack();
const produtos = () => service.from("produtos");
const restaurantes = () => service.from("restaurantes");

test("select * with eq on a uuid answers every column", async () => {
  const rows = dataOf(await produtos().select("*").eq("restaurante_id", burgerId));
  expect(rows).toHaveLength(4);
  const columns = ["categoria", "criado_em", "descricao", "disponivel", "id", "nome", "opcoes", "preco"];
  expect(Object.keys(rows[0]).sort()).toEqual([...columns, "restaurante_id", "tags"]);
});

test("numeric is a JSON number, and boolean, array, jsonb and timestamptz keep their JSON types", async () => {
  const query = produtos().select("id,preco,disponivel,tags,opcoes,criado_em").eq("nome", "X-Salada");
  const row = dataOf(await query.single());
  expect(typeof row.id).toBe("number");
  expect(row).toMatchObject({ preco: 22.5, disponivel: true, tags: ["carne", "salada"] });
  expect(row.opcoes).toEqual({ tamanhos: ["P"] });
  expect(row.criado_em).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/);
});

test("neq, gt, gte, lt and lte compare", async () => {
  const middle = dataOf(await produtos().select("nome").gte("preco", 20).lt("preco", 50).order("preco"));
  expect(namesOf(middle)).toEqual(["X-Burger", "X-Salada"]);
  const query = produtos().select("id").neq("categoria", "lanches").gt("preco", 9.9).lte("preco", 55);
  expect(dataOf(await query)).toHaveLength(2);
});

test("in takes values with comma, parentheses and quotes", async () => {
  const wanted = ["Suco, natural (300ml)", "X-Burger", 'a"b'];
  const rows = dataOf(await produtos().select("nome").in("nome", wanted).order("nome"));
  expect(namesOf(rows)).toEqual(["Suco, natural (300ml)", "X-Burger"]);
});

test("in and not in take numbers", async () => {
  expect(dataOf(await produtos().select("id").in("id", [1, 2, 99]))).toHaveLength(2);
  expect(dataOf(await produtos().select("id").not("id", "in", "(1,2)"))).toHaveLength(4);
});

test("like and ilike match with % and accents", async () => {
  expect(dataOf(await restaurantes().select("slug").ilike("nome", "%do zé%"))).toHaveLength(1);
  expect(dataOf(await produtos().select("nome").like("nome", "X-%"))).toHaveLength(2);
});

test("or joins two conditions", async () => {
  const query = produtos().select("nome").or("categoria.eq.bebidas,preco.gte.55").order("id");
  expect(dataOf(await query)).toHaveLength(3);
});

test("or takes a nested and, and a quoted value", async () => {
  const condition = 'and(categoria.eq.lanches,preco.gt.21),nome.eq."Suco, natural (300ml)"';
  const rows = dataOf(await produtos().select("nome").or(condition).order("id"));
  expect(namesOf(rows)).toEqual(["X-Salada", "Suco, natural (300ml)"]);
});

test("is tests null and booleans, and not is null inverts it", async () => {
  expect(dataOf(await produtos().select("id").is("descricao", null))).toHaveLength(2);
  expect(dataOf(await produtos().select("id").is("disponivel", false))).toHaveLength(1);
  expect(dataOf(await produtos().select("id").not("descricao", "is", null))).toHaveLength(4);
});

test("contains, overlaps and containedBy compare arrays", async () => {
  expect(dataOf(await produtos().select("id").contains("tags", ["carne"]))).toHaveLength(3);
  expect(dataOf(await produtos().select("id").overlaps("tags", ["natural", "queijo"]))).toHaveLength(3);
  expect(dataOf(await produtos().select("id").containedBy("tags", ["gelada", "natural"]))).toHaveLength(2);
});

test("contains finds a nested object in jsonb", async () => {
  const query = restaurantes()
    .select("slug")
    .contains("config", { entrega: { ativo: true } });
  expect(dataOf(await query)).toEqual([{ slug: "burger" }]);
});

test("a JSON path works in the select list and in a filter", async () => {
  const rows = dataOf(
    await restaurantes()
      .select("slug, raio:config->entrega->raio, ativo:config->entrega->>ativo")
      .eq("config->entrega->>ativo", "true"),
  );
  expect(rows).toEqual([{ slug: "burger", raio: 5, ativo: "true" }]);
});

test("a JSON path works in order, and reaches into an array", async () => {
  const query = restaurantes().select("cor:config->cores->>0");
  const rows = dataOf(await query.order("config->entrega->raio", { ascending: false }));
  expect(rows).toEqual([{ cor: null }, { cor: "azul" }]);
});

test("the select list renames and casts", async () => {
  const row = dataOf(await produtos().select("n:nome, p:preco::text").eq("id", 1).single());
  expect(row).toEqual({ n: "X-Burger", p: "20.00" });
});

test("order takes several columns and nulls first", async () => {
  const query = produtos().select("nome,descricao").order("descricao", { nullsFirst: true });
  const rows = dataOf(await query.order("nome", { ascending: true }).limit(2));
  expect(namesOf(rows)).toEqual(["Coca-Cola", "Pizza Margherita"]);
});

test("range answers a slice", async () => {
  const rows = dataOf(await produtos().select("id").order("id").range(2, 3));
  expect(rows).toEqual([{ id: 3 }, { id: 4 }]);
});

test("an exact count comes with the slice, as 206", async () => {
  const response = await produtos().select("id", { count: "exact" }).order("id").range(0, 1);
  expect(dataOf(response)).toHaveLength(2);
  expect([response.count, response.status]).toEqual([6, 206]);
});

test("an exact count comes alone with head", async () => {
  const query = produtos().select("*", { count: "exact", head: true });
  const { count, data, error } = await query.eq("restaurante_id", burgerId);
  expect([count, data, error]).toEqual([4, null, null]);
});

test("an estimated count is a number", async () => {
  const { count, error } = await produtos().select("*", { count: "estimated", head: true });
  expect(error).toBeNull();
  expect(typeof count).toBe("number");
});

test("a range past the end with a count is 416 PGRST103", async () => {
  const { status, error } = await produtos().select("id", { count: "exact" }).range(100, 110);
  expect([status, error?.code]).toEqual([416, "PGRST103"]);
});

test("a view answers and filters", async () => {
  const row = dataOf(await service.from("resumo_pedidos").select("slug,qtd").eq("slug", "pizza").single());
  expect(row).toEqual({ slug: "pizza", qtd: 0 });
});

test("csv answers text", async () => {
  expect(dataOf(await produtos().select("id,nome").eq("id", 1).csv())).toBe("id,nome\n1,X-Burger");
});

test("a function of the row is a column", async () => {
  const row = dataOf(await produtos().select("nome,rotulo").eq("id", 1).single());
  expect(row).toEqual({ nome: "X-Burger", rotulo: "X-Burger R$ 20.00" });
});

test("match and filter narrow", async () => {
  const matched = produtos().select("id").match({ restaurante_id: burgerId, categoria: "lanches" });
  expect(dataOf(await matched)).toHaveLength(2);
  expect(dataOf(await produtos().select("id").filter("preco", "lte", 7))).toHaveLength(1);
});

test("text search finds in Portuguese", async () => {
  const query = produtos().select("id").textSearch("descricao", "carne", { config: "portuguese" });
  expect(dataOf(await query)).toHaveLength(1);
});
