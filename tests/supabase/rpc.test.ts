import { expect, test } from "vitest";
import { burgerId, contractStack, dataOf, namesOf } from "./contract-stack";

const { service } = await contractStack();

const placed = await service.rpc("criar_pedido", {
  p_restaurante: burgerId,
  p_itens: [
    { produto_id: 1, quantidade: 2 },
    { produto_id: 3, quantidade: 1 },
  ],
  p_cliente: { nome: "Ana", telefone: "5511999" },
  p_bairro: 1,
});

test("a function takes and answers jsonb, and locks the row it counts on", () => {
  expect(dataOf(placed)).toMatchObject({ numero: 1, total: 47 });
});

test("a function that answers rows can be filtered, ordered and limited", async () => {
  const query = service.rpc("produtos_acima", { p_min: 20 }).select("nome,preco");
  const rows = [dataOf(await query.order("preco", { ascending: false }).limit(2))].flat();
  expect(namesOf(rows)).toEqual(["Pizza Calabresa", "Pizza Margherita"]);
});

test("a function that answers rows of a table brings their relations", async () => {
  const query = service.rpc("produtos_acima", { p_min: 55 }).select("nome, restaurantes(slug)");
  expect(dataOf(await query)).toEqual([{ nome: "Pizza Calabresa", restaurantes: { slug: "pizza" } }]);
});

test("an argument with a default may be left out", async () => {
  expect(dataOf(await service.rpc("produtos_acima"))).toHaveLength(6);
});

test("a stable function answers GET", async () => {
  expect(dataOf(await service.rpc("produtos_acima", { p_min: 50 }, { get: true }))).toHaveLength(2);
});

test("a function's rows can be counted without being sent", async () => {
  const options = { head: true, count: "exact" } as const;
  const { count, error } = await service.rpc("produtos_acima", { p_min: 50 }, options);
  expect([count, error]).toEqual([2, null]);
});

test("returns table answers its columns", async () => {
  const rows = dataOf(await service.rpc("vendas", { p_restaurante: burgerId }));
  expect(rows).toEqual([{ status: "novo", qtd: 1, total: 47 }]);
});

test("a scalar answers bare, and void answers null", async () => {
  expect(dataOf(await service.rpc("soma", { a: 2, b: 3 }))).toBe(5);
  const { data, error } = await service.rpc("nada");
  expect([data, error]).toEqual([null, null]);
});
