import { expect, type Page, test } from "@playwright/test";
import { TELEPHONE } from "./support/devices";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of [TELEPHONE]) {
  test(`what the owner sets, the bot answers next, on ${device}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport });
    const { codigo } = await openShop(page, "Pizzaria dos Ajustes");
    await withRows((rows) => rows.addCardapio(codigo));
    const open = (pagina: string) => page.goto(`/painel/${codigo}/${pagina}`);

    await test.step("a pasted list becomes bairros, found by their apelidos", async () => {
      await open("entregas");
      await page
        .getByLabel("Um bairro por linha")
        .fill("Centro 6,00\nJardim América (jd américa) 7,50\nDistrito não atende");
      await page.getByRole("button", { name: "Salvar 3 bairros" }).click();
      await expect(page.getByText("3 bairros salvos.")).toBeVisible();
      await ask(page, "jd américa", "R$ 7,50");
      await ask(page, "Distrito", "Não entregamos em Distrito");
    });

    await test.step("a changed taxa is the next answer's, and a removed bairro comes back whole", async () => {
      await page.getByRole("button", { name: "Mudar Jardim América" }).click();
      const taxa = page.getByLabel("Taxa de Jardim América");
      await taxa.fill("9");
      await taxa.press("Enter");
      await expect(page.getByText("R$ 9,00")).toBeVisible();
      await page.getByRole("button", { name: "Remover Jardim América" }).click();
      await expect(page.getByRole("button", { name: "Mudar Jardim América" })).toHaveCount(0);
      await page.getByRole("button", { name: "Desfazer" }).click();
      await expect(page.getByRole("button", { name: "Mudar Jardim América" })).toBeVisible();
      await ask(page, "jd américa", "R$ 9,00");
    });

    await test.step("one taxa for all needs its value first", async () => {
      await page.getByRole("switch", { name: "Taxa única" }).click();
      await expect(page.getByText("Digite primeiro o valor da taxa padrão.")).toBeVisible();
      await page.getByLabel("Valor da taxa padrão").fill("5");
      await page.getByLabel("Valor da taxa padrão").press("Enter");
      await expect(page.getByLabel("Valor da taxa padrão")).toHaveValue("5,00");
      await page.getByRole("switch", { name: "Taxa única" }).check();
      await expect(page.getByText("todos pagam R$ 5,00")).toBeVisible();
      await ask(page, "jd américa", "R$ 5,00");
    });

    await test.step("hours are copied to the week, and a feriado closes the day", async () => {
      await open("horarios");
      await expect(page.getByText("Fechada agora")).toBeVisible();
      await page.getByRole("button", { name: "Mudar Segunda" }).click();
      const segunda = page.getByRole("group", { name: "Segunda" });
      await segunda.getByLabel("Abre").fill("00:00");
      await segunda.getByLabel("Fecha").fill("00:00");
      await page.getByRole("button", { name: "Copiar para todos" }).click();
      await expect(page.getByText("Aberta agora")).toBeVisible();
      await page.getByRole("button", { name: "Adicionar data" }).click();
      const data = page.getByLabel("Data", { exact: true });
      await data.fill((await data.getAttribute("min")) ?? "");
      await page.getByLabel("O que é").fill("Reforma");
      await page.getByRole("button", { name: "Salvar data" }).click();
      await expect(page.getByText("Fechada agora")).toBeVisible();
      await page.getByLabel("Mensagem de loja fechada").fill("Hoje o forno descansa.");
      await page.getByRole("button", { name: "Salvar", exact: true }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "Hoje o forno descansa." })).toBeVisible();
      await page.getByRole("button", { name: "Remover Reforma" }).click();
      await expect(page.getByText("Aberta agora")).toBeVisible();
    });

    await test.step("a pause stops pedidos until it is released, and a busy kitchen takes longer", async () => {
      await page.getByRole("button", { name: "Até eu liberar" }).click();
      await expect(page.getByText("Pedidos pausados até você liberar")).toBeVisible();
      await expect(
        page.getByRole("listitem").filter({ hasText: "Vocês estão abertos agora?" }),
      ).toContainText("fechad");
      await page.getByRole("button", { name: "Liberar agora" }).click();
      await expect(page.getByText("Pausar por um tempo")).toBeVisible();
      await page.getByRole("button", { name: "+30 min" }).click();
      await expect(page.getByText("Movimento alto: 30 minutos a mais até as")).toBeVisible();
    });

    await test.step("the bot tells the address it was given", async () => {
      await open("bot");
      await page.getByLabel("Endereço da loja").fill("Rua do Forno, 10");
      await page.getByLabel("Endereço da loja").press("Enter");
      await expect(page.getByText("Ficamos em Rua do Forno, 10.")).toBeVisible();
    });

    await test.step("an order is rehearsed to its confirmation and nothing of it is kept", async () => {
      await open("testar");
      await say(page, "quero uma grande de calabresa");
      await expect(page.getByText("Pede um item")).toBeVisible();
      await expect(page.getByText("1× Pizza Grande Calabresa")).toBeVisible();
      await say(page, "só isso, vou retirar, pago em dinheiro sem troco");
      await expect(page.getByText("Em nome de quem")).toBeVisible();
      await say(page, "Ana");
      await page.getByRole("button", { name: "Confirmar pedido" }).click();
      await expect(page.getByRole("region", { name: "Conversa de teste" })).toContainText("Pedido");
      await page.getByRole("button", { name: "Recomeçar" }).click();
      await expect(page.getByText("1× Pizza Grande Calabresa")).toHaveCount(0);
      expect(await withRows((rows) => rows.countPedidos(codigo))).toBe(0);
    });
    await page.close();
  });
}

async function ask(page: Page, onde: string, resposta: string): Promise<void> {
  await page.getByLabel("Bairro ou endereço").fill(onde);
  await page.getByRole("button", { name: "Perguntar ao bot" }).click();
  await expect(page.getByRole("status").filter({ hasText: resposta })).toBeVisible();
}

async function say(page: Page, texto: string): Promise<void> {
  await page.getByLabel("Mensagem do cliente").fill(texto);
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("O bot está respondendo")).toHaveCount(0);
}
