import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { UserIds } from "./postgres-user";

export type ChildCommand = {
  /** How messages call it. */
  name: string;
  file: string;
  args: string[];
  env: Record<string, string>;
  /** The user to become, or null to stay who we are. */
  user: UserIds | null;
  /** What the process is told when it should end, by us or by our death. */
  endSignal: "SIGINT" | "SIGTERM";
};

export type ChildProcess = {
  pid: number | undefined;
  /** Resolves, never rejects, when the process is gone or could not be started. */
  ended: Promise<void>;
  hasEnded(): boolean;
  log(): string;
  onLog(listener: (chunk: string) => void): void;
  /** From here on, an end nobody asked for is a fault that stops this process loudly. */
  mustStayUp(): void;
  stop(): Promise<void>;
};

const setpriv = "/usr/bin/setpriv";
const keptLogCharacters = 20_000;

/** Starts a child that does not outlive this process, however this process ends. */
export function startChild(command: ChildCommand): ChildProcess {
  const { file, args, ids } = tiedToUs(command);
  const child = spawn(file, args, {
    ...ids,
    env: command.env,
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  let mayEnd = true;
  let ended = false;
  const append = (chunk: Buffer | string) => {
    log = (log + chunk.toString()).slice(-keptLogCharacters);
  };
  child.stdout.on("data", append);
  child.stderr.on("data", append);

  const endWithUs = () => child.kill(command.endSignal);
  process.once("exit", endWithUs);
  const end = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      append(error.message);
      resolve();
    });
    child.once("close", () => resolve());
  }).then(() => {
    ended = true;
    process.off("exit", endWithUs);
  });
  child.once("exit", (code, signal) => {
    if (!mayEnd) throw new Error(`${command.name} ended by itself (${signal ?? code}):\n${log.slice(-2000)}`);
  });

  return {
    pid: child.pid,
    ended: end,
    hasEnded: () => ended,
    log: () => log,
    onLog: (listener) => child.stderr.on("data", (chunk: Buffer) => listener(chunk.toString())),
    mustStayUp: () => {
      mayEnd = false;
    },
    stop: () => {
      mayEnd = true;
      if (!ended) endWithUs();
      return end;
    },
  };
}

/**
 * On Linux the kernel itself signals the child when we die, even by kill -9; elsewhere an orphaned
 * Postgres is found and ended by the next start (orphan-postmaster.ts).
 */
function tiedToUs({ file, args, user, endSignal }: ChildCommand) {
  if (process.platform !== "linux" || !existsSync(setpriv)) return { file, args, ids: user ?? {} };
  const become = user === null ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  const deathSignal = ["--pdeathsig", endSignal.replace("SIG", "")];
  return { file: setpriv, args: [...deathSignal, ...become, file, ...args], ids: {} };
}
