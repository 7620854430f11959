import { expect, type Page, test } from "@playwright/test";
import { choosePin, signUpCourier } from "./support/courier";
import { TELEPHONE, WIDE_SCREEN } from "./support/devices";
import { everyPage } from "./support/every-page";
import { expectAccessible } from "./support/expect-accessible";
import { fillShop } from "./support/fill-shop";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

test.describe.configure({ mode: "parallel" });

/** One walk over every page there is: each is quick, but a machine with other work needs its time for all of them. */
test.beforeEach(() => test.setTimeout(300_000));

// What is too wide shows on a telephone in any colours, and what is too pale in either theme on any device.
for (const { device, viewport, colorScheme } of [
  { ...TELEPHONE, colorScheme: "light" },
  { ...WIDE_SCREEN, colorScheme: "dark" },
] as const) {
  test(`every page can be used by everybody on ${device}, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const { codigo, owner } = await openShop(page, "Pizzaria de Todos");
    await withRows((rows) => rows.addPlataformaAdmin(owner.email));
    const stranger = await browser.newContext({ viewport, colorScheme });
    const outside = await stranger.newPage();
    for (const { path, visitor } of everyPage(await fillShop(codigo, 1))) {
      if (visitor === "courier") continue;
      const visited = visitor === "anybody" ? outside : page;
      await visited.goto(path);
      if (path.startsWith(`/painel/${codigo}/`))
        await expect(visited.getByText("ao vivo", { exact: true })).toBeVisible();
      await expectAccessible(visited);
      await expectFits(visited);
    }
    // A courier's page is made for a telephone.
    if (device === TELEPHONE.device) {
      await signUpCourier(outside, codigo);
      await expectAccessible(outside);
      await choosePin(outside);
      await expectAccessible(outside);
      await expectFits(outside);
    }
    await stranger.close();
    await context.close();
  });
}

async function expectFits(page: Page): Promise<void> {
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWider, `${page.url()} scrolls sideways`).toBe(false);
}

test("a menu and a dialog hold the focus, close with Escape and give it back", async ({ page }) => {
  await openShop(page, "Pizzaria do Teclado");
  await page.getByRole("button", { name: "Sua conta" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu", { name: "Sua conta" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Claro" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sua conta" })).toBeFocused();
  await page.getByRole("link", { name: "Bot", exact: true }).first().click();
  await page.getByRole("button", { name: "Ligar o bot" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ligar o bot" })).toBeFocused();
});
