import { inject } from "vitest";

/**
 * Setup file of the projects that run the app's own code in the test's process: the settings it would find in
 * production, pointing at the run's stack. Nothing of lib/ has read its environment before this.
 */
const { url, publishableKey, secretKey } = inject("supabase");
const runningApp: { env: Record<string, string> } | undefined = inject("app");

Object.assign(process.env, {
  SUPABASE_URL: url,
  SUPABASE_KEY: secretKey,
  NEXT_PUBLIC_SUPABASE_URL: url,
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: publishableKey,
  WEBHOOK_SECRET: "test-webhook-secret-1",
  CRON_SECRET: "test-cron-secret-0001",
  CRED_ENCRYPTION_KEY: "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=",
  // Nobody listens there: a test that sends says where to.
  UAZAPI_BASE_URL: "http://127.0.0.1:9",
  UAZAPI_TIMEOUT: "2",
  UAZAPI_SEND_RETRIES: "1",
  LOG_LEVEL: "error",
  // Beside a running app, its own: what one encrypts the other must read.
  ...runningApp?.env,
});
