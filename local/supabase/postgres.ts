import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildProcess, startChild } from "@/local/child-process";
import { loopbackAddress } from "@/local/ports";
import { endOrphanPostmaster } from "./orphan-postmaster";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { ensureCluster } from "./postgres-cluster";
import { postgresEnv } from "./postgres-env";
import { postgresUser, type UserIds } from "./postgres-user";

export type PostgresOptions = {
  dataDir: string;
  port: number;
  durable: boolean;
  /** Another Postgres than the npm package's. */
  binaries?: PostgresBinaries | undefined;
};

const disposableSettings = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
const lockRetries = 20;
const lockRetryMilliseconds = 250;

/** A real Postgres on loopback, the npm package's 17 unless told otherwise, with its cluster in `dataDir`. */
export async function startPostgres(
  options: PostgresOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const user = postgresUser();
  const binaries = options.binaries ?? postgresBinaries(user);
  const cluster = ensureCluster({ ...options, binaries, user });
  await endOrphanPostmaster(options.dataDir, cluster);
  const server = await startServer(binaries.folder, cluster, user, options);
  server.mustStayUp();
  return { url: `postgres://postgres@${loopbackAddress}:${options.port}/postgres`, stop: server.stop };
}

async function startServer(
  binaries: string,
  cluster: string,
  user: UserIds | null,
  options: PostgresOptions,
) {
  for (let attempt = 0; ; attempt++) {
    const server = startChild({
      name: "Postgres",
      file: path.join(binaries, "bin", "postgres"),
      args: serverArguments(cluster, options),
      env: postgresEnv,
      user,
      endSignal: "SIGINT",
    });
    if (await isReady(server)) return server;
    // Just after a kill -9 the dead server's lock file or shared memory lingers for a moment.
    const isHeld = /lock file|pre-existing shared memory|still in use/.test(server.log());
    if (!isHeld || attempt >= lockRetries) {
      throw new Error(`Postgres did not start:\n${server.log().split("\n").slice(-8).join("\n")}`);
    }
    await sleep(lockRetryMilliseconds);
  }
}

function serverArguments(cluster: string, { port, durable }: PostgresOptions): string[] {
  const base = ["-D", cluster, "-p", String(port), "-k", ""];
  const settings = ["-c", `listen_addresses=${loopbackAddress}`, "-c", "TimeZone=UTC"];
  return [...base, ...settings, ...(durable ? [] : disposableSettings)];
}

function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.onLog((chunk) => {
      if (chunk.includes("ready to accept connections")) resolve(true);
    });
    server.ended.then(() => resolve(false));
  });
}
