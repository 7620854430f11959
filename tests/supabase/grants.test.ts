import { expect, test } from "vitest";
import { contractStack, dataOf, sessionOf } from "./contract-stack";

const { service, anon, client } = await contractStack(`
  create table public.sem_concessao (id bigint primary key);
  create table public.so_leitura (id bigint primary key);
  grant select on public.so_leitura to service_role;
`);

test("a table created without grants is 42501 to anon, to a signed-in user and to the service key", async () => {
  const user = client();
  sessionOf(await user.auth.signUp({ email: "dono@ex.com", password: "Senha-forte-1" }));
  for (const [caller, refused] of [[anon, 401] as const, [user, 403] as const, [service, 403] as const]) {
    const { status, error } = await caller.from("sem_concessao").select("*");
    expect([status, error?.code]).toEqual([refused, "42501"]);
  }
});

test("a grant opens exactly what it names", async () => {
  expect(dataOf(await service.from("so_leitura").select("*"))).toEqual([]);
  expect((await service.from("so_leitura").insert({ id: 1 })).error?.code).toBe("42501");
});
