import { prepare, run } from "./prepare.mjs";

// npm test: lint, types, unused code, unit, database, flow, conversation and browser tests, one after the other.
const env = prepare();
process.exit(await run("tsx", ["scripts/run-tests.ts", ...process.argv.slice(2)], env));
