import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Page, test, type ViewportSize } from "@playwright/test";
import { choosePin, signUpCourier } from "@/tests/e2e/support/courier";
import { everyPage, type PageVisit } from "@/tests/e2e/support/every-page";
import { fillShop } from "@/tests/e2e/support/fill-shop";
import { openShop } from "@/tests/e2e/support/panel-owner";
import { withRows } from "@/tests/e2e/support/panel-rows";

/** Every page once on each device, with nothing, one and many of what it lists; in light and dark. */
const DEVICES = { celular: { width: 390, height: 844 }, mesa: { width: 1440, height: 900 } };
const ROWS = [0, 1, 500];
const TALLEST = 2_200;

for (const rows of ROWS) {
  for (const [device, viewport] of Object.entries(DEVICES)) {
    test(`${rows} rows on ${device}`, async ({ browser }) => {
      test.setTimeout(900_000);
      const context = await browser.newContext({ viewport });
      const member = await context.newPage();
      const { codigo, owner } = await openShop(member, `Pizzaria ${rows} ${device}`);
      await withRows((all) => all.addPlataformaAdmin(owner.email));
      const ids = await fillShop(codigo, rows);
      const anybody = await (await browser.newContext({ viewport })).newPage();
      const visits = everyPage(ids).filter(({ path: address }) => rows > 0 || !address.includes("/0"));
      for (const visit of visits.filter(({ visitor }) => visitor !== "courier"))
        await shoot(visit.visitor === "member" ? member : anybody, viewport, visit, `${rows}-${device}`);
      if (device === "celular") await shootCourier(anybody, viewport, codigo, `${rows}-${device}`);
      await anybody.context().close();
      await context.close();
    });
  }
}

/** The courier's page, before and after its PIN. */
async function shootCourier(page: Page, viewport: ViewportSize, codigo: string, kind: string): Promise<void> {
  await signUpCourier(page, codigo);
  await shoot(page, viewport, { path: "/entregador?pin", visitor: "courier" }, kind);
  await choosePin(page);
  await shoot(page, viewport, { path: "/entregador", visitor: "courier" }, kind);
}

async function shoot(
  page: Page,
  viewport: ViewportSize,
  { path: address }: PageVisit,
  kind: string,
): Promise<void> {
  const name = address
    .replace(/^\/painel\/[^/]+\//, "")
    .replace(/convite\/.*/, "convite")
    .replace(/\/\d+/g, "-um")
    .replaceAll(/[/?]/g, "-");
  await page.setViewportSize(viewport);
  await page.goto(address, { waitUntil: "networkidle" });
  // As tall as the page, so that what stays at the bottom of the screen stands at its end.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({
    width: viewport.width,
    height: Math.min(Math.max(height, viewport.height), TALLEST),
  });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const folder = path.resolve("screenshots", `${kind}-${colorScheme}`);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({
      path: path.join(folder, `${name.replace(/^-/, "") || "inicio"}.png`),
    });
  }
}
