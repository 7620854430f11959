import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Unpacked once per version; the package would take whatever older one lies in the system's temp folder. */
const CACHE = path.resolve("node_modules/.cache/chromium-153");

/** What headless Chromium needs as root in a closed network; never the package's own flags, which weaken the browser. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium that starts on this machine: CHROMIUM_PATH, else the one from npm, else the machine's own. Throws one line
 * that says what to install.
 */
export async function findBrowser(): Promise<string> {
  const tried: string[] = [];
  for (const find of [fromEnvironment, fromNpm, fromMachine]) {
    const file = await find();
    if (file === null) continue;
    const { status, stderr } = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 });
    if (status === 0) return file;
    tried.push(`${file}: ${stderr?.split("\n")[0] ?? "does not start"}`);
  }
  const hint = "Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.";
  throw new Error(
    `No Chromium starts on this machine. ${hint}${tried.map((line) => `\n  ${line}`).join("")}`,
  );
}

async function fromEnvironment(): Promise<string | null> {
  return process.env.CHROMIUM_PATH || null;
}

async function fromNpm(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  mkdirSync(CACHE, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = CACHE;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function fromMachine(): Promise<string | null> {
  const places = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find((place) => existsSync(place)) ?? null;
}
