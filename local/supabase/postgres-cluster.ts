import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyOfTemplate } from "./cluster-template";
import type { PostgresBinaries } from "./postgres-binaries";
import { postgresEnv, postgresLocale } from "./postgres-env";
import type { UserIds } from "./postgres-user";
import { postgresNote } from "./remove-data";

export type ClusterOptions = {
  dataDir: string;
  binaries: PostgresBinaries;
  user: UserIds | null;
  durable: boolean;
};

/** The cluster kept for `dataDir`, created when there is none. Returns its folder. */
export function ensureCluster({ dataDir, binaries, user, durable }: ClusterOptions): string {
  const cluster = path.join(reachableHome(dataDir, user), "postgres");
  if (existsSync(path.join(cluster, "PG_VERSION"))) return cluster;
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user !== null) chownSync(unfinished, user.uid, user.gid);
  const initialise = () => runInitdb(unfinished, binaries.folder, user);
  if (durable || process.platform === "win32") initialise();
  else copyOfTemplate(unfinished, [binaries.version, String(user?.uid), ...initdbSettings], initialise);
  // Renamed only when whole: a kill before this must not leave a folder that looks like a cluster.
  renameSync(unfinished, cluster);
  return cluster;
}

const initdbSettings = [
  ["-U", "postgres", "--auth=trust", "--encoding=UTF8", `--locale=${postgresLocale}`],
  // Linguistic order as in a hosted project; plain C would sort accented words after z.
  ["--locale-provider=icu", "--icu-locale=en-US", "--no-sync", "--no-instructions"],
].flat();

/**
 * `dataDir`, unless Postgres runs as another user who cannot enter it (a project below root's own home):
 * then a folder outside, whose place is noted in `dataDir`, so that deleting `dataDir` still starts afresh.
 */
function reachableHome(dataDir: string, user: UserIds | null): string {
  const note = path.join(dataDir, postgresNote);
  if (existsSync(note)) {
    const noted = readFileSync(note, "utf8").trim();
    if (existsSync(noted)) return noted;
  }
  if (user === null || canEnter(dataDir, user)) return dataDir;
  const lasting = existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
  const home = mkdtempSync(path.join(lasting, "local-supabase-"));
  chmodSync(home, 0o755);
  writeFileSync(note, `${home}\n`);
  console.log(`Postgres cannot enter ${dataDir} as user ${user.uid}; its files are in ${home}`);
  return home;
}

function canEnter(folder: string, user: UserIds): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

function runInitdb(folder: string, binaries: string, user: UserIds | null): void {
  const run = spawnSync(path.join(binaries, "bin", "initdb"), ["-D", folder, ...initdbSettings], {
    ...user,
    env: postgresEnv,
    cwd: "/",
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
}
