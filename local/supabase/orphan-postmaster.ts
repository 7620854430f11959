import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const launcherFile = "launcher.pid";
const patienceMilliseconds = 5_000;

/**
 * Ends a Postgres that outlived its launcher on this cluster, and notes us as the launcher.
 * Throws when the launcher is alive: two servers on one folder would corrupt it.
 */
export async function endOrphanPostmaster(dataDir: string, cluster: string): Promise<void> {
  const pid = runningPostmaster(cluster);
  if (pid !== null) {
    const launcher = Number(readIfThere(path.join(dataDir, launcherFile)));
    if (launcher > 0 && parentOf(pid) === launcher) {
      throw new Error(`${dataDir} is in use by process ${launcher}; stop it or choose another folder.`);
    }
    await endAndWait(pid);
  }
  writeFileSync(path.join(dataDir, launcherFile), String(process.pid));
}

function runningPostmaster(cluster: string): number | null {
  const pid = Number(readIfThere(path.join(cluster, "postmaster.pid")).split("\n")[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  // The number may have gone to another program since; only its command line tells.
  return ps(pid, "command").includes(cluster) ? pid : null;
}

async function endAndWait(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + patienceMilliseconds;
  while (isAlive(pid) && Date.now() < deadline) await sleep(50);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  // A zombie still answers signals but holds nothing.
  return !/^\d+ \(.*\) Z/.test(readIfThere(`/proc/${pid}/stat`));
}

function parentOf(pid: number): number {
  return Number(ps(pid, "ppid"));
}

/** Reads /proc where there is one: small Linux images come without `ps`. */
function ps(pid: number, field: "command" | "ppid"): string {
  if (process.platform === "linux") {
    if (field === "command") return readIfThere(`/proc/${pid}/cmdline`);
    return /^PPid:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? "";
  }
  return execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" });
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
