import { readFileSync } from "node:fs";
import { readMenu } from "@/tests/support/menu-file";
import { openShop } from "@/tests/support/in-memory-shop";
let shop = openShop(readMenu(process.argv[2] ?? "evals/public/menu.json"), process.argv[3] ?? "2026-05-14T19:40:00-03:00");
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (line.trim() === "") continue;
  if (line === "NEW") { shop = openShop(readMenu(process.argv[2] ?? "evals/public/menu.json"), process.argv[3] ?? "2026-05-14T19:40:00-03:00"); console.log("======"); continue; }
  const a = shop.send(line);
  console.log("> " + line + "\n" + a.messages.map((m) => "    " + m.replaceAll("\n", " ⏎ ").slice(0, 220)).join("\n") + `\n    [${a.awaiting}] ${JSON.stringify(a.cart.map((i: any) => [i.qty, i.id ?? i.family, i.size, i.flavors, i.border].filter(Boolean).join(" ")))} orders ${a.orders.length}`);
}
