import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** The file in a data folder that says where Postgres keeps its own, when it cannot be in the data folder itself. */
export const postgresNote = "postgres-is-in";

/** Deletes a stopped stack's data, wherever it lies. */
export function removeData(dataDir: string): void {
  const note = path.join(dataDir, postgresNote);
  if (existsSync(note)) rmSync(readFileSync(note, "utf8").trim(), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
