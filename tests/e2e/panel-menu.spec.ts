import { expect, type Locator, type Page, test } from "@playwright/test";
import { DEVICES, TELEPHONE } from "./support/devices";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";
import { dragByThumb } from "./support/thumb";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of DEVICES) {
  test(`what is changed in the menu is what the bot sells next, on ${device}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport });
    const { codigo } = await openShop(page, "Pizzaria do Cardápio");
    await withRows((rows) => rows.addCardapio(codigo));
    const open = (pagina: string) => page.goto(`/painel/${codigo}/${pagina}`);

    await test.step("prices are changed like a spreadsheet, and what cannot be read is not saved", async () => {
      await open("cardapio/precos");
      const categoria = page.getByLabel("Tradicionais, Grande");
      await categoria.fill("cinquenta");
      await expect(page.getByText("1 valor não dá para ler.")).toBeVisible();
      await categoria.fill("62,50");
      await categoria.press("ArrowDown");
      await expect(page.getByLabel("Calabresa, Grande")).toBeFocused();
      await paste(page.getByLabel("Tradicionais, Grande"), "62,50\tfora\n58\n");
      await expect(page.getByText("1 valor ficou fora da tabela.")).toBeVisible();
      await expect(page.getByLabel("Calabresa, Grande")).toHaveValue("58");
      await page.getByLabel("Calabresa, Grande").press("Escape");
      await page.getByLabel("Guaraná, Preço").fill("11");
      await page.getByRole("button", { name: "Salvar preços" }).click();
      await expect(page.getByText("2 preços salvos.")).toBeVisible();
      await expect(categoria).toHaveValue("62,50");
      await open("testar");
      await say(page, "quero uma grande de calabresa");
      await expect(page.getByText("R$ 62,50").first()).toBeVisible();
    });

    await test.step("a new sabor and a new combo are understood in the next message", async () => {
      await open("cardapio");
      await page.getByRole("button", { name: "Novo item" }).click();
      await page.getByLabel("Nome do item").fill("Frango com Catupiry");
      await page.getByRole("button", { name: "Criar item" }).click();
      await expect(page.getByText("Frango com Catupiry está no cardápio.")).toBeVisible();
      await page.getByLabel("O que é").selectOption("combo");
      await page.getByLabel("Nome do item").fill("Combo Família");
      await page.getByLabel("Preço em reais").fill("79,90");
      await page.getByRole("button", { name: "Pizza", exact: true }).click();
      await page.getByRole("button", { name: "Bebida ou sobremesa" }).click();
      await page.getByRole("button", { name: "Criar item" }).click();
      await expect(page.getByText("Combo Família está no cardápio.")).toBeVisible();
      await open("testar");
      await say(page, "quero uma grande de frango com catupiry");
      await expect(page.getByText("1× Pizza Grande Frango com Catupiry")).toBeVisible();
      await say(page, "e um combo família de calabresa");
      await expect(page.getByText(/1× Combo Família/)).toBeVisible();
      await expect(page.getByText("R$ 79,90").first()).toBeVisible();
    });
    await page.close();
  });
}

test("several items are changed at once, one is copied, given hours, a place and a picture", async ({
  page,
}) => {
  await page.setViewportSize(TELEPHONE.viewport);
  const { codigo } = await openShop(page, "Pizzaria dos Retoques");
  await withRows((rows) => rows.addCardapio(codigo));
  const open = (pagina: string) => page.goto(`/painel/${codigo}/${pagina}`);

  await test.step("several are raised together, and the preview says what to", async () => {
    await open("cardapio");
    await page.getByRole("button", { name: "Escolher vários" }).click();
    await page.getByLabel("Escolher Guaraná").check();
    await page.getByRole("button", { name: "Reajustar" }).click();
    await page.getByLabel("Quantos por cento").fill("10");
    await expect(page.getByRole("list", { name: "Como fica" })).toContainText("R$ 9,90");
    await page.getByRole("button", { name: "Mudar 1 preço" }).click();
    await expect(page.getByText("1 preço mudado.")).toBeVisible();
    await expect(page.getByText("R$ 9,90")).toBeVisible();
  });

  await test.step("a copy is off until it has a name, and what is not served now is said with its hours", async () => {
    await page.getByRole("button", { name: "Mudar Calabresa" }).click();
    await page.getByRole("button", { name: "Duplicar Calabresa" }).click();
    await expect(page.getByRole("switch", { name: "Calabresa (cópia) disponível" })).not.toBeChecked();
    await page.getByText("Quando vende: sempre").click();
    await page.getByLabel("Das", { exact: true }).fill("04:00");
    await page.getByLabel("Às", { exact: true }).fill("04:01");
    await page.getByRole("button", { name: "Salvar dias e horas" }).click();
    await expect(page.getByText("só das 04:00 às 04:01")).toBeVisible();
    await open("testar");
    await say(page, "quero uma grande de calabresa");
    await expect(page.getByText("só das 04:00 às 04:01")).toBeVisible();
  });

  await test.step("the copy goes first, and the picture is shown in the list", async () => {
    await open("cardapio");
    await page.getByRole("button", { name: "Mudar Calabresa (cópia)" }).click();
    await page.getByLabel("Foto de Calabresa (cópia)").setInputFiles({
      name: "pizza.png",
      mimeType: "image/png",
      buffer: await page.screenshot(),
    });
    await expect(page.getByText("Calabresa (cópia): foto salva.")).toBeVisible();
    const foto = page.getByRole("img", { name: "Foto de Calabresa (cópia)" });
    await expect.poll(() => foto.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
    const tradicionais = page.getByRole("region", { name: "Tradicionais" });
    await tradicionais.getByRole("button", { name: "Ordenar: Tradicionais" }).click();
    await dragByThumb(
      page,
      page.getByRole("button", { name: "Arrastar Calabresa (cópia)" }),
      page.getByRole("button", { name: "Arrastar Calabresa", exact: true }),
    );
    await expect(tradicionais.getByText("A ordem foi salva.")).toBeAttached();
    await tradicionais.getByRole("button", { name: "Pronto: Tradicionais" }).click();
    await expect(tradicionais.getByRole("listitem").first()).toContainText("Calabresa (cópia)");
  });

  await test.step("bairros are moved with the arrow keys, and one place at a time", async () => {
    await withRows((rows) => rows.addBairros(codigo, ["Centro", "Cambuí", "Sousas"]));
    await open("entregas");
    await page.getByRole("button", { name: "Ordenar: Bairros" }).click();
    const handle = page.getByRole("button", { name: "Arrastar Sousas" });
    await handle.press("Space");
    await expect(page.getByText("Sousas: lugar 3 de 3.")).toBeAttached();
    await handle.press("ArrowUp");
    await expect(page.getByText("Sousas: lugar 2 de 3.")).toBeAttached();
    await handle.press("Space");
    await expect(page.getByText("A ordem foi salva.")).toBeAttached();
    await page.getByRole("button", { name: "Subir Sousas" }).click();
    await page.reload();
    await expect(
      page
        .getByRole("region", { name: /^Bairros/ })
        .getByRole("listitem")
        .first(),
    ).toContainText("Sousas");
  });
});

/** As Ctrl+V does, with what a spreadsheet puts on the clipboard. */
async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((input, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function say(page: Page, texto: string): Promise<void> {
  await page.getByLabel("Mensagem do cliente").fill(texto);
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("O bot está respondendo")).toHaveCount(0);
}
