import { execFileSync } from "node:child_process";

export type UserIds = { uid: number; gid: number };

/** The user Postgres runs as, or null for our own: Postgres refuses to run as root. */
export function postgresUser(): UserIds | null {
  if (process.getuid?.() !== 0) return null;
  const ids = idsOf("postgres") ?? idsOf("nobody");
  if (ids === null) {
    throw new Error("Running as root, and there is no user postgres or nobody for Postgres to run as.");
  }
  return ids;
}

function idsOf(userName: string): UserIds | null {
  const read = (flag: "-u" | "-g") =>
    Number(execFileSync("id", [flag, userName], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    // `id` fails exactly when the system has no such user.
    return null;
  }
}
