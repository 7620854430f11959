import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { choosePort } from "@/local/ports";
import { startRealtime } from "@/local/supabase/realtime/start-realtime";
import { createApiKeys } from "./api-keys";
import { startGateway } from "./gateway";
import { loadKeys } from "./keys";
import { migrate } from "./migrate";
import { openPool } from "./open-pool";
import { startPostgres } from "./postgres";
import type { PostgresBinaries } from "./postgres-binaries";
import { startPostgrest } from "./postgrest";
import { prepareDatabase } from "./prepare-database";
import { createTokens } from "./tokens";

type SupabasePorts = { gateway: number; postgres: number; postgrest: number; postgrestAdmin: number };

export type SupabaseOptions = {
  /** Keeps the cluster and the keys; deleting it is the reset. */
  dataDir: string;
  /** A port left out is any free one; a port asked for and taken is an error that names it. */
  ports?: Partial<SupabasePorts>;
  /** Folder of `<version>_<name>.sql` files, or null for an empty project. */
  migrationsDir: string | null;
  /** False trades safety against power cuts for speed: only for data thrown away afterwards. */
  durable: boolean;
  /** Another Postgres than the npm package's 17, e.g. the one Debian installed. */
  postgres?: PostgresBinaries;
};

export type Supabase = {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** The superuser's address, for migrations and tests; the application uses `url`. */
  postgresUrl: string;
  stop(): Promise<void>;
};

type Cleanup = () => Promise<void>;

/** Starts Postgres, PostgREST and our gateway, auth, storage and realtime, on loopback only. */
export async function startSupabase(options: SupabaseOptions): Promise<Supabase> {
  const cleanups: Cleanup[] = [];
  const stop = () => runBackwards(cleanups);
  try {
    const started = await startParts(options, cleanups);
    console.log(`Supabase on ${started.url} (loopback only)`);
    return { ...started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(options: SupabaseOptions, cleanups: Cleanup[]): Promise<Omit<Supabase, "stop">> {
  const dataDir = path.resolve(options.dataDir);
  const ports = await choosePorts(options.ports ?? {});
  openFolder(dataDir);
  const keys = await loadKeys(dataDir);
  const tokens = await createTokens(keys);
  const { postgresUrl, pool } = await startDatabase({ ...options, dataDir }, ports.postgres, cleanups);

  // Last of all that reads the schema, so that PostgREST's first cache is complete and no reload is awaited.
  const postgrest = await startPostgrest({
    postgresPort: ports.postgres,
    port: ports.postgrest,
    adminPort: ports.postgrestAdmin,
    jwtKeys: tokens.postgrestKeys,
  });
  cleanups.push(postgrest.stop);

  const apiKeys = await createApiKeys(keys, tokens);
  const gateway = await startGateway({ pool, keys, tokens, apiKeys, ports });
  cleanups.push(gateway.stop);
  const realtime = await startRealtime({ server: gateway.server, pool, postgresUrl, tokens, apiKeys });
  cleanups.push(realtime.stop);

  const { publishableKey, secretKey } = keys;
  return { url: gateway.url, publishableKey, secretKey, postgresUrl };
}

/** Postgres with everything in it that the migrations say. */
async function startDatabase(options: SupabaseOptions, port: number, cleanups: Cleanup[]) {
  const { dataDir, durable, migrationsDir } = options;
  const postgres = await startPostgres({ dataDir, port, durable, binaries: options.postgres });
  cleanups.push(postgres.stop);
  const pool = openPool(postgres.url);
  cleanups.push(() => pool.end());
  await prepareDatabase(pool, dataDir);
  if (migrationsDir !== null) await migrate(postgres.url, migrationsDir);
  return { postgresUrl: postgres.url, pool };
}

async function choosePorts(wanted: Partial<SupabasePorts>): Promise<SupabasePorts> {
  return {
    gateway: await choosePort("Supabase gateway", wanted.gateway ?? null),
    postgres: await choosePort("Postgres server", wanted.postgres ?? null),
    postgrest: await choosePort("PostgREST server", wanted.postgrest ?? null),
    postgrestAdmin: await choosePort("PostgREST admin server", wanted.postgrestAdmin ?? null),
  };
}

/** Postgres may run as another user (see postgres-user.ts), who must be able to enter this folder. */
function openFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
}

async function runBackwards(cleanups: Cleanup[]): Promise<void> {
  for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
}
