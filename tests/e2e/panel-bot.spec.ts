import { expect, type Page, test } from "@playwright/test";
import { TELEPHONE } from "./support/devices";
import { openShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of [TELEPHONE]) {
  test(`how the bot speaks, knows and waits is the owner's to set, on ${device}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport });
    const { codigo } = await openShop(page, "Pizzaria do Bot");
    await withRows((rows) => rows.addCardapio(codigo));
    const open = (pagina: string) => page.goto(`/painel/${codigo}/${pagina}`);
    const answers = page.getByRole("listitem");

    await test.step("it has a name and a tone", async () => {
      await open("bot");
      await expect(answers.filter({ hasText: "Aqui é da Pizzaria do Bot. 🍕" })).toBeVisible();
      await page.getByLabel("Nome do bot").fill("Bia");
      await page.getByLabel("Nome do bot").press("Enter");
      await expect(answers.filter({ hasText: "Aqui é Bia, da Pizzaria do Bot. 🍕" })).toBeVisible();
      await page.getByRole("button", { name: "Sóbrio, sem emojis" }).click();
      await expect(answers.filter({ hasText: "Aqui é Bia, da Pizzaria do Bot." })).toBeVisible();
      await expect(page.getByText("🍕")).toHaveCount(0);
    });

    await test.step("it answers what it was taught, until that is taken back", async () => {
      await page.getByRole("button", { name: "Ensinar resposta" }).click();
      await page.getByLabel("O que o cliente pergunta").fill("Vocês têm estacionamento?");
      await page.getByLabel("O que o bot responde").fill("Temos, na rua de trás.");
      await page.getByRole("button", { name: "Salvar resposta" }).click();
      const taught = answers.filter({ hasText: "Temos, na rua de trás." });
      await expect(taught).toHaveCount(2);
      await page.getByRole("button", { name: "Mudar a resposta de Vocês têm estacionamento?" }).click();
      await page.getByRole("button", { name: "Remover resposta" }).click();
      await expect(taught).toHaveCount(0);
      await page.getByRole("button", { name: "Desfazer" }).click();
      await expect(taught).toHaveCount(2);
    });

    await test.step("it tells the rules of the house, stops at the limit and offers no drink", async () => {
      await page.getByLabel("Regras da casa").fill("Narguilé é proibido no salão.\nFazemos festa infantil.");
      await page.getByRole("button", { name: "Salvar", exact: true }).click();
      await expect(page.getByText("Salvo.", { exact: true })).toBeVisible();
      await page.getByLabel("Unidades de um item sem chamar você").fill("2");
      await page.getByLabel("Unidades de um item sem chamar você").press("Enter");
      await expect(page.getByLabel("Unidades de um item sem chamar você")).toHaveValue("2");
      await open("testar");
      await say(page, "aí perto tem estacionamento?", "Temos, na rua de trás.");
      await say(page, "posso fumar narguilé?", "Narguilé é proibido no salão.");
      await say(page, "quero 3 guaranás", "3");
      await say(page, "quero uma grande de calabresa", "Pizza Grande Calabresa");
    });
    await page.close();
  });
}

test("an order of pizza alone is offered a drink only where the owner wants it", async ({ page }) => {
  const { codigo } = await openShop(page, "Pizzaria da Bebida");
  await withRows((rows) => rows.addCardapio(codigo));
  const order = async (resposta: string) => {
    await page.goto(`/painel/${codigo}/testar`);
    await say(page, "quero uma grande de calabresa", resposta);
  };
  await order("Quer uma bebida ou mais alguma coisa?");
  await page.goto(`/painel/${codigo}/bot`);
  await page.getByRole("switch", { name: "Oferecer bebida" }).click();
  await expect(page.getByText("Salvo", { exact: true })).toBeAttached();
  await order("Mais alguma coisa?");
  await expect(page.getByText("Quer uma bebida")).toHaveCount(0);
});

test("fees by weekday, by default and by distance, and the pace of the kitchen, are what the bot says next", async ({
  page,
}) => {
  const { codigo } = await openShop(page, "Pizzaria das Taxas");
  await withRows((rows) => rows.addCardapio(codigo));
  await page.goto(`/painel/${codigo}/entregas`);

  await test.step("a bairro without a fee costs the default one, and is not served on a day that is switched off", async () => {
    await page.getByLabel("Um bairro por linha").fill("Centro 6,00");
    await page.getByRole("button", { name: "Salvar bairro" }).click();
    await ask(page, "Centro", "R$ 6,00");
    await page.getByRole("button", { name: "Mudar Centro" }).click();
    await page.getByLabel("Taxa de Centro").fill("");
    await page.getByLabel("Taxa de Centro").press("Enter");
    await ask(page, "Centro", "a equipe confirma a taxa");
    await page.getByLabel("Valor da taxa padrão").fill("7,50");
    await page.getByLabel("Valor da taxa padrão").press("Enter");
    await expect(page.getByLabel("Valor da taxa padrão")).toHaveValue("7,50");
    await ask(page, "Centro", "R$ 7,50");
    for (const dia of ["Domingo", "Segunda", "Terça", "Quarta", "Quinta", "Sexta", "Sábado"]) {
      const button = page.getByRole("button", { name: `${dia} em Centro` });
      await button.click();
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await expect(page.getByText("Salvo", { exact: true }).first()).toBeAttached();
    }
    await ask(page, "Centro", "Não entregamos em Centro");
  });

  await test.step("with distances, the place of the customer is asked for", async () => {
    await page.getByLabel("Onde fica a loja no mapa").fill("-22.9056, -47.0608");
    await page.getByLabel("Onde fica a loja no mapa").press("Enter");
    await page.getByLabel("Distâncias e taxas, uma por linha").fill("3 km");
    await page.getByRole("button", { name: "Salvar", exact: true }).click();
    await expect(page.getByText("Não entendi “3 km”.")).toBeVisible();
    await page.getByLabel("Distâncias e taxas, uma por linha").fill("3 km 6,00");
    await page.getByRole("button", { name: "Salvar", exact: true }).click();
    await expect(page.getByText("Salvo.", { exact: true })).toBeVisible();
    await page.goto(`/painel/${codigo}/testar`);
    await say(page, "qual a taxa de entrega?", "A entrega depende da distância");
  });

  await test.step("a queue that one oven at a time must make takes longer", async () => {
    await page.goto(`/painel/${codigo}/entregas`);
    await page.getByLabel("Minutos até entregar, de quanto a quanto").fill("40 a 60");
    await page.getByLabel("Minutos até entregar, de quanto a quanto").press("Enter");
    await expect(page.getByText("Salvo", { exact: true })).toBeAttached();
    await withRows(async (rows) => {
      const conversa = await rows.addConversa(codigo, "Fila");
      for (const numero of [1, 2, 3]) await rows.addPedido(codigo, conversa, numero);
    });
    await page.goto(`/painel/${codigo}/horarios`);
    await expect(page.getByText("a entrega leva de 40 a 60 minutos")).toBeVisible();
    await page.getByLabel("Pedidos que a cozinha faz por vez").fill("1");
    await page.getByLabel("Pedidos que a cozinha faz por vez").press("Enter");
    await expect(page.getByText("a entrega leva de 85 a 105 minutos")).toBeVisible();
  });
});

async function ask(page: Page, onde: string, resposta: string): Promise<void> {
  await page.getByLabel("Bairro ou endereço").fill(onde);
  await page.getByRole("button", { name: "Perguntar ao bot" }).click();
  await expect(page.getByRole("status").filter({ hasText: resposta })).toBeVisible();
}

async function say(page: Page, texto: string, resposta: string): Promise<void> {
  await page.getByLabel("Mensagem do cliente").fill(texto);
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByText("O bot está respondendo")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Conversa de teste" })).toContainText(resposta);
}
