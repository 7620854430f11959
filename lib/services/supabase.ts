import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { env } from "@/lib/env";
import type { Database, RpcName } from "@/lib/services/database";
import { traced } from "@/lib/trace";

/** The database did not do what was asked; `code` is Postgres' or PostgREST's. */
class DatabaseError extends Error {
  override name = "DatabaseError";
  constructor(
    readonly operation: string,
    readonly code: string,
    message: string,
  ) {
    super(`${operation}: ${code} ${message}`);
  }
}

let client: SupabaseClient<Database> | null = null;

/** The client with the secret key: it passes RLS by. Only lib/store and lib/admin may use it, always with a tenant. */
export function serviceClient(): SupabaseClient<Database> {
  client ??= createClient<Database>(env().SUPABASE_URL, env().SUPABASE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: {
      fetch: (input, init) =>
        fetch(input, { ...init, cache: "no-store", signal: AbortSignal.timeout(DATABASE_TIMEOUT_MS) }),
    },
  });
  return client;
}

const DATABASE_TIMEOUT_MS = 10_000;

/** Calls a function of the database that takes and returns one JSON value. Throws DatabaseError. */
export async function callRpc(name: RpcName, p: unknown): Promise<unknown> {
  return traced("database", { "db.operation.name": name }, async () => {
    const { data, error } = await serviceClient().rpc(name, { p });
    if (error !== null) throw new DatabaseError(name, error.code, error.message);
    return data;
  });
}
