import { EnvError, env } from "@/lib/env";
import { checkHealth } from "@/lib/health";
import { log } from "@/lib/log";

/**
 * Checks settings and dependencies once, at start. Wrong settings stop the process with one message that names them all;
 * a dependency that does not answer is said plainly, and the app goes on, because it may come back.
 */
export async function checkStart(): Promise<void> {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    log.fatal(error.message);
    process.exit(1);
  }
  const { dependencies } = await checkHealth(Date.now());
  for (const [name, { ok, detail }] of Object.entries(dependencies)) {
    if (ok) log.info({ dependency: name }, `${name}: ${detail}`);
    else log.warn({ dependency: name }, `${name}: ${detail}`);
  }
}
