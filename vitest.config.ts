import { defineConfig, type TestProjectConfiguration } from "vitest/config";

/** Only what hangs is to run into these: hundreds of conversations, or a stack that starts, on a busy machine. */
const testTimeout = 120_000;
const hookTimeout = 120_000;

/** Two cores: a third worker only makes the others, and the database they share, wait. */
const maxWorkers = 2;

/** For tests that run the app's own code against the run's stack. */
const appEnv = ["./tests/support/app-env.ts"];

function project(name: string, include: string[]): TestProjectConfiguration {
  return { extends: true, test: { name, include } };
}

/** Tests against Postgres and the API: the stack is started once per run and shared by these projects. */
function databaseProject(
  name: string,
  setupFiles: string[] = [],
  globalSetup = "./tests/support/embedded-supabase.ts",
  more: { readonly fileParallelism?: boolean } = {},
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles,
      globalSetup,
      ...more,
    },
  };
}

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    maxWorkers,
    testTimeout,
    hookTimeout,
    // Every stack says where it listens; of a passing test nobody needs to read it.
    silent: "passed-only",
    projects: [
      project("unit", [
        "app/**/*.test.ts",
        "lib/**/*.test.ts",
        "components/**/*.test.{ts,tsx}",
        "local/**/*.test.ts",
        "scripts/**/*.test.*",
      ]),
      project("invariants", ["tests/*.test.ts"]),
      project("model", ["tests/model/**/*.test.ts"]),
      databaseProject("db", appEnv),
      // Against the whole of it: the stack, and the app as production serves it.
      databaseProject("flows", appEnv, "./tests/support/running-app.ts"),
      // These put the clock forward, for everybody on the same stack: one after the other, and with nobody beside them.
      databaseProject("outages", appEnv, "./tests/support/running-app.ts", { fileParallelism: false }),
      databaseProject("conversations", appEnv),
      databaseProject("supabase"),
    ],
  },
});
