import { expect, type Page, test } from "@playwright/test";
import { openShop, type PanelShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

/** A shop of its own: other tests take orders in theirs meanwhile. */
test.describe.configure({ mode: "serial" });
let page: Page;
let shop: PanelShop;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  shop = await openShop(page, "Pizzaria da Prova");
  await withRows((rows) => rows.addCardapio(shop.codigo));
});
test.afterAll(() => page.close());

async function open(pagina: string): Promise<void> {
  await page.goto(`/painel/${shop.codigo}/${pagina}`);
  await expect(page.getByText("ao vivo", { exact: true })).toBeVisible();
}

/** As when the server is out of reach: no action arrives, those that keep the page live included. */
async function whileUnreachable(work: () => Promise<void>): Promise<void> {
  await page.route("**/painel/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await work();
  await page.unroute("**/painel/**");
}

test("the price of a categoria is saved when it is left", async () => {
  await open("cardapio");
  await page.getByRole("button", { name: "Preços de Tradicionais" }).click();
  const field = page.getByLabel("Tradicionais, Grande");
  await field.fill("54,9");
  await field.press("Enter");
  await expect(page.getByText("Salvo", { exact: true })).toBeAttached();
  await page.reload();
  await expect(page.getByText("R$ 54,90")).toBeVisible();
});

test("what is no price is asked about and not saved", async () => {
  await open("cardapio");
  await page.getByRole("button", { name: "Mudar Guaraná" }).click();
  const field = page.getByLabel("Preço de Guaraná");
  await field.fill("doze");
  await field.press("Enter");
  await expect(page.getByText("Digite um valor como 45,90.")).toBeVisible();
  await field.press("Escape");
  await expect(field).toHaveValue("9,00");
});

test("a sabor has a price of its own until it is emptied", async () => {
  await open("cardapio");
  await page.getByRole("button", { name: "Mudar Calabresa" }).click();
  const field = page.getByLabel("Preço de Calabresa, Grande");
  await field.fill("60");
  await field.press("Enter");
  await expect(page.getByText("Grande R$ 60,00")).toBeVisible();
  await field.fill("");
  await field.press("Enter");
  await expect(page.getByText("Grande R$ 60,00")).toHaveCount(0);
});

test("something is taken off the menu, and stays off", async () => {
  await open("cardapio");
  await page.getByRole("switch", { name: "Guaraná disponível" }).uncheck();
  await expect(page.getByRole("button", { name: "Em falta (1)" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("switch", { name: "Guaraná disponível" })).not.toBeChecked();
});

test("a change that does not arrive is taken back and said", async () => {
  await open("cardapio");
  const calabresa = page.getByRole("switch", { name: "Calabresa disponível" });
  await whileUnreachable(async () => {
    await calabresa.click();
    await expect(page.getByText("Sem conexão agora. Confira se mudou")).toBeVisible();
  });
  await expect(calabresa).toBeChecked();
});

test("the bot is switched on and off again after asking", async () => {
  await open("bot");
  for (const [acao, depois] of [
    ["Ligar o bot", "O bot está ligado"],
    ["Desligar o bot", "O bot está desligado"],
  ] as const) {
    await page.getByRole("button", { name: acao }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: acao }).click();
    await expect(page.getByRole("heading", { name: depois })).toBeVisible();
  }
});

test("a customer who calls comes in without a reload and stands first", async () => {
  await open("conversas");
  await withRows(async (rows) => {
    await rows.addConversa(shop.codigo, "Quem Espera", "pediu");
    await rows.addConversa(shop.codigo, "Quem Conversa");
  });
  const list = page.getByRole("region", { name: "Lista de conversas" }).getByRole("listitem");
  await expect(list.first()).toContainText("Quer falar com uma pessoa");
  await expect(list).toHaveCount(2);
});

test("a conversation is taken over, answered and given back", async () => {
  await open("conversas");
  await page.getByRole("link", { name: /Quem Espera/ }).click();
  await expect(page.getByText("quero uma calabresa <b>agora</b>").first()).toBeVisible();
  await page.getByRole("button", { name: "Assumir" }).click();
  await expect(page.getByRole("button", { name: "Assumir" })).toHaveCount(0);
  await page.getByLabel("Mensagem para o cliente").fill("Oi, *já* vejo isso");
  await page.getByRole("button", { name: "Enviar" }).click();
  const message = page.getByRole("log").getByRole("listitem").filter({ hasText: "Oi, já vejo isso" });
  await expect(message.locator("strong")).toHaveText("já");
  await page.getByRole("button", { name: "Devolver ao bot" }).click();
  await expect(page.getByText("O bot está atendendo")).toBeVisible();
});

test("the words of a voice note stand under it, or why it has none", async () => {
  await withRows(async (rows) => {
    const conversa = await rows.addConversa(shop.codigo, "Quem Fala");
    await rows.addAudio(conversa, "quero uma <i>portuguesa</i>", null);
    await rows.addAudio(conversa, null, "ruido");
  });
  await open("conversas");
  await page.getByRole("link", { name: /Quem Fala/ }).click();
  const thread = page.getByRole("log").getByRole("listitem");
  await expect(thread.filter({ hasText: "Áudio" }).first()).toContainText("quero uma <i>portuguesa</i>");
  await expect(thread.last()).toContainText("Não transcrito: a fala não ficou clara.");
});

test("writing while the bot answers takes the conversation over", async () => {
  await open("conversas");
  await page.getByRole("link", { name: /Quem Conversa/ }).click();
  await page.getByLabel("Mensagem para o cliente").fill("Deixa comigo");
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByRole("button", { name: "Devolver ao bot" })).toBeVisible();
});

test("a pedido comes in live, is told in full, and goes its way step by step", async () => {
  await open("pedidos");
  const pedido = await withRows(async (rows) =>
    rows.addPedido(shop.codigo, await rows.addConversa(shop.codigo, "Zélia"), 41),
  );
  const card = page.getByRole("article", { name: /Pedido 41/ });
  await expect(card).toContainText("½ Calabresa, sem cebola");
  await expect(card).toContainText("Pizza Grande R$ 75,90 + Borda de Catupiry R$ 10,00");
  await expect(card).toContainText("Troco para R$ 200,00 · levar R$ 107,10");
  await expect(page).toHaveTitle(/^\(1\) Pedidos/);
  for (const passo of ["Aceitar", "Saiu para entrega", "Entregue"])
    await card.getByRole("button", { name: passo }).click();
  await expect(page.getByText("Encerrados de hoje")).toContainText("1");
  await expect.poll(() => withRows((rows) => rows.statusOf(pedido))).toBe("finalizado");
});

test("a step that does not arrive is taken back, and can be tried again", async () => {
  const pedido = await withRows(async (rows) =>
    rows.addPedido(shop.codigo, await rows.addConversa(shop.codigo, "Zélia"), 42),
  );
  await open("pedidos");
  const card = page.getByRole("article", { name: /Pedido 42/ });
  await whileUnreachable(async () => {
    await card.getByRole("button", { name: "Aceitar" }).click();
    await expect(page.getByText("Sem conexão agora. Confira se mudou")).toBeVisible();
  });
  await expect(card.getByRole("button", { name: "Aceitar" })).toBeVisible();
  await page.getByRole("button", { name: "Tentar de novo" }).click();
  await expect.poll(() => withRows((rows) => rows.statusOf(pedido))).toBe("em_preparo");
});

test("this device stays muted once it was muted", async () => {
  await open("pedidos");
  const bell = page.getByRole("button", { name: "Som de pedido novo" });
  await expect(bell).toHaveAttribute("aria-pressed", "true");
  await bell.click();
  await page.reload();
  await expect(bell).toHaveAttribute("aria-pressed", "false");
});

test("a pedido is cancelled with its reason, after asking", async () => {
  await open("pedidos");
  const card = page.getByRole("article", { name: /Pedido 42/ });
  await card.getByRole("button", { name: "Cancelar" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Acabou um ingrediente" }).click();
  await dialog.getByRole("button", { name: "Cancelar pedido" }).click();
  await page.getByText("#42").click();
  await expect(page.getByText("Motivo: Acabou um ingrediente")).toBeVisible();
});

test("a pedido that is not paid goes to the kitchen only once somebody says that it is not", async () => {
  const pedido = await withRows(async (rows) =>
    rows.addPedido(shop.codigo, await rows.addConversa(shop.codigo, "Zélia"), 43, "novo"),
  );
  await open("pedidos");
  const confirm = page
    .getByRole("article", { name: /Pedido 43/ })
    .getByRole("button", { name: "Confirmar", exact: true });
  const dialog = page.getByRole("alertdialog", { name: "O pedido nº 43 não foi pago" });
  await confirm.click();
  await dialog.getByRole("button", { name: "Voltar" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await withRows((rows) => rows.statusOf(pedido))).toBe("novo");
  await confirm.click();
  await dialog.getByRole("button", { name: "Confirmar sem pagamento" }).click();
  await expect.poll(() => withRows((rows) => rows.statusOf(pedido))).toBe("confirmado");
});

test("the board is run by the keyboard", async () => {
  const pedido = await withRows(async (rows) =>
    rows.addPedido(shop.codigo, await rows.addConversa(shop.codigo, "Teclas"), 44),
  );
  await open("pedidos");
  // A key is nobody's until the board has woken up.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("alertdialog", { name: "Atalhos do teclado" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await closeDialog();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Buscar pedido, cliente ou item")).toBeFocused();
  await page.keyboard.type("#44");
  const slip = page.getByRole("article", { name: /Pedido 44/ });
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByLabel("Buscar pedido, cliente ou item").blur();
  await page.keyboard.press("ArrowDown");
  await expect(slip).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("alertdialog", { name: "Cancelar o pedido nº 44?" })).toBeVisible();
  await closeDialog();
  await slip.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => withRows((rows) => rows.statusOf(pedido))).toBe("em_preparo");
});

/** A dialog hears Escape once it has the focus, a moment after it is seen. */
async function closeDialog(): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("alertdialog")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
}
