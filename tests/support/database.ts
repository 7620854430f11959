import { randomUUID } from "node:crypto";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, inject } from "vitest";

const { url, publishableKey, secretKey, postgresUrl } = inject("supabase");

/** Nothing kept between tests, and no timer left behind by one. */
const clientOptions = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/** The run's database as superuser: past every grant and policy, for arranging and for looking. */
export const database = new pg.Pool({ connectionString: postgresUrl, max: 4 });
// Without a handler, a connection that a test has Postgres cut would end the worker.
database.on("error", (error) => {
  if (!database.ending) console.error("An idle test connection was lost:", error.message);
});
afterAll(() => database.end());

/** As the server calls: the secret key, which passes row-level security. */
export function serviceClient(): SupabaseClient {
  return createClient(url, secretKey, clientOptions);
}

/** As anybody on the internet calls. */
export function anonClient(): SupabaseClient {
  return createClient(url, publishableKey, clientOptions);
}

/** As a person who has just signed up, and belongs to nothing yet. */
export async function signedUpUser(): Promise<{ client: SupabaseClient; id: string; email: string }> {
  const client = anonClient();
  const email = `${randomUUID()}@example.com`;
  const { data, error } = await client.auth.signUp({ email, password: `senha-${randomUUID()}` });
  if (error !== null) throw error;
  if (data.user === null) throw new Error("Signing up returned no user.");
  return { client, id: data.user.id, email };
}
