import { defineConfig } from "@playwright/test";
import browserTests from "./playwright.config";

/** Pictures of every page (npm run screenshots); nothing is asserted, somebody looks at them. */
export default defineConfig({
  ...browserTests,
  testDir: "tests/screenshots",
  outputDir: "test-results/screenshots",
  workers: 1,
});
