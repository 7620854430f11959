import { expect, type FrameLocator, test } from "@playwright/test";

const ORDER =
  "boa noite, quero uma grande meia calabresa meia quatro queijos com borda de catupiry e uma coca 2 litros, entrega na Rua das Flores 123 centro, pago em dinheiro troco pra 200";

/** The demonstration's page: the customer's phone and the owner's panel, side by side in one browser. */
test.use({ viewport: { width: 1600, height: 1000 }, baseURL: undefined });

test("an order written on the phone appears on the owner's board without a reload, is accepted, and the customer is told", async ({
  page,
}, info) => {
  await page.goto(process.env.E2E_DEMO_URL ?? "");
  const phone = page.frameLocator('iframe[title="Telefone do cliente"]');
  const owner = page.frameLocator('iframe[title="Painel da loja"]');

  await test.step("the owner signs in and sees an empty board, live", async () => {
    await owner.getByLabel("E-mail").fill(process.env.E2E_EMAIL ?? "");
    await owner.getByLabel("Senha").fill(process.env.E2E_PASSWORD ?? "");
    await owner.getByRole("button", { name: "Entrar" }).click();
    await expect(owner.getByText("ao vivo", { exact: true })).toBeVisible({ timeout: 20_000 });
  });

  await test.step("the customer orders in one breath and reads what it costs and why", async () => {
    await say(phone, ORDER);
    const answer = phone.getByLabel("Mensagens", { exact: true }).getByRole("listitem").last();
    await expect(answer).toContainText("Resumo do seu pedido");
    for (const part of [
      "½ Calabresa R$ 52,90 + ½ Quatro Queijos R$ 61,90",
      "Borda Catupiry: R$ 10,00",
      "Entrega (Centro): R$ 6,00",
      "Total: R$ 92,90",
      "R$ 107,10",
    ]) {
      await expect(answer).toContainText(part);
    }
    await page.screenshot({ path: info.outputPath("resumo.png") });
  });

  const card = owner.getByRole("article").filter({ hasText: "Rua das Flores, 123, Centro" });
  await test.step("confirmed, it is on the board with its total, its derivation and the change to carry", async () => {
    await expect(card).toHaveCount(0);
    await phone.getByRole("button", { name: "Confirmar pedido", exact: true }).click();
    await expect(card).toBeVisible();
    for (const part of [
      "Calabresa",
      "Quatro Queijos",
      "Borda Catupiry",
      "R$ 10,00",
      "Coca-Cola 2 L",
      "R$ 86,90",
      "R$ 6,00",
      "R$ 92,90",
      "R$ 200,00",
      "R$ 107,10",
    ]) {
      await expect(card).toContainText(part);
    }
    await page.screenshot({ path: info.outputPath("board.png") });
  });

  await test.step("accepted, the customer is told", async () => {
    await card.getByRole("button", { name: "Aceitar" }).click();
    await expect(phone.getByLabel("Mensagens", { exact: true })).toContainText("A loja aceitou seu pedido");
    await page.screenshot({ path: info.outputPath("accepted.png") });
  });
});

async function say(phone: FrameLocator, text: string): Promise<void> {
  const field = phone.getByRole("textbox");
  await field.fill(text);
  await field.press("Enter");
}
