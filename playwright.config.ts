import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS } from "./tests/e2e/support/find-browser";

/** Browser tests, against the built app on a stack of its own (tests/e2e/support/global.setup.ts). */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/global.setup.ts",
  outputDir: "test-results/browser",
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A test that passes only sometimes does not pass.
  retries: 0,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    // Set by the global setup; workers read this file after it.
    baseURL: process.env.E2E_APP_URL,
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    // Recording every step takes a third of the machine; where a picture does not tell enough, E2E_TRACE=1 records.
    trace: process.env.E2E_TRACE === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      args: BROWSER_ARGS,
      ...(process.env.E2E_BROWSER ? { executablePath: process.env.E2E_BROWSER } : {}),
    },
  },
});
