import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { inject } from "vitest";
import { database } from "@/tests/support/database";

/** A database of the system before us, with its dirty rows, beside the run's own. */
export type OriginalDatabase = { readonly url: string; readonly client: pg.Client; drop(): Promise<void> };

export async function originalDatabase(): Promise<OriginalDatabase> {
  const name = `original_${randomUUID().replaceAll("-", "")}`;
  await database.query(`create database ${name} template template0 strategy file_copy`);
  const url = new URL(inject("supabase").postgresUrl);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const file of ["schema", "dirty-rows"])
    await client.query(readFileSync(`tests/support/original/${file}.sql`, "utf8"));
  return {
    url: url.href,
    client,
    async drop() {
      await client.end();
      await database.query(`drop database ${name} with (force)`);
    },
  };
}
