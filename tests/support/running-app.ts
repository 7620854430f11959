import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { choosePort, loopbackAddress } from "@/local/ports";
import { type Stack, startStack } from "@/local/stack";
import { startApp } from "@/local/start-app";

export type RunningApp = {
  readonly url: string;
  readonly gatewayUrl: string;
  readonly bankUrl: string;
  readonly clockUrl: string;
  /** To start a second app on the same stack. */
  readonly env: Record<string, string>;
  readonly distDir: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    app: RunningApp;
  }
}

/** Short enough for tests; customers get more. */
const DEBOUNCE_SECONDS = "1.5";

/** Starts the whole stack and the built app, as production serves it, once for a project; all of it goes at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  const dataDir = await mkdtemp(path.join(tmpdir(), "running-app-"));
  // Postgres runs as another user when we are root, and must be able to enter.
  await chmod(dataDir, 0o755);
  const stack = await startStack({ dataDir, durable: false, pace: FAST });
  try {
    const port = await choosePort("app", null);
    const env = {
      ...stack.env,
      // The gateway fetches pictures from there, and the bank gives notice there.
      PUBLIC_BASE_URL: `http://${loopbackAddress}:${port}`,
      MESSAGE_DEBOUNCE_SECONDS: DEBOUNCE_SECONDS,
      UAZAPI_TIMEOUT: "2",
      LOG_LEVEL: "warn",
    };
    const app = await startApp({ env, distDir, port });
    project.provide("supabase", addressOf(stack, dataDir));
    project.provide("app", {
      url: app.url,
      gatewayUrl: stack.whatsapp.url,
      bankUrl: stack.bank.url,
      clockUrl: stack.clock.url,
      env,
      distDir,
    });
    return async () => {
      await app.stop();
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

const FAST = {
  echoMs: 10,
  deliveredMs: 20,
  readMs: 20,
  shopReceivesMs: 10,
  webhookRetryMs: [100, 300],
  hangMs: 60_000,
};

function addressOf({ supabase }: Stack, dataDir: string) {
  const { url, publishableKey, secretKey, postgresUrl } = supabase;
  return { url, publishableKey, secretKey, postgresUrl, dataDir };
}
