import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { choosePort } from "@/local/ports";
import { DATABASE_TYPES, databaseTypes } from "@/local/supabase/database-types";
import { openPool } from "@/local/supabase/open-pool";
import { startPostgres } from "@/local/supabase/postgres";
import { prepareDatabase } from "@/local/supabase/prepare-database";
import { removeData } from "@/local/supabase/remove-data";
import { supabaseCli } from "@/local/supabase/supabase-cli";
import { database } from "@/tests/support/database";
import { schemaFingerprint } from "@/tests/support/schema-fingerprint";

test("the types of the database are those of its migrations (else: npm run db:types)", async () => {
  const { postgresUrl } = inject("supabase");
  expect(await databaseTypes(postgresUrl)).toBe(readFileSync(DATABASE_TYPES, "utf8"));
});

/** A project as it is before its first migration. */
let empty: { readonly url: string; readonly pool: pg.Pool; stop(): Promise<void> };
beforeAll(async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "supabase-push-"));
  chmodSync(dataDir, 0o755);
  const port = await choosePort("Postgres server", null);
  const { url, stop } = await startPostgres({ dataDir, port, durable: false });
  const pool = openPool(url);
  await prepareDatabase(pool, dataDir);
  empty = {
    url,
    pool,
    async stop() {
      await pool.end();
      await stop();
      removeData(dataDir);
    },
  };
});
afterAll(() => empty.stop());

test("`supabase db push` makes of an empty project what the migrations make of ours, once", async () => {
  await supabaseCli(empty.url, ["db", "push"]);
  expect(await schemaFingerprint(empty.pool)).toEqual(await schemaFingerprint(database));
  expect(await pushed()).toEqual(migrations);
  await supabaseCli(empty.url, ["db", "push"]);
  expect(await pushed()).toEqual(migrations);
});

const migrations = readdirSync("supabase/migrations").map((file) => file.slice(0, file.indexOf("_")));

async function pushed(): Promise<string[]> {
  const { rows } = await empty.pool.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations order by version",
  );
  return rows.map(({ version }) => version);
}
