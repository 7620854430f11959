import { expect, test } from "@playwright/test";
import { WIDE_SCREEN } from "./support/devices";
import { expectAccessible } from "./support/expect-accessible";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

for (const { device, viewport } of [WIDE_SCREEN]) {
  test(`a thread says what was understood, and who the customer is beside it, on ${device}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const { codigo } = await openShop(page, "Pizzaria das Conversas");
    const conversa = await withRows(async (rows) => {
      await rows.addCardapio(codigo);
      const id = await rows.addConversa(codigo, "Otávia Lins");
      await rows.addPedido(codigo, id, 3);
      await rows.addTurno(
        id,
        [
          { tipo: "AddItem", evidence: { mensagemId: 1, trecho: "quero uma calabresa" } },
          { tipo: "PixPaid" },
        ],
        [{ tipo: "ItemAdicionado" }, { tipo: "Perguntou" }],
      );
      return id;
    });
    await page.goto(`/painel/${codigo}/conversas/${conversa}`);

    await test.step("what was understood is folded under the message", async () => {
      await page.getByText("O que o bot entendeu").click();
      await expect(page.getByText("Pede um item “quero uma calabresa”")).toBeVisible();
      await expect(page.getByText("Resultado: item no carrinho.")).toBeVisible();
    });

    await test.step("the bot is quiet for the minutes that were chosen", async () => {
      await page.getByRole("button", { name: "Pausar o bot" }).click();
      await page.getByRole("menuitem", { name: "15 minutos" }).click();
      await expect(page.getByText(/Com a equipe até \d\d:\d\d/).last()).toBeVisible();
      await page.getByRole("button", { name: "Devolver ao bot" }).click();
      await expect(page.getByRole("button", { name: "Assumir" })).toBeVisible();
    });

    await test.step("carrinho, notes and history are beside the thread, or a touch away", async () => {
      const way = page.getByRole("link", { name: "Carrinho e ficha do cliente" });
      if (await way.isVisible()) await way.click();
      const ficha = page.getByRole("complementary", { name: "Carrinho e ficha do cliente" });
      await expect(ficha.getByText("Vazio.")).toBeVisible();
      await expect(ficha.getByLabel("Anotações")).toBeVisible();
      await expect(ficha.getByText("#3")).toBeVisible();
      await expectAccessible(page);
      const back = ficha.getByRole("link", { name: "Voltar à conversa" });
      if (await back.isVisible()) await back.click();
      await expect(page.getByLabel("Mensagem para o cliente")).toBeVisible();
    });
    await context.close();
  });
}
