import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { inTransaction } from "./transaction";

const scripts = ["bootstrap.sql", "realtime/realtime.sql", "storage/storage.sql"];

/** Gives a new cluster what a hosted project has before its first migration; does nothing the next times. */
export async function prepareDatabase(pool: pg.Pool, dataDir: string): Promise<void> {
  const sql = scripts
    .map((script) => readFileSync(path.join(import.meta.dirname, script), "utf8"))
    .join("\n");
  const mark = `local supabase ${createHash("sha256").update(sql).digest("hex").slice(0, 16)}`;
  const found = await readMark(pool);
  if (found === mark) return;
  if (found?.startsWith("local supabase ")) {
    throw new Error(`${dataDir} was made by another version of local/supabase; delete it to reset.`);
  }
  await inTransaction(pool, async (client) => {
    await client.query(sql);
    await client.query(`comment on database postgres is '${mark}'`);
  });
}

/** The mark lives in the database's own comment: written in the same transaction, and in no schema. */
async function readMark(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ mark: string | null }>(
    "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()",
  );
  return rows[0]?.mark ?? null;
}
