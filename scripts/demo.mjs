import { prepare, run } from "./prepare.mjs";

// npm run demo: installs, builds, starts everything on this machine and opens onto a page with both sides of a shop.
const env = prepare();
process.exit(await run("tsx", ["local/demo/demo.ts", ...process.argv.slice(2)], env));
