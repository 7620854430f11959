import { readFileSync } from "node:fs";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { understand } from "@/evals/understand";
import { createScorer } from "@/evals/score.mjs";
// usage: try.ts menu < lines ; line: "state|text" or text ; "#" comment ; ctx json by "CTX {...}"
const menu = readMenu(process.argv[2] ?? "evals/public/menu.json");
const facts = factsFromMenu(menu, "2026-05-14T19:40:00-03:00");
const { key } = createScorer(menu);
let ctx: any = { state: "idle", cart: [], slots: {} };
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (line.trim() === "" || line.startsWith("#")) continue;
  if (line.startsWith("CTX ")) { ctx = { cart: [], slots: {}, state: "idle", ...JSON.parse(line.slice(4)) }; console.log("--", line.slice(4, 160)); continue; }
  const { prediction: p, commands } = understand(ctx, line, facts);
  console.log(`${line}\n    ${p.intents.join(",")} | ${p.cart.map((i: any) => `${i.qty}x ${key(i, true)}`).join(" ; ")} | ${JSON.stringify(p.slots)} | ${p.clarify}`);
  if (process.env.V) console.log("      ", JSON.stringify(commands));
}
