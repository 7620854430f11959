import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { ACCESS } from "./access";
import { listTables, probeAccess } from "./probe-access";
import { type TwoShops, twoShops } from "./two-shops";

let client: PoolClient;
let shops: TwoShops;

beforeAll(async () => {
  shops = await twoShops();
  client = await database.connect();
});
afterAll(() => client.release());

/** Everything a test does to the schema or the rows is gone when it ends. */
async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

/** Every table as every actor with every verb is some thousand statements; a busy machine needs its time for them. */
const PROBE_MILLISECONDS = 90_000;

describe("who may do what", () => {
  test(
    "is, for every table and as every actor, what the table of expectations says",
    async () => {
      const wrong = await inTransaction(async () => probeAccess(client, shops, await listTables(client)));
      expect(wrong).toEqual([]);
    },
    PROBE_MILLISECONDS,
  );

  test("has no expectation for a table that is not there", async () => {
    expect(Object.keys(ACCESS).sort()).toEqual(await listTables(client));
  });

  test(
    "fails for a new table that has no expectation",
    async () => {
      const wrong = await inTransaction(async () => {
        await client.query("create table public.novidade (restaurante_id bigint)");
        return probeAccess(client, shops, await listTables(client));
      });
      expect(wrong).toEqual(["novidade: no expectation"]);
    },
    PROBE_MILLISECONDS,
  );

  test.each([
    ["pedidos", "create policy furo on public.pedidos for select to authenticated using (true)"],
    ["conversas", "create policy furo on public.conversas for all to authenticated using (true)"],
    [
      "produtos",
      "create policy furo on public.produtos for update to authenticated using (true) with check (true)",
    ],
    ["clientes", "alter table public.clientes disable row level security"],
    [
      "cupons",
      "grant select on public.cupons to anon; create policy furo on public.cupons for select to anon using (true)",
    ],
  ])("turns red when a hole is planted in %s", async (table, hole) => {
    const wrong = await inTransaction(async () => {
      await client.query(hole);
      return probeAccess(client, shops, [table]);
    });
    expect(wrong).not.toEqual([]);
  });
});

describe("secrets", () => {
  test.each([
    "instance_token",
    "instance_token_sha256",
    "app_secret_enc",
    "mp_access_token_enc",
    "mp_webhook_secret_enc",
  ])("a signed-in dono can neither read nor write %s", async (column) => {
    const { rows } = await client.query(
      `select has_column_privilege('authenticated', 'public.restaurantes', $1, 'select') as reads,
                has_column_privilege('authenticated', 'public.restaurantes', $1, 'update') as writes`,
      [column],
    );
    expect(rows).toEqual([{ reads: false, writes: false }]);
  });

  test("the token of an invitation is not readable", async () => {
    const { rows } = await client.query(
      "select has_column_privilege('authenticated', 'public.convites', 'token_sha256', 'select') as reads",
    );
    expect(rows).toEqual([{ reads: false }]);
  });
});
