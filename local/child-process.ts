import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import type { UserIds } from "@/local/supabase/postgres-user";

export type ChildCommand = {
  /** How messages call it. */
  name: string;
  file: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Where it runs; the root folder unless said. */
  cwd?: string;
  /** The user to become, or null to stay who we are. */
  user: UserIds | null;
  /** What the process is told when it should end, by us or by our death. */
  endSignal: "SIGINT" | "SIGTERM";
};

export type ChildProcess = {
  /** Resolves, never rejects, when the process is gone or could not be started. */
  ended: Promise<void>;
  hasEnded(): boolean;
  log(): string;
  onLog(listener: (chunk: string) => void): void;
  /** From here on, an end nobody asked for is a fault that ends this process too, loudly. */
  mustStayUp(): void;
  stop(): Promise<void>;
  /** As a power cut would: no signal it could hear. */
  kill(): Promise<void>;
};

const setpriv = "/usr/bin/setpriv";
const keptLogCharacters = 20_000;

/** Starts a child that does not outlive this process, however this process ends. */
export function startChild(command: ChildCommand): ChildProcess {
  const { file, args, ids } = tiedToUs(command);
  const { env, name, endSignal, cwd = "/" } = command;
  const child = spawn(file, args, {
    ...ids,
    env,
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    // In a group of its own: a Ctrl-C is for us, who then stop the children in their order.
    detached: process.platform !== "win32",
  });
  const log = keepLog([child.stdout, child.stderr]);
  let state: "may end" | "must stay up" | "ended" = "may end";

  const endWithUs = () => child.kill(endSignal);
  process.once("exit", endWithUs);
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      log.add(error.message);
      resolve();
    });
    child.once("close", () => resolve());
  }).then(() => {
    state = "ended";
    process.off("exit", endWithUs);
  });
  child.once("exit", (code, signal) => {
    if (state === "must stay up") throw new Error(`${name} ended (${signal ?? code}):\n${log.tail()}`);
  });

  return {
    ended,
    hasEnded: () => state === "ended",
    log: log.tail,
    onLog: log.listen,
    mustStayUp: () => {
      state = "must stay up";
    },
    stop: () => {
      if (state !== "ended") {
        state = "may end";
        endWithUs();
      }
      return ended;
    },
    kill: () => {
      state = "may end";
      child.kill("SIGKILL");
      return ended;
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

/** The end of what a child writes, for the message when it fails. */
function keepLog(streams: Readable[]) {
  const listeners: ((chunk: string) => void)[] = [];
  let kept = "";
  const add = (chunk: string) => {
    kept = (kept + chunk).slice(-keptLogCharacters);
    for (const listener of listeners) listener(chunk);
  };
  for (const stream of streams) stream.setEncoding("utf8").on("data", add);
  return {
    add,
    tail: () => kept,
    listen: (listener: (chunk: string) => void) => void listeners.push(listener),
  };
}
