import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { buildApp } from "@/local/demo/build-app";
import { choosePin, signUpCourier } from "@/tests/e2e/support/courier";
import { everyPage, type PageVisit } from "@/tests/e2e/support/every-page";
import { fillShop } from "@/tests/e2e/support/fill-shop";
import { BROWSER_ARGS } from "@/tests/e2e/support/find-browser";
import globalSetup from "@/tests/e2e/support/global.setup";
import { openShop } from "@/tests/e2e/support/panel-owner";
import { withRows } from "@/tests/e2e/support/panel-rows";

/**
 * How much script each page brings before anybody touches it, as it travels (gzip), in a browser that keeps nothing:
 * `npm run bench:first-load`. Fails where a page brings more than the budget.
 */
const BUDGET_KB = 220;

process.env.NEXT_DIST_DIR ??= await buildApp();
const stop = await globalSetup();
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(process.env.E2E_BROWSER ? { executablePath: process.env.E2E_BROWSER } : {}),
});
try {
  const rows = await measureAll(browser);
  for (const { route, kilobytes } of rows.toSorted((a, b) => b.kilobytes - a.kilobytes))
    console.log(
      `${kilobytes.toFixed(0).padStart(5)} KB  ${((kilobytes / BUDGET_KB) * 100).toFixed(0).padStart(4)} %  ${route}`,
    );
  const over = rows.filter(({ kilobytes }) => kilobytes > BUDGET_KB);
  console.log(`\n${rows.length} pages, ${over.length} over ${BUDGET_KB} KB`);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await stop();
}

type Row = { readonly route: string; readonly kilobytes: number };

async function measureAll(browser: Browser): Promise<Row[]> {
  const baseURL = process.env.E2E_APP_URL ?? "";
  const newPage = async () => (await browser.newContext({ baseURL, locale: "pt-BR" })).newPage();
  const pages = { member: await newPage(), anybody: await newPage(), courier: await newPage() };
  const { member, courier } = pages;
  const { codigo, owner } = await openShop(member, "Pizzaria Leve");
  await withRows((rows) => rows.addPlataformaAdmin(owner.email));
  const visits = everyPage(await fillShop(codigo, 20));
  await signUpCourier(courier, codigo);
  await choosePin(courier);
  const rows: Row[] = [];
  for (const visit of visits)
    rows.push({ route: routeOf(visit), kilobytes: await measure(pages[visit.visitor], visit) });
  return rows;
}

async function measure(page: Page, { path }: PageVisit): Promise<number> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytesOf = countScripts(network);
  await page.goto(path, { waitUntil: "networkidle" });
  // What comes in when the page is idle counts, and what it brings along.
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => setTimeout(done, 1_500))));
  await page.waitForLoadState("networkidle");
  await network.detach();
  return bytesOf() / 1_024;
}

/** The sum of what scripts took on the wire so far; each address once, for without a cache it is asked for again. */
function countScripts(network: CDPSession): () => number {
  const scripts = new Map<string, string>();
  const taken = new Map<string, number>();
  network.on("Network.responseReceived", ({ requestId, response, type }) => {
    if (type === "Script" || response.mimeType.includes("javascript")) scripts.set(requestId, response.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url !== undefined && !taken.has(url)) taken.set(url, encodedDataLength);
  });
  return () => [...taken.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The address without what is of one shop. */
function routeOf({ path }: PageVisit): string {
  return path
    .replace(/^\/painel\/(?!nova)[^/]+/, "/painel/[codigo]")
    .replace(/\/\d+/g, "/[id]")
    .replace(/convite\/.*/, "convite/[token]");
}
