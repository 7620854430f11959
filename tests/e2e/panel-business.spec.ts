import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { TELEPHONE } from "./support/devices";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of [TELEPHONE]) {
  test(`a sale is counted, its customer remembered and its slip printed, on ${device}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport });
    const { codigo } = await openShop(page, "Pizzaria das Contas");
    const open = (pagina: string) => page.goto(`/painel/${codigo}/${pagina}`);

    await test.step("before the first sale every page says so", async () => {
      await open("relatorios");
      await expect(page.getByText("Nenhuma venda nesse período")).toBeVisible();
      await open("clientes");
      await expect(page.getByText("Nenhum cliente ainda")).toBeVisible();
    });

    const pedido = await withRows(async (rows) => {
      await rows.addConversa(codigo, "Quem Só Olhou");
      return rows.addPedido(codigo, await rows.addConversa(codigo, "Zélia Prado"), 7);
    });

    await test.step("the report has it, and so has the spreadsheet", async () => {
      await open("relatorios?periodo=hoje");
      await expect(page.getByText("R$ 92,90").first()).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Dinheiro" })).toContainText("1 · R$ 92,90");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Baixar planilha" }).click();
      const csv = await readFile(await (await download).path(), "utf8");
      expect(csv).toContain("Zélia;entrega;Rua das Flores, 123, Centro;Dinheiro;85,9;7;0;92,9");
    });

    await test.step("the customer is found, and a note on them is kept", async () => {
      await open("clientes");
      await page.getByLabel("Nome ou telefone").fill("prado");
      await page.getByRole("button", { name: "Buscar" }).click();
      await expect(page.getByRole("link", { name: /Quem Só Olhou/ })).toHaveCount(0);
      await page.getByRole("link", { name: /Zélia Prado.*1 pedido/ }).click();
      await expect(page.getByText("Rua das Flores, 123, Centro").first()).toBeVisible();
      await page.getByLabel("Anotações").fill("Portão azul");
      await page.getByRole("button", { name: "Salvar" }).click();
      await expect(page.getByRole("button", { name: "Salvar" })).toHaveCount(0);
      await page.reload();
      await expect(page.getByLabel("Anotações")).toHaveValue("Portão azul");
    });

    await test.step("the slip shows the halves with what each is without, and prints alone", async () => {
      await open("pedidos");
      await page.getByRole("link", { name: "Imprimir a comanda 7" }).click();
      const comanda = page.getByRole("article", { name: "Comanda do pedido 7" });
      await expect(comanda.getByRole("listitem").filter({ hasText: "1. ½ Calabresa" }).last()).toContainText(
        "sem cebola",
      );
      await expect(comanda).toContainText("levar R$ 107,10");
      await page.getByRole("link", { name: "Papel de 58 mm" }).click();
      await expect(comanda).toHaveCSS("width", "219.203px");
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("banner")).toBeHidden();
      await expect(page.getByRole("navigation")).toHaveCount(0);
      await page.emulateMedia({ media: "screen" });
      expect(await withRows((rows) => rows.statusOf(pedido))).toBe("confirmado");
    });
    await test.step("what is known of a customer is handed over and erased, and the sale still counts", async () => {
      await withRows((rows) => rows.moveThrough(pedido, ["em_preparo", "saiu_entrega", "finalizado"]));
      await open("clientes");
      await page.getByRole("link", { name: /Zélia Prado/ }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Baixar os dados" }).click();
      const known = JSON.parse(await readFile(await (await download).path(), "utf8"));
      expect(known).toMatchObject({ cliente: { nome: "Zélia Prado", anotacoes: "Portão azul" } });
      expect(known.pedidos).toHaveLength(1);
      await page.getByRole("button", { name: "Apagar os dados" }).click();
      await page.getByRole("button", { name: "Apagar para sempre" }).click();
      await expect(page.getByRole("link", { name: /Quem Só Olhou/ })).toBeVisible();
      await expect(page.getByRole("link", { name: /Zélia/ })).toHaveCount(0);
      await open("relatorios?periodo=hoje");
      await expect(page.getByText("R$ 92,90").first()).toBeVisible();
    });
    await page.close();
  });
}

test("a menu is exported, changed elsewhere and imported, and the bot sells what the file says", async ({
  page,
}) => {
  const { codigo } = await openShop(page, "Pizzaria do Arquivo");
  await withRows((rows) => rows.addCardapio(codigo));
  await page.goto(`/painel/${codigo}/cardapio`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportar" }).click();
  const exported = await readFile(await (await download).path(), "utf8");
  const file = page.getByLabel("Arquivo do cardápio");
  const upload = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  await upload("estragado.json", "{}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Importar" }).click();
  await expect(page.getByText("Esse arquivo não é um cardápio")).toBeVisible();

  await upload("novo.json", exported.replaceAll("Calabresa", "Calabresa Especial"));
  await page.getByRole("alertdialog").getByRole("button", { name: "Importar" }).click();
  await expect(page.getByText("Calabresa Especial")).toBeVisible();
  await page.getByRole("button", { name: "Mudar Calabresa Especial" }).click();
  await page.getByLabel("Como os clientes também chamam Calabresa Especial").fill("da casa");
  await page.getByLabel("Como os clientes também chamam Calabresa Especial").press("Enter");
  await expect(page.getByText("Salvo", { exact: true })).toBeAttached();
  await page.goto(`/painel/${codigo}/testar`);
  await page.getByLabel("Mensagem do cliente").fill("quero uma grande da casa");
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("1× Pizza Grande Calabresa Especial")).toBeVisible();
});
