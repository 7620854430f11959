import type { RealtimeChannel, SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { burgerId, contractStack, pizzaId, sessionOf, succeed } from "./contract-stack";

// Publishing a table of our own shows what the contract schema has no case for.
const extraSql = `
  create table public.segredos (id bigint primary key, aberto text, fechado text);
  grant select (id, aberto) on public.segredos to authenticated;
  grant all on public.segredos to service_role;
  alter publication supabase_realtime add table public.segredos;
`;
const { service, anon, client, postgresUrl } = await contractStack(extraSql);

type Filter = { event: "*" | "INSERT" | "UPDATE" | "DELETE"; table: string; filter?: string };
type Received = { eventType: string; new: Record<string, unknown>; old: Record<string, unknown> };

/** Resolves when the channel is joined; fails when the server refuses it. */
function joined(channel: RealtimeChannel): Promise<RealtimeChannel> {
  return new Promise((resolve, reject) => {
    channel.subscribe((status, error) => {
      if (status === "SUBSCRIBED") resolve(channel);
      else reject(error ?? new Error(`The channel is ${status}.`));
    }, 4000);
  });
}

/** Subscribes and collects what arrives. */
async function listen(caller: SupabaseClient, filter: Filter): Promise<Received[]> {
  const received: Received[] = [];
  const channel = caller.channel(`mudancas-${Math.random()}`);
  channel.on("postgres_changes", { schema: "public", ...filter }, (change) => void received.push(change));
  await joined(channel);
  return received;
}

async function insertBairro(nome: string, restauranteId = pizzaId): Promise<void> {
  succeed(await service.from("bairros").insert({ restaurante_id: restauranteId, nome }));
}

const names = (received: Received[]) => received.map((change) => change.new.nome);

test("a channel is joined", async () => {
  await joined(service.channel("x"));
});

test("an insert arrives at who subscribed to the table", async () => {
  const received = await listen(service, { event: "INSERT", table: "bairros" });
  await insertBairro("Chegou");
  // What was inserted just before may still be on its way, as it may be at Supabase.
  const ours = () => received.filter((change) => change.new.nome === "Chegou");
  await vi.waitFor(() => expect(ours()).toHaveLength(1), 5000);
  expect(ours()[0]).toMatchObject({ eventType: "INSERT" });
});

test("beyond: a filter lets through only its rows", async () => {
  const filter = `restaurante_id=eq.${burgerId}`;
  const received = await listen(service, { event: "INSERT", table: "bairros", filter });
  await insertBairro("De outro");
  await insertBairro("Do filtro", burgerId);
  await vi.waitFor(() => expect(received).toHaveLength(1), 5000);
  expect(names(received)).toEqual(["Do filtro"]);
});

test("beyond: row-level security decides who hears of a row", async () => {
  const owner = client();
  const credentials = { email: "dono@ex.com", password: "Senha-forte-1" };
  const { id } = sessionOf(await owner.auth.signUp(credentials)).user;
  succeed(await service.from("membros").insert({ restaurante_id: burgerId, user_id: id, papel: "dono" }));
  const byOwner = await listen(owner, { event: "*", table: "pedidos" });
  const byAnon = await listen(anon, { event: "*", table: "pedidos" });
  const byService = await listen(service, { event: "*", table: "pedidos" });
  succeed(await service.from("pedidos").insert({ restaurante_id: pizzaId, numero: 70 }));
  succeed(await service.from("pedidos").insert({ restaurante_id: burgerId, numero: 71 }));
  await vi.waitFor(() => expect(byService).toHaveLength(2), 5000);
  await vi.waitFor(() => expect(byOwner).toHaveLength(1), 5000);
  expect(byOwner[0]?.new.numero).toBe(71);
  expect(byAnon).toEqual([]);
});

test("beyond: a column the subscriber cannot read is not sent, and filters nothing", async () => {
  const user = client();
  sessionOf(await user.auth.signUp({ email: "leitor@ex.com", password: "Senha-forte-1" }));
  const received = await listen(user, { event: "INSERT", table: "segredos" });
  const probing = await listen(user, { event: "INSERT", table: "segredos", filter: "fechado=eq.chave" });
  succeed(await service.from("segredos").insert({ id: 1, aberto: "sim", fechado: "chave" }));
  await vi.waitFor(() => expect(received).toHaveLength(1), 5000);
  expect(received[0]?.new).toEqual({ id: 1, aberto: "sim" });
  expect(probing).toEqual([]);
});

test("beyond: a deleted row arrives with its key only", async () => {
  await insertBairro("Sumiu");
  const received = await listen(service, { event: "DELETE", table: "bairros" });
  succeed(await service.from("bairros").delete().eq("nome", "Sumiu"));
  await vi.waitFor(() => expect(received).toHaveLength(1), 5000);
  expect(Object.keys(received[0]?.old ?? {})).toEqual(["id"]);
});

test("beyond: a row larger than a notification arrives whole", async () => {
  const received = await listen(service, { event: "INSERT", table: "bairros" });
  const nome = "x".repeat(50_000);
  await insertBairro(nome);
  await vi.waitFor(() => expect(names(received)).toEqual([nome]), 5000);
});

test("beyond: a lost database connection costs no event", async () => {
  const received = await listen(service, { event: "INSERT", table: "bairros" });
  const database = new pg.Client({ connectionString: postgresUrl });
  await database.connect();
  await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen realtime_changes'",
  );
  await database.end();
  await insertBairro("Depois da queda");
  await vi.waitFor(() => expect(names(received)).toEqual(["Depois da queda"]), 5000);
});

test("beyond: a broadcast reaches the others in the channel, and not its sender", async () => {
  const heard: string[] = [];
  const listener = client().channel("sala");
  listener.on("broadcast", { event: "oi" }, ({ payload }) => heard.push(`listener ${payload.texto}`));
  const speaker = client().channel("sala");
  speaker.on("broadcast", { event: "oi" }, ({ payload }) => heard.push(`speaker ${payload.texto}`));
  await joined(listener);
  await joined(speaker);
  await speaker.send({ type: "broadcast", event: "oi", payload: { texto: "olá" } });
  await vi.waitFor(() => expect(heard).toEqual(["listener olá"]), 5000);
});

test("beyond: presence tells who is in the channel and who left", async () => {
  const watcher = await joined(client().channel("equipe"));
  const visitorClient = client();
  const visitor = visitorClient.channel("equipe", { config: { presence: { key: "ana" } } });
  await joined(visitor);
  await visitor.track({ papel: "cozinha" });
  await vi.waitFor(() => expect(Object.keys(watcher.presenceState())).toEqual(["ana"]), 5000);
  await visitorClient.removeChannel(visitor);
  await vi.waitFor(() => expect(watcher.presenceState()).toEqual({}), 5000);
});
