import { expect, type Page, test } from "@playwright/test";
import { openBankAccount } from "./support/bank-account";
import { TELEPHONE } from "./support/devices";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many settings: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of [TELEPHONE]) {
  test(`how the shop is paid is the bot's next answer, on ${device}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport });
    const { codigo } = await openShop(page, "Pizzaria do Caixa");
    await withRows(async (rows) => {
      await rows.addCardapio(codigo);
      await rows.addSabor(codigo, "Camarão", 80);
    });
    await page.goto(`/painel/${codigo}/pagamentos`);
    const pix = page.getByRole("switch", { name: "Cobrar Pix no WhatsApp" });

    await test.step("Pix in the conversation needs the bank, and the bank must know the credential", async () => {
      await pix.click();
      await expect(page.getByText("Conecte primeiro o Mercado Pago, logo abaixo.")).toBeVisible();
      await connect(page, { accessToken: "APP_USR-de-ninguem", webhookSecret: "" });
      await expect(page.getByText("O Mercado Pago não aceitou essa credencial.")).toBeVisible();
      const account = await openBankAccount("Pizzaria do Caixa");
      await connect(page, account);
      await expect(page.getByText("Conta Pizzaria do Caixa conectada.")).toBeVisible();
      await expect(pix).toBeChecked();
      await expectAnswer(page, "Qual a chave pix?", "O Pix é pago por aqui");
      expect(await page.content()).not.toContain(account.accessToken);
    });

    await test.step("disconnected, the account is gone, and connected again it is there", async () => {
      await page.getByRole("button", { name: "Desconectar" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Desconectar" }).click();
      await expect(page.getByText("Conta desconectada.")).toBeVisible();
      await expect(pix).not.toBeChecked();
      await connect(page, await openBankAccount("Pizzaria do Caixa"));
      await expect(page.getByText("Conta Pizzaria do Caixa conectada.")).toBeVisible();
      await expect(pix).toBeChecked();
    });

    await test.step("switched off, the shop's own key is told", async () => {
      await pix.uncheck();
      await expectAnswer(page, "Qual a chave pix?", "O Pix é combinado na entrega.");
      const chave = page.getByLabel("Chave Pix da loja");
      await chave.fill("isto não é chave");
      await chave.press("Enter");
      await expect(page.getByText("Isso não é uma chave Pix")).toBeVisible();
      await chave.fill("Caixa@Pizzaria.example");
      await chave.press("Enter");
      await expectAnswer(page, "Qual a chave pix?", "caixa@pizzaria.example");
    });

    await test.step("a way to pay that is switched off is not offered, a new one is, and one stays", async () => {
      await page.getByRole("switch", { name: "Aceita Dinheiro" }).uncheck();
      await expectAnswer(page, "Quais as formas de pagamento?", "Aceitamos Pix, Cartão de crédito");
      await page.getByRole("button", { name: "Adicionar forma" }).click();
      await page.getByLabel("Nome da forma").fill("Vale Alelo");
      await page.getByLabel("O que é").selectOption("Vale-refeição");
      await page.getByRole("button", { name: "Salvar forma" }).click();
      await expectAnswer(page, "Quais as formas de pagamento?", "Vale Alelo");
    });

    await test.step("the rule of halves shows what it costs, and is what the bot says", async () => {
      const example = page.getByRole("listitem").filter({ hasText: "½ Calabresa" });
      await expect(example).toContainText("pelo sabor mais caro (a sua)");
      await expect(example).toContainText("R$ 80,00");
      await page.getByLabel("Regra da loja").selectOption("pela média dos sabores");
      await expect(example).toContainText("pela média dos sabores (a sua)");
      await expectAnswer(page, "Como funciona o preço da meia a meia?", "média");
      await page.getByText("Regra diferente para uma categoria").click();
      await page.getByLabel("Camarão", { exact: true }).selectOption("pelo sabor mais caro");
      await expectAnswer(page, "Como funciona o preço da meia a meia?", "com Camarão");
    });

    await test.step("a cupom takes off what it says, until it is switched off", async () => {
      await page.getByRole("button", { name: "Criar cupom" }).click();
      await page.getByLabel("Código").fill("volta10");
      await page.getByLabel("Desconto (%)").fill("10");
      await page.getByRole("button", { name: "Salvar cupom" }).click();
      await expect(page.getByText("O cupom VOLTA10 está valendo.")).toBeVisible();
      await page.goto(`/painel/${codigo}/testar`);
      await say(page, "quero uma grande de calabresa, cupom volta10");
      await expect(page.getByText("desconto de R$ 5,00")).toBeVisible();
      await page.goto(`/painel/${codigo}/pagamentos`);
      await page.getByRole("switch", { name: "Cupom VOLTA10" }).uncheck();
      await expect(page.getByText("Salvo", { exact: true })).toBeAttached();
      await page.goto(`/painel/${codigo}/testar`);
      await say(page, "quero uma grande de calabresa, cupom volta10");
      await expect(page.getByText("Não conheço o cupom VOLTA10.")).toBeVisible();
    });

    await test.step("a manager sees it and cannot touch where the money goes", async () => {
      await withRows((rows) => rows.movePapel(codigo, "gerente"));
      await page.goto(`/painel/${codigo}/pagamentos`);
      await expect(page.getByText("Só o dono conecta ou troca a conta que recebe.")).toBeVisible();
      await expect(page.getByLabel("Chave Pix da loja")).toHaveCount(0);
      await expect(page.getByLabel("Access Token")).toHaveCount(0);
    });
    await page.close();
  });
}

async function connect(
  page: Page,
  { accessToken, webhookSecret }: { accessToken: string; webhookSecret: string },
): Promise<void> {
  await page.getByLabel("Access Token").fill(accessToken);
  await page.getByLabel("Assinatura secreta dos avisos").fill(webhookSecret);
  await page.getByRole("button", { name: "Verificar e guardar" }).click();
}

/** What the preview on the page says the bot answers. */
async function expectAnswer(page: Page, pergunta: string, resposta: string): Promise<void> {
  await expect(page.getByRole("listitem").filter({ hasText: pergunta })).toContainText(resposta);
}

async function say(page: Page, texto: string): Promise<void> {
  await page.getByLabel("Mensagem do cliente").fill(texto);
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("O bot está respondendo")).toHaveCount(0);
}
