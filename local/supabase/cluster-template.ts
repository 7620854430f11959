import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { postgresCache, settle } from "./postgres-cache";

/**
 * Fills the empty `folder` with a new cluster, for data thrown away afterwards. initdb is two thirds of a cold
 * start, so its result is kept and copied; `recipe` is all that the result depends on.
 */
export function copyOfTemplate(folder: string, recipe: string[], initialise: () => void): void {
  const digest = createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 16);
  const template = path.join(postgresCache(), `cluster-${digest}`);
  if (existsSync(template)) {
    copyFolder(template, folder);
    return;
  }
  initialise();
  const unfinished = `${template}.${process.pid}`;
  copyFolder(folder, unfinished);
  settle(unfinished, template);
}

/** `cp -a`, because Node's own copy forgets the owner, and Postgres refuses a cluster that is not its user's. */
function copyFolder(source: string, target: string): void {
  const run = spawnSync("cp", ["-a", `${source}/.`, target], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`Copying ${source} failed: ${run.error?.message ?? run.stderr}`);
}
