import { expect, test } from "@playwright/test";
import { DEVICES } from "./support/devices";
import { expectAccessible } from "./support/expect-accessible";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

const OTHERS = [
  "cardapio",
  "cardapio/precos",
  "cardapio/tamanhos",
  "entregas",
  "entregadores",
  "horarios",
  "pagamentos",
  "bot",
  "testar",
  "relatorios",
  "clientes",
  "equipe",
  "mais",
];

for (const { device, viewport } of DEVICES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page can be used by everybody on ${device}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const path of ["/", "/entrar", "/criar-conta"]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      const { codigo } = await openShop(page, "Pizzaria de Todos");
      const conversa = await withRows(async (rows) => {
        await rows.addCardapio(codigo);
        const id = await rows.addConversa(codigo, "Alguém", "pediu");
        await rows.addPedido(codigo, id, 1);
        return id;
      });
      for (const path of ["pedidos", "conversas", `conversas/${conversa}`, ...OTHERS]) {
        await page.goto(`/painel/${codigo}/${path}`);
        await expect(page.getByText("ao vivo", { exact: true })).toBeVisible();
        await expectAccessible(page);
        const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(isWider, `${path} scrolls sideways`).toBe(false);
      }
      await context.close();
    });
  }
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
  await page.getByRole("button", { name: "Desligar o bot" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Desligar o bot" })).toBeFocused();
});
