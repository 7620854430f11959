import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A folder of ours, outside the project, for what is costly to make and safe to lose.
 * Throws when somebody else made it first: what lies there is run.
 */
export function postgresCache(): string {
  const ourselves = process.getuid?.() ?? null;
  const folder = path.join(tmpdir(), `embedded-postgres-${ourselves ?? "user"}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (ourselves !== null && statSync(folder).uid !== ourselves) {
    throw new Error(`${folder} belongs to another user, so it is not trusted; remove it.`);
  }
  return folder;
}

/** Gives a finished folder its name, all or nothing; another start that was quicker wins. */
export function settle(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}
