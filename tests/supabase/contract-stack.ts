import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient, type Session, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll } from "vitest";
import { type DisposableSupabase, startDisposableSupabase } from "@/tests/support/disposable-supabase";

/** The two shops of contract-seed.sql: "burger" with four products, "pizza" with two. */
export const burgerId = "11111111-1111-1111-1111-111111111111";
export const pizzaId = "22222222-2222-2222-2222-222222222222";
export const nobodysId = "99999999-9999-9999-9999-999999999999";

export type ContractStack = DisposableSupabase & {
  service: SupabaseClient;
  anon: SupabaseClient;
  /** A fresh client with the publishable key, or with another key. */
  client(key?: string): SupabaseClient;
};

/** Nothing kept between clients, and no timer left behind by one. */
export const clientOptions = {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
};

/** A stack of this test file's own with the contract schema and seed, stopped when the file is done. */
export async function contractStack(extraSql: string | null = null): Promise<ContractStack> {
  const migrationsDir = await contractMigrations(extraSql);
  const supabase = await startDisposableSupabase(migrationsDir);
  afterAll(async () => {
    await supabase.stop();
    await rm(migrationsDir, { recursive: true });
  });
  const client = (key = supabase.publishableKey) => createClient(supabase.url, key, clientOptions);
  return { ...supabase, client, anon: client(), service: client(supabase.secretKey) };
}

async function contractMigrations(extraSql: string | null): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "contract-migrations-"));
  const fixture = (name: string) => path.join(import.meta.dirname, name);
  await copyFile(fixture("contract-schema.sql"), path.join(folder, "1_contract_schema.sql"));
  await copyFile(fixture("contract-seed.sql"), path.join(folder, "2_contract_seed.sql"));
  if (extraSql !== null) await writeFile(path.join(folder, "3_extra.sql"), extraSql);
  return folder;
}

type Answer = { data: unknown; error: { message: string } | null };
type Success<Given extends Answer> = NonNullable<Extract<Given, { error: null }>["data"]>;

/** What a call answered; fails the test when it answered an error or nothing. */
export function dataOf<Given extends Answer>(answer: Given): Success<Given> {
  succeed(answer);
  if (answer.data === null || answer.data === undefined) throw new Error("The call answered no data.");
  return answer.data as Success<Given>;
}

/** Fails the test when the call answered an error; for calls that answer nothing else. */
export function succeed({ error }: { error: { message: string } | null }): void {
  if (error !== null) throw new Error(`The call failed: ${JSON.stringify(error)}`, { cause: error });
}

export function sessionOf(answer: Answer & { data: { session: Session | null } }): Session {
  succeed(answer);
  if (answer.data.session === null) throw new Error("The call opened no session.");
  return answer.data.session;
}

export function namesOf(rows: { nome: string }[]): string[] {
  return rows.map(({ nome }) => nome);
}
