import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The Supabase CLI of node_modules against a database on this machine; resolves with what it printed, throws with what it said. */
export async function supabaseCli(postgresUrl: string, args: readonly string[]): Promise<string> {
  // The CLI wants a password even where the server asks for none, and would encrypt by default.
  const remote = new URL(postgresUrl);
  remote.password ||= "local";
  remote.searchParams.set("sslmode", "disable");
  // What it keeps of its own, news of versions and counts of use among them, goes nowhere.
  const home = mkdtempSync(path.join(tmpdir(), "supabase-cli-"));
  try {
    const { stdout } = await run("supabase", [...args, `--remote=${remote}`, "--yes"], {
      env: { ...process.env, SUPABASE_HOME: home, SUPABASE_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" },
      maxBuffer: 10_000_000,
    });
    return stdout;
  } finally {
    rmSync(home, { recursive: true });
  }
}
