import { expect, type FrameLocator, test } from "@playwright/test";

const ORDER = "uma portuguesa grande, vou retirar, meu nome é Bruno, pago no pix";

/** The demonstration's page: the customer's phone, the customer's bank and the owner's panel in one browser. */
test.use({ viewport: { width: 1600, height: 1000 }, baseURL: undefined });
// Two orders with four payments, each told on three screens.
test.setTimeout(150_000);

test("a Pix order is paid at the bank beside the phone and is seen as paid on the owner's board; one that expires and is paid late is sent back", async ({
  page,
}, info) => {
  await page.goto(process.env.E2E_DEMO_URL ?? "");
  const phone = page.frameLocator('iframe[title="Telefone do cliente"]');
  const bank = page.frameLocator('iframe[title="Banco do cliente"]');
  const owner = page.frameLocator('iframe[title="Painel da loja"]');
  const messages = phone.getByLabel("Mensagens", { exact: true });
  const confirm = phone.getByRole("button", { name: "Confirmar pedido", exact: true });
  const card = owner.getByRole("article").filter({ hasText: "Portuguesa" }).last();

  await test.step("the owner signs in", async () => {
    await owner.getByLabel("E-mail").fill(process.env.E2E_EMAIL ?? "");
    await owner.getByLabel("Senha").fill(process.env.E2E_PASSWORD ?? "");
    await owner.getByRole("button", { name: "Entrar" }).click();
    await expect(owner.getByText("ao vivo", { exact: true })).toBeVisible({ timeout: 20_000 });
  });

  await test.step("the phone is handed to a customer of its own", async () => {
    await phone.getByRole("button", { name: "trocar de cliente" }).click();
    await phone.getByRole("button", { name: "Bruno Lima" }).click();
  });

  await test.step("confirmed, the code comes as text and as a picture, and the board says that it is not paid", async () => {
    await say(phone, ORDER);
    await expect(messages).toContainText("Pix, agora");
    await confirm.click();
    await expect(messages).toContainText("br.gov.bcb.pix", { timeout: 20_000 });
    await expect(messages.getByRole("img").last()).toBeVisible();
    await expect(card).toContainText("Esperando o Pix");
    await page.screenshot({ path: info.outputPath("esperando.png") });
  });

  await test.step("paid at the bank, phone and board say so", async () => {
    await bank.getByRole("button", { name: "Pagar", exact: true }).first().click();
    await expect(messages).toContainText("confirmado e pago");
    await expect(card).toContainText("Pago no Pix");
    await page.screenshot({ path: info.outputPath("pago.png") });
  });

  await test.step("sent back with the button of the panel, phone, bank and board are told", async () => {
    await card.getByRole("button", { name: "Devolver o Pix" }).click();
    await owner.getByRole("alertdialog").getByRole("button", { name: "Devolver o Pix" }).click();
    await expect(messages).toContainText("foram devolvidos e o pedido foi cancelado");
    await expect(bank.getByRole("listitem").first()).toContainText("devolvido");
    await expect(owner.getByText("Pix devolvido", { exact: true }).first()).toBeVisible();
    await page.screenshot({ path: info.outputPath("devolvido.png") });
  });

  await test.step("one that expires is cancelled, and paid late it comes back", async () => {
    await say(phone, ORDER);
    await expect(confirm).toHaveCount(2);
    await confirm.last().click();
    await bank.getByRole("button", { name: "Deixar expirar" }).first().click();
    await expect(messages).toContainText("acabou sem pagamento");
    await bank.getByRole("button", { name: "Pagar atrasado" }).first().click();
    await expect(messages).toContainText("já tinha sido cancelado");
    await expect(bank.getByRole("listitem").first()).toContainText("devolvido");
    await page.screenshot({ path: info.outputPath("atrasado.png") });
  });
});

async function say(phone: FrameLocator, text: string): Promise<void> {
  const field = phone.getByRole("textbox");
  await field.fill(text);
  await field.press("Enter");
}
