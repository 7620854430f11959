import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Supabase, type SupabaseOptions, startSupabase } from "@/local/supabase/start-supabase";

export type StackPlace = {
  folder: string;
  options: SupabaseOptions;
  migration(file: string, sql: string): Promise<void>;
  removeMigration(file: string): Promise<void>;
  /** Starts a stack here; it is stopped at the end of the test if the test has not. */
  start(changes?: Partial<SupabaseOptions>): Promise<Supabase>;
};

/** A data folder and a migrations folder of one test's own, with one table to keep data in. */
export async function stackPlace(): Promise<StackPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), "stack-place-"));
  // Open to Postgres' own user, as an ordinary project folder is.
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true }));
  const migrationsDir = path.join(folder, "migrations");
  await mkdir(migrationsDir);
  const migration = (file: string, sql: string) => writeFile(path.join(migrationsDir, file), sql);
  await migration(
    "1_notes.sql",
    "create table public.notes (id int primary key, note text);\ngrant all on public.notes to service_role;",
  );
  const options = { dataDir: path.join(folder, "data"), migrationsDir, durable: false };
  return {
    folder,
    options,
    migration,
    removeMigration: (file) => rm(path.join(migrationsDir, file)),
    start: async (changes = {}) => {
      const supabase = await startSupabase({ ...options, ...changes });
      onTestFinished(supabase.stop);
      return supabase;
    },
  };
}

/** Runs one statement as superuser and answers its rows. */
export async function runSql(postgresUrl: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
