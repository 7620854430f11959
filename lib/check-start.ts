import { EnvError, env } from "@/lib/env";
import { checkHealth } from "@/lib/health";
import { log } from "@/lib/log";
import { idleSettings } from "@/lib/settings-of-old";

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
  for (const [name, reason] of idleSettings(process.env)) log.warn({ setting: name }, `${name} ${reason}`);
  // Accepted by env() only beside a local stack.
  if (!env().HTTP_VERIFY_TLS) process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  const { dependencies } = await checkHealth(Date.now());
  for (const [name, { ok, detail }] of Object.entries(dependencies)) {
    if (ok) log.info({ dependency: name }, `${name}: ${detail}`);
    else log.warn({ dependency: name }, `${name}: ${detail}`);
  }
}
