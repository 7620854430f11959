import { expect, type Page, test } from "@playwright/test";
import { DEVICES } from "./support/devices";
import { expectAccessible } from "./support/expect-accessible";
import { phoneNumber, rentInstance } from "./support/gateway-instance";
import { signUpShop } from "./support/panel-owner";

/** One walk over all the steps: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

const MENU = `PIZZAS TRADICIONAIS
M G
Calabresa - molho, mussarela, calabresa ... 39,90 / 49,90
Portuguesa - presunto, ovo, cebola R$ 44,90 R$ 54,90
Marguerita

BEBIDAS
Coca-Cola 2 L 14,00`;

for (const { device, viewport } of DEVICES) {
  test(`from signing up to the first order, on ${device}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const { codigo } = await signUpShop(page, "Pizzaria do Começo");

    await test.step("an empty board leads to what is to be done first", async () => {
      await expect(page.getByRole("heading", { name: "Cardápio", exact: true })).toBeVisible();
      await page.goto(`/painel/${codigo}/pedidos`);
      await expect(page.getByText("0 de 6 passos prontos")).toBeVisible();
      await page.getByRole("link", { name: "Continuar" }).click();
    });

    await test.step("a pasted menu is shown as it was understood, and what was not is put right", async () => {
      const menu = page.getByLabel("Cole aqui o seu cardápio");
      await menu.fill(MENU);
      await expect(page.getByText("Linha 5, “Marguerita”: falta o preço.")).toBeVisible();
      await menu.fill(MENU.replace("Marguerita", "Marguerita 39,90 / 49,90"));
      await expect(page.getByText("para corrigir")).toHaveCount(0);
      await expect(page.getByRole("listitem").filter({ hasText: "Portuguesa" })).toContainText(
        "Média R$ 44,90 · Grande R$ 54,90",
      );
      await page.getByLabel("Sabores da Grande").fill("3");
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await page.getByRole("button", { name: "Salvar 4 itens" }).click();
      await expect(page.getByText("O cardápio está salvo.")).toBeVisible();
      await expect(page.getByText("1 de 6 prontos")).toBeVisible();
    });

    await test.step("bairros and hours, with the pieces of their pages", async () => {
      await page.getByRole("link", { name: "Continuar" }).click();
      await page.getByLabel("Um bairro por linha").fill("Centro 6,00");
      await page.getByRole("button", { name: "Salvar bairro" }).click();
      await expect(page.getByText("2 de 6 prontos")).toBeVisible();
      await page.getByRole("link", { name: "Continuar" }).click();
      await page.getByRole("button", { name: "Mudar Segunda" }).click();
      const segunda = page.getByRole("group", { name: "Segunda" });
      await segunda.getByLabel("Abre").fill("00:00");
      await segunda.getByLabel("Fecha").fill("00:00");
      await page.getByRole("button", { name: "Copiar para todos" }).click();
      await expect(page.getByText("3 de 6 prontos")).toBeVisible();
    });

    const instance = await rentInstance();
    const customer = phoneNumber();
    const phone = instance.phoneOf(customer);
    await test.step("the shop's number is connected: the token is asked of the provider, and a QR is read", async () => {
      await page.getByRole("link", { name: "Continuar" }).click();
      await page.getByLabel("Número da loja").fill(instance.ownerPhone);
      await page.getByLabel("Nome da instância").fill(instance.name);
      await page.getByLabel("Token da instância").fill("um-token-de-ninguem");
      await page.getByRole("button", { name: "Verificar e ligar" }).click();
      await expect(page.getByText("O provedor não reconhece esse token.")).toBeVisible();
      await page.getByLabel("Token da instância").fill(instance.token);
      await page.getByRole("button", { name: "Verificar e ligar" }).click();
      await page.getByRole("button", { name: "Mostrar o QR" }).click();
      await expect(page.getByRole("img", { name: "QR para conectar" })).toBeVisible();
      await expect(page.getByText("4 de 6 prontos")).toBeVisible({ timeout: 20_000 });
      expect(await page.content()).not.toContain(instance.token);
      await page.getByLabel("Mandar um teste para").fill(customer);
      await page.getByRole("button", { name: "Mandar teste" }).click();
      await expect(page.getByText("Mensagem enviada.")).toBeVisible();
      expect((await phone.replies(1))[0]?.words).toContain("o WhatsApp da loja está funcionando");
    });

    await test.step("a step is skipped, the bot is tried, and then published", async () => {
      await page.getByRole("link", { name: "Continuar" }).click();
      await expect(page.getByRole("heading", { name: "Pix", exact: true }).first()).toBeVisible();
      await page.getByRole("link", { name: "Pular por enquanto" }).click();
      await page.getByLabel("Mensagem do cliente").fill("quero uma grande de calabresa");
      await page.getByRole("button", { name: "Enviar" }).click();
      await expect(page.getByText("1× Pizza Grande Calabresa")).toBeVisible();
      await page.getByRole("link", { name: "Continuar" }).click();
      await expect(page.getByText("Ainda falta: Pix.")).toBeVisible();
      await page.getByRole("button", { name: "Ligar o bot" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Ligar o bot" }).click();
      await expect(page.getByText("5 de 6 prontos")).toBeVisible();
    });

    await test.step("the first customer orders, and the board has it", async () => {
      await page.getByRole("link", { name: "Ir para os pedidos" }).click();
      await expect(page.getByText("ao vivo", { exact: true })).toBeVisible();
      const [test] = await phone.replies(1);
      await phone.says("quero uma calabresa grande, vou retirar, meu nome é Ana, pago em dinheiro sem troco");
      await phone.replies(1, test?.sequence, 20_000);
      await phone.says("confirmo");
      await expect(card(page)).toContainText("R$ 49,90", { timeout: 20_000 });
      await expect(card(page)).toContainText("Ana");
    });
    await context.close();
  });
}

function card(page: Page) {
  return page.getByRole("article").filter({ hasText: "Calabresa" });
}

test("a spreadsheet goes out, is changed, and comes back as the menu it says", async ({ page }) => {
  const { codigo } = await signUpShop(page, "Pizzaria da Planilha");
  const file = page.getByLabel("Arquivo do cardápio");
  const upload = (text: string) =>
    file.setInputFiles({ name: "cardapio.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await upload(
    "categoria;item;ingredientes;Média;Grande;preço\nSalgadas;Calabresa;mussarela;40;50\nBebidas;Coca lata;;;;6,5\n",
  );
  await page.getByRole("button", { name: "Salvar 2 itens" }).click();
  await expect(page.getByText("O cardápio está salvo.")).toBeVisible();
  await page.goto(`/painel/${codigo}/cardapio`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Planilha", exact: true }).click();
  const csv = await (await download).createReadStream().then(textOf);
  expect(csv).toContain("Salgadas;Calabresa;mussarela;40,00;50,00;");
  expect(csv).toContain("Bebidas;Coca lata;;;;6,50");
});

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
