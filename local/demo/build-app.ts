import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const DIST_DIR = ".next";
/** What the build is made of; anything newer than the build makes it old. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
];

/** Builds the app unless the build is newer than everything it is made of. Returns its folder. */
export async function buildApp(): Promise<string> {
  const stamp = path.join(DIST_DIR, "BUILD_ID");
  const isFresh = existsSync(stamp) && Math.max(...SOURCES.map(newest)) < statSync(stamp).mtimeMs;
  if (isFresh) return DIST_DIR;
  console.log("Building the app (half a minute the first time)…");
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NEXT_DIST_DIR: DIST_DIR, NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0) throw new Error("The app could not be built; see above. `npm run build` shows all of it.");
  return DIST_DIR;
}

/** Milliseconds of the newest change below a path; 0 when there is nothing. */
function newest(place: string): number {
  if (!existsSync(place)) return 0;
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((entry) => newest(path.join(place, entry))));
}
