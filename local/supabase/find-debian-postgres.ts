import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { PostgresBinaries } from "./postgres-binaries";

/** Where the packages postgresql-15, postgresql-17, … put their binaries, one folder for each. */
const INSTALLED = "/usr/lib/postgresql";

/** The Postgres that this machine's Debian installed, the newest of several; null where there is none. */
export function findDebianPostgres(): PostgresBinaries | null {
  if (!existsSync(INSTALLED)) return null;
  const [newest] = readdirSync(INSTALLED)
    .filter((major) => existsSync(path.join(INSTALLED, major, "bin/postgres")))
    .toSorted((a, b) => Number(b) - Number(a));
  return newest === undefined ? null : { folder: path.join(INSTALLED, newest), version: `debian-${newest}` };
}
