import { defineConfig, type TestProjectConfiguration } from "vitest/config";

// The embedded Supabase needs a moment on a busy machine, and the first query of a file waits for it.
const databaseTestMilliseconds = 20_000;
const databaseHookMilliseconds = 60_000;

/** Hundreds of conversations in one test, which a busy machine takes its time for. */
const evaluationMilliseconds = 120_000;

/** Two cores: a third worker only makes the others, and the database they share, wait. */
const maxWorkers = 2;

/** For tests that run the app's own code against the run's stack. */
const appEnv = ["./tests/support/app-env.ts"];

function project(name: string, include: string[], testTimeout?: number): TestProjectConfiguration {
  return { extends: true, test: { name, include, ...(testTimeout === undefined ? {} : { testTimeout }) } };
}

/** Tests against Postgres and the API: the stack is started once per run and shared by these projects. */
function databaseProject(
  name: string,
  setupFiles: string[] = [],
  globalSetup = "./tests/support/embedded-supabase.ts",
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles,
      globalSetup,
      testTimeout: databaseTestMilliseconds,
      hookTimeout: databaseHookMilliseconds,
    },
  };
}

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    maxWorkers,
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
      project("invariants", ["tests/*.test.ts"], evaluationMilliseconds),
      databaseProject("db", appEnv),
      // Against the whole of it: the stack, and the app as production serves it.
      databaseProject("flows", appEnv, "./tests/support/running-app.ts"),
      databaseProject("conversations", appEnv),
      databaseProject("supabase"),
    ],
  },
});
