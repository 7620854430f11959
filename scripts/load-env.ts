import { existsSync } from "node:fs";

/** Settings for a command: those of the shell, else `.env.local`, else the demo's that is kept on this machine. */
export function loadEnv(): void {
  const file = [".env.local", ".data/demo/env"].find((each) => existsSync(each));
  if (file !== undefined) process.loadEnvFile(file);
}
