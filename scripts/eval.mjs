import { prepare, run } from "./prepare.mjs";

// npm run eval: every data set against the whole product, beside the committed baseline.
const env = prepare();
process.exit(await run("tsx", ["evals/run-sets.ts", ...process.argv.slice(2)], env));
