import { expect, test } from "@playwright/test";
import { WIDE_SCREEN } from "./support/devices";
import { expectAccessible } from "./support/expect-accessible";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of [WIDE_SCREEN]) {
  test(`the platform sees how its tenants do and suspends one, which reads why, on ${device}`, async ({
    browser,
  }) => {
    const shopContext = await browser.newContext({ viewport });
    const shop = await shopContext.newPage();
    const nome = `Pizzaria Inquilina ${viewport.width}`;
    const { codigo } = await openShop(shop, nome);
    await withRows(async (rows) => {
      await rows.addPedido(codigo, await rows.addConversa(codigo, "Zélia"), 1);
    });

    await test.step("to somebody who only has a shop, the platform does not exist", async () => {
      await shop.goto("/plataforma");
      await expect(shop.getByRole("heading", { name: "Não achamos essa página" })).toBeVisible();
    });

    const context = await browser.newContext({ viewport });
    const platform = await context.newPage();
    const admin = await openShop(platform, `Pizzaria da Plataforma ${viewport.width}`);
    await withRows((rows) => rows.addPlataformaAdmin(admin.owner.email));

    await test.step("every tenant is told with its connection, sales and cost", async () => {
      await platform.goto("/plataforma");
      const row = platform.getByRole("link", { name: new RegExp(nome) });
      await expect(row).toContainText("Sem número");
      await expect(row).toContainText("1 pedido · R$ 92,90 · 1 mensagem");
      await expectAccessible(platform);
      await row.click();
      await expect(platform.getByRole("heading", { name: nome })).toBeVisible();
      await expectAccessible(platform);
    });

    await test.step("a suspension needs its reason, and the shop reads it on every page", async () => {
      await platform.getByRole("button", { name: "Suspender" }).click();
      await expect(platform.getByText("Diga o motivo: a pizzaria lê.")).toBeVisible();
      await platform.getByLabel("Motivo, como a pizzaria vai ler").fill("Mensalidade em aberto.");
      await platform.getByRole("button", { name: "Suspender" }).click();
      await expect(platform.getByRole("button", { name: "Reativar" })).toBeVisible();
      await shop.goto(`/painel/${codigo}/pedidos`);
      await expect(shop.getByText("Esta pizzaria está suspensa. Mensalidade em aberto.")).toBeVisible();
    });

    await test.step("who did it stands in the log of the shop, and it goes on again", async () => {
      await shop.goto(`/painel/${codigo}/equipe`);
      await expect(
        shop.getByRole("listitem").filter({ hasText: `${admin.owner.email} suspendeu a pizzaria` }),
      ).toBeVisible();
      await expectAccessible(shop);
      await platform.getByRole("button", { name: "Reativar" }).click();
      await expect(platform.getByRole("button", { name: "Suspender" })).toBeVisible();
      await shop.reload();
      await expect(shop.getByText("Esta pizzaria está suspensa.")).toHaveCount(0);
    });
    await context.close();
    await shopContext.close();
  });
}
