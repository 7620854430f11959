import { expect, test } from "vitest";
import { burgerId, contractStack, dataOf, nobodysId } from "./contract-stack";

const { service } = await contractStack();
const produtos = () => service.from("produtos");
const bairros = () => service.from("bairros");

test("single without a row is 406 PGRST116", async () => {
  const { status, error, data } = await produtos().select("*").eq("id", 9999).single();
  expect([status, error?.code, data]).toEqual([406, "PGRST116", null]);
});

test("single with several rows is 406 PGRST116 and says how many", async () => {
  const { status, error } = await produtos().select("*").single();
  expect([status, error?.code]).toEqual([406, "PGRST116"]);
  expect(error?.details).toMatch(/6 rows/);
});

test("maybeSingle answers null without a row and PGRST116 with several", async () => {
  const none = await produtos().select("*").eq("id", 9999).maybeSingle();
  expect([none.error, none.data]).toEqual([null, null]);
  expect((await produtos().select("*").maybeSingle()).error?.code).toBe("PGRST116");
});

test("a duplicate is 409 23505 with details", async () => {
  const { status, error } = await bairros().insert({ restaurante_id: burgerId, nome: "Centro" });
  expect([status, error?.code]).toEqual([409, "23505"]);
  expect(error?.details).toMatch(/already exists/);
});

test("a broken foreign key is 409 23503", async () => {
  const { status, error } = await bairros().insert({ restaurante_id: nobodysId, nome: "x" });
  expect([status, error?.code]).toEqual([409, "23503"]);
});

test("a failed check is 400 23514, and a missing value 400 23502", async () => {
  const negative = await produtos().insert({ restaurante_id: burgerId, nome: "n", preco: -1 });
  expect([negative.status, negative.error?.code]).toEqual([400, "23514"]);
  const nameless = await produtos().insert({ restaurante_id: burgerId, preco: 1 });
  expect([nameless.status, nameless.error?.code]).toEqual([400, "23502"]);
});

test("an invalid uuid is 400 22P02", async () => {
  const { status, error } = await service.from("pedidos").select("id").eq("id", "abc");
  expect([status, error?.code]).toEqual([400, "22P02"]);
});

test("a table that does not exist is 404, under the old code or the new", async () => {
  const { status, error } = await service.from("nao_existe").select("*");
  expect(status).toBe(404);
  expect(["42P01", "PGRST205"]).toContain(error?.code);
});

test("a column that does not exist is 400 42703", async () => {
  const { status, error } = await produtos().select("xyz");
  expect([status, error?.code]).toEqual([400, "42703"]);
});

test("a function that does not exist is 404 PGRST202", async () => {
  const { status, error } = await service.rpc("nao_existe", { a: 1 });
  expect([status, error?.code]).toEqual([404, "PGRST202"]);
});

test("raise exception is 400 P0001 with its message, hint and detail", async () => {
  const { status, error } = await service.rpc("criar_pedido", { p_restaurante: burgerId, p_itens: [] });
  expect(status).toBe(400);
  expect(error).toMatchObject({ code: "P0001", message: "pedido vazio", details: "itens=0" });
  expect(error?.hint).toBe("mande ao menos um item");
});

test("raise with errcode PT404 is 404", async () => {
  const order = { p_restaurante: nobodysId, p_itens: [{ produto_id: 1, quantidade: 1 }] };
  expect((await service.rpc("criar_pedido", order)).status).toBe(404);
});

test("a function that fails leaves nothing behind", async () => {
  const nextNumber = async () => {
    const query = service.from("restaurantes").select("proximo_numero").eq("id", burgerId);
    return dataOf(await query.single()).proximo_numero;
  };
  const before = await nextNumber();
  const order = { p_restaurante: burgerId, p_itens: [{ produto_id: 5, quantidade: 1 }] };
  expect((await service.rpc("criar_pedido", order)).error?.code).toBe("22023");
  expect(await nextNumber()).toBe(before);
});
