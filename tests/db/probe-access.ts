import type { PoolClient } from "pg";
import { ACCESS, ACTORS, type Actor, type Reach, VERBS, type Verb } from "./access";
import type { TwoShops } from "./two-shops";

const DENIED = "42501";

/** The one session everybody of the fixture is in; the courier's PIN has opened it. */
export const SESSION = "00000000-0000-4000-8000-000000000001";

/** Tries every verb on every table as every actor. Each line of the answer is one thing that is not as ACCESS says. */
export async function probeAccess(
  client: PoolClient,
  shops: TwoShops,
  tables: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const table of tables) {
    const expected = ACCESS[table];
    if (expected === undefined) {
      wrong.push(`${table}: no expectation`);
      continue;
    }
    for (const actor of ACTORS) {
      for (const verb of VERBS) {
        const reach = await reachOf(client, shops, table, actor, verb);
        if (reach !== expected[actor][verb])
          wrong.push(`${table}: ${actor} ${verb} reaches ${reach}, not ${expected[actor][verb]}`);
      }
    }
  }
  return wrong;
}

/** Every table of the API's schema, from the catalog. */
export async function listTables(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1",
  );
  return rows.map(({ name }) => name);
}

async function reachOf(
  client: PoolClient,
  shops: TwoShops,
  table: string,
  actor: Actor,
  verb: Verb,
): Promise<Reach> {
  const key = await tenantColumn(client, table);
  const reachesA = await succeeds(
    client,
    shops,
    actor,
    statement(table, verb, key),
    key === "user_id" ? shops.userIds.entregador : shops.a,
  );
  const reachesB =
    key === "user_id" ? reachesA : await succeeds(client, shops, actor, statement(table, verb, key), shops.b);
  if (reachesA && reachesB) return "both";
  if (reachesA) return "a";
  return reachesB ? "b" : "none";
}

async function tenantColumn(client: PoolClient, table: string): Promise<"restaurante_id" | "id" | "user_id"> {
  if (table === "restaurantes") return "id";
  const { rowCount } = await client.query(
    "select 1 from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'restaurante_id'",
    [table],
  );
  return rowCount === 0 ? "user_id" : "restaurante_id";
}

/** Row level security is checked before any constraint: an insert that fails for another reason was let through. */
function statement(table: string, verb: Verb, key: string): string {
  switch (verb) {
    case "select":
      return `select ${key} from public.${table} where ${key} = $1`;
    case "insert":
      return `insert into public.${table} (${key === "id" ? "nome" : key}) values (${key === "id" ? "$1::text" : "$1"})`;
    case "update":
      return `update public.${table} set ${table === "restaurantes" ? "nome = nome" : `${key} = ${key}`} where ${key} = $1`;
    case "delete":
      return `delete from public.${table} where ${key} = $1`;
  }
}

async function succeeds(
  client: PoolClient,
  shops: TwoShops,
  actor: Actor,
  sql: string,
  value: unknown,
): Promise<boolean> {
  await client.query("savepoint probe");
  try {
    await become(client, shops, actor);
    const { rowCount } = await client.query(sql, [value]);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code !== DENIED;
  } finally {
    await client.query("rollback to savepoint probe");
  }
}

async function become(client: PoolClient, shops: TwoShops, actor: Actor): Promise<void> {
  const role = actor === "anon" ? "anon" : actor === "service" ? "service_role" : "authenticated";
  const claims =
    actor === "anon" || actor === "service"
      ? { role }
      : { role, sub: shops.userIds[actor], session_id: SESSION };
  await client.query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
    role,
    JSON.stringify(claims),
  ]);
}
