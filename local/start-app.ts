import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildProcess, startChild } from "@/local/child-process";
import { choosePort, loopbackAddress } from "@/local/ports";

export type App = {
  readonly url: string;
  /** What it has logged of late. */
  log(): string;
  /** Hears what it logs from now on. */
  onLog(listener: (chunk: string) => void): void;
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
};

export type AppOptions = {
  /** A port left out is any free one. */
  readonly port?: number;
  /** The settings of the app; nothing else of our own environment reaches it but PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** The build to serve. */
  readonly distDir: string;
};

const patienceMs = 30_000;

/** Starts the built app as production does (`next start`), on loopback, and waits until it answers, be it that it cannot take orders. */
export async function startApp(options: AppOptions): Promise<App> {
  const port = await choosePort("app", options.port ?? null);
  const url = `http://${loopbackAddress}:${port}`;
  const child = startChild({
    name: "The app",
    file: process.execPath,
    args: [
      path.resolve("node_modules/next/dist/bin/next"),
      "start",
      "-H",
      loopbackAddress,
      "-p",
      String(port),
    ],
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: options.distDir,
      ...options.env,
    },
    cwd: process.cwd(),
    user: null,
    endSignal: "SIGTERM",
  });
  await untilItAnswers(url, child);
  return { url, log: child.log, onLog: child.onLog, stop: child.stop, kill: child.kill };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await answers(`${url}/api/health`))) {
    if (child.hasEnded()) throw new Error(`The app did not start:\n${child.log()}`);
    if (Date.now() > until) {
      await child.stop();
      throw new Error(`The app did not answer within ${patienceMs / 1_000} seconds:\n${child.log()}`);
    }
    await sleep(50);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(15_000) });
    return true;
  } catch {
    return false;
  }
}
