import { createClient } from "@supabase/supabase-js";
import { expect, test } from "vitest";
import {
  burgerId,
  clientOptions,
  contractStack,
  dataOf,
  pizzaId,
  sessionOf,
  succeed,
} from "./contract-stack";

const { service, anon, client, url, publishableKey } = await contractStack();
const order = (produtoId: number) => ({
  p_restaurante: burgerId,
  p_itens: [{ produto_id: produtoId, quantidade: 1 }],
});

async function signUp(email: string) {
  const user = client();
  const session = sessionOf(await user.auth.signUp({ email, password: "Senha-forte-1" }));
  return { user, id: session.user.id, email };
}

const member = await signUp("membro@ex.com");
succeed(
  await service.from("membros").insert({ restaurante_id: burgerId, user_id: member.id, papel: "dono" }),
);

function bearing(token: string) {
  const global = { headers: { Authorization: `Bearer ${token}` } };
  return createClient(url, publishableKey, { ...clientOptions, global });
}

test("anon sees only what a policy shows it", async () => {
  expect(dataOf(await anon.from("produtos").select("id"))).toHaveLength(5);
});

test("a table without a policy for anon is empty to it", async () => {
  expect(dataOf(await anon.from("pedidos").select("id"))).toEqual([]);
});

test("an insert against the policies is 401 42501 to anon", async () => {
  const row = { restaurante_id: burgerId, nome: "hack", preco: 1 };
  const { status, error } = await anon.from("produtos").insert(row);
  expect([status, error?.code]).toEqual([401, "42501"]);
});

test("a function without a grant is 401 42501 to anon", async () => {
  const { status, error } = await anon.rpc("criar_pedido", order(1));
  expect([status, error?.code]).toEqual([401, "42501"]);
});

test("the service key passes row-level security", async () => {
  expect(dataOf(await service.from("produtos").select("id"))).toHaveLength(6);
});

test("an unknown key is 401", async () => {
  expect((await client("chave-errada").from("produtos").select("id")).status).toBe(401);
});

test("an invalid token is 401", async () => {
  const forged = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoiYXV0aGVudGljYXRlZCJ9.AAAA";
  expect((await bearing(forged).from("produtos").select("id")).status).toBe(401);
});

test("auth.uid() is the signed-in user", async () => {
  expect(dataOf(await member.user.rpc("meu_id"))).toBe(member.id);
});

test("auth.jwt() carries the claims", async () => {
  const claims = dataOf(await member.user.rpc("meu_jwt"));
  expect(claims).toMatchObject({ sub: member.id, role: "authenticated", email: member.email });
});

test("a signed-in stranger sees nothing, and inserting is 403 42501", async () => {
  const { user } = await signUp("estranho@ex.com");
  expect(dataOf(await user.from("produtos").select("id"))).toEqual([]);
  const { status, error } = await user.from("bairros").insert({ restaurante_id: burgerId, nome: "hack" });
  expect([status, error?.code]).toEqual([403, "42501"]);
});

test("a membership that references auth.users opens the shop", async () => {
  const { user, id } = await signUp("novo@ex.com");
  succeed(await service.from("membros").insert({ restaurante_id: burgerId, user_id: id, papel: "dono" }));
  expect(dataOf(await user.from("produtos").select("id"))).toHaveLength(4);
  expect(dataOf(await user.from("membros").select("papel"))).toEqual([{ papel: "dono" }]);
});

test("a member creates through a function and reads back with relations", async () => {
  const { id } = dataOf(await member.user.rpc("criar_pedido", order(2)));
  const query = member.user.from("pedidos").select("numero, pedido_itens(quantidade, produtos(nome))");
  const pedido = dataOf(await query.eq("id", id).single());
  expect(pedido.pedido_itens).toEqual([{ quantidade: 1, produtos: { nome: "X-Salada" } }]);
});

test("a member's update of another shop changes no row", async () => {
  const query = member.user.from("restaurantes").update({ nome: "hack" }).eq("id", pizzaId);
  expect(dataOf(await query.select("id"))).toEqual([]);
});

test("a security_invoker view obeys the caller's policies", async () => {
  const rows = dataOf(await anon.from("resumo_pedidos").select("slug,qtd").order("slug"));
  expect(rows).toEqual([
    { slug: "burger", qtd: 0 },
    { slug: "pizza", qtd: 0 },
  ]);
});
