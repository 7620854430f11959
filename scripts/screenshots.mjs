import { globSync, rmSync, writeFileSync } from "node:fs";
import { prepare, run } from "./prepare.mjs";

// npm run screenshots: every page as a picture, in light and dark, on a phone and a desk, with 0, 1 and 500 rows.
const env = { ...prepare(), NEXT_DIST_DIR: ".next-test" };
rmSync("screenshots", { recursive: true, force: true });
const built = await run("next", ["build"], env);
const shot =
  built === 0 ? await run("playwright", ["test", "-c", "playwright.screenshots.config.ts"], env) : built;

const files = globSync("screenshots/*/*.png").sort();
const kinds = [...new Set(files.map((file) => file.split("/")[1]))];
const pages = [...new Set(files.map((file) => file.split("/")[2]))];
const cell = (kind, page) =>
  files.includes(`screenshots/${kind}/${page}`)
    ? `<td><a href="${kind}/${page}"><img loading="lazy" src="${kind}/${page}" alt="${page}, ${kind}"></a></td>`
    : "<td></td>";
const row = (page) =>
  `<tr><th>${page.replace(".png", "")}</th>${kinds.map((kind) => cell(kind, page)).join("")}</tr>`;
writeFileSync(
  "screenshots/index.html",
  `<!doctype html><meta charset="utf-8"><title>Screenshots</title>
<style>body{font:14px system-ui;background:#888}img{width:220px;vertical-align:top}td,th{vertical-align:top;padding:4px}th{position:sticky;left:0;background:#888}</style>
<table><tr><th></th>${kinds.map((kind) => `<th>${kind}</th>`).join("")}</tr>${pages.map(row).join("\n")}</table>`,
);
process.exit(shot);
