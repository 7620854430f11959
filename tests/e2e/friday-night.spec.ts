import { type Browser, expect, type Page, test } from "@playwright/test";
import type { CustomerPhone } from "@/tests/support/customer-phone";
import { askForGrades, onWhatsapp, orderBy, saidTo } from "./support/busy-night";
import { choosePin } from "./support/courier";
import { DEVICES } from "./support/devices";
import { expectAccessible } from "./support/expect-accessible";
import { openShop, type PanelShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

const DELIVERY = "entrega na Rua das Flores 123 centro, dinheiro com troco pra 200, só isso";
/** Nobody's hour, in mixed states: what the board is full of while the three real ones are dealt with. */
const OTHERS: readonly (readonly string[])[] = [
  ...Array.from({ length: 6 }, () => []),
  ...Array.from({ length: 5 }, () => ["em_preparo"]),
  ...Array.from({ length: 3 }, () => ["em_preparo", "saiu_entrega"]),
  ...Array.from({ length: 2 }, () => ["em_preparo", "saiu_entrega", "finalizado"]),
  ["cancelado"],
];

/** A whole evening in one walk: several times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of DEVICES) {
  test(`a Friday night is run from ${device}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const shop = await openShop(page, "Pizzaria da Sexta");
    const phone = await onWhatsapp(shop);
    const [ana, bia, caio] = [phone("5519960010001"), phone("5519960010002"), phone("5519960010003")];
    await withRows((rows) => rows.setEstoque(shop.codigo, "guarana-2l", 10));
    const [courier] = await Promise.all([
      inviteCourier(browser, page, shop),
      fillTheBoard(shop),
      orderBy(ana, `meu nome é Ana, uma calabresa grande, ${DELIVERY}`),
      orderBy(bia, `meu nome é Bia, uma portuguesa grande e dois guaraná 2 litros, ${DELIVERY}`),
      orderBy(caio, `meu nome é Caio, uma calabresa grande, ${DELIVERY}`),
    ]);
    await open(page, shop, "pedidos");
    await expect(page.getByText(/Hoje: 19 pedidos/)).toBeVisible();
    await expectAccessible(page);

    await editOrder(page, shop, ana);
    await cancelOrder(page, shop, bia);
    await takeOver(page, shop, caio);
    await bringOrder(page, courier, shop, caio);
    await rate(page, shop, caio);
    await courier.context().close();
    await context.close();
  });
}

async function fillTheBoard({ codigo }: PanelShop): Promise<void> {
  await withRows(async (rows) => {
    const conversa = await rows.addConversa(codigo, "Zélia");
    for (const [index, steps] of OTHERS.entries())
      await rows.moveThrough(await rows.addPedido(codigo, conversa, 101 + index), steps);
  });
}

async function open(page: Page, { codigo }: PanelShop, pagina: string): Promise<void> {
  await page.goto(`/painel/${codigo}/${pagina}`);
  await expect(page.getByText("ao vivo", { exact: true })).toBeVisible();
}

/** On a telephone one column is shown at a time. */
async function show(page: Page, etapa: "Novos" | "Preparo" | "Saiu" | "Fim"): Promise<void> {
  const segment = page.getByRole("group", { name: "Etapa" }).getByRole("button", { name: etapa });
  if (await segment.isVisible()) await segment.click();
}

/** The slip of a customer, found as an attendant finds it. */
async function slipOf(page: Page, shop: PanelShop, nome: string) {
  if (!page.url().endsWith(`/${shop.codigo}/pedidos`)) await open(page, shop, "pedidos");
  await page.getByLabel("Buscar pedido, cliente ou item").fill(nome);
  return page.getByRole("article", { name: new RegExp(`, ${nome}$`) });
}

/** The shop takes somebody on, and they open their own page on their own telephone. */
async function inviteCourier(browser: Browser, page: Page, shop: PanelShop): Promise<Page> {
  await open(page, shop, "entregadores");
  await page.getByLabel("Nome", { exact: true }).fill("Zé");
  await page.getByRole("button", { name: "Cadastrar" }).click();
  await page.getByRole("button", { name: /^Convidar/ }).click();
  const link = await page.getByLabel("Link do convite").inputValue();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const courier = await context.newPage();
  await courier.goto(link);
  await courier.getByLabel("E-mail").fill(`ze-${shop.codigo}@example.com`);
  await courier.getByLabel("Senha").fill("uma-senha-do-ze");
  await courier.getByRole("button", { name: "Criar conta e aceitar" }).click();
  await choosePin(courier);
  await expect(courier.getByText("Nada para entregar agora")).toBeVisible();
  return courier;
}

async function editOrder(page: Page, shop: PanelShop, ana: CustomerPhone): Promise<void> {
  const slip = await slipOf(page, shop, "Ana");
  await slip.getByRole("link", { name: /Editar os itens/ }).click();
  await page.getByRole("button", { name: "Bebida ou sobremesa" }).click();
  await page.getByRole("button", { name: /Guaraná.*2 L/ }).click();
  await page.getByRole("button", { name: "Combo", exact: true }).click();
  await page.getByRole("button", { name: /^Combo Casal/ }).click();
  await page.getByLabel(/^Sabor da .* 1$/).selectOption("Calabresa");
  await page.getByRole("button", { name: "Pôr no pedido" }).click();
  await page.getByRole("button", { name: "Salvar e avisar o cliente" }).click();
  await expect(page.getByText("Pedido mudado. O cliente foi avisado.")).toBeVisible();
  const edited = await slipOf(page, shop, "Ana");
  await expect(edited).toContainText("Guaraná");
  await expect(edited).toContainText("Combo Casal");
  await expect.poll(() => saidTo(ana)).toContain("A loja mudou seu pedido");
  expect(await withRows((rows) => rows.estoqueOf(shop.codigo, "guarana-2l"))).toBe(6);
}

async function cancelOrder(page: Page, shop: PanelShop, bia: CustomerPhone): Promise<void> {
  const slip = await slipOf(page, shop, "Bia");
  await slip.getByRole("button", { name: "Cancelar" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Acabou um ingrediente" }).click();
  await dialog.getByRole("button", { name: "Cancelar pedido" }).click();
  await expect(slip).toHaveCount(0);
  await expect.poll(() => saidTo(bia)).toContain("foi cancelado pela loja: Acabou um ingrediente");
  expect(await withRows((rows) => rows.estoqueOf(shop.codigo, "guarana-2l"))).toBe(8);
}

async function takeOver(page: Page, shop: PanelShop, caio: CustomerPhone): Promise<void> {
  const slip = await slipOf(page, shop, "Caio");
  await slip.getByRole("link", { name: "Conversa" }).click();
  await page.getByRole("button", { name: "Assumir" }).click();
  await page.getByLabel("Mensagem para o cliente").fill("Oi Caio, já vai para o forno.");
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect.poll(() => saidTo(caio)).toContain("já vai para o forno");
  await page.getByRole("button", { name: "Devolver ao bot" }).click();
  await expect(page.getByText("O bot está atendendo")).toBeVisible();
}

async function bringOrder(page: Page, courier: Page, shop: PanelShop, caio: CustomerPhone): Promise<void> {
  const slip = await slipOf(page, shop, "Caio");
  await slip.getByRole("button", { name: "Aceitar" }).click();
  await show(page, "Preparo");
  await slip.getByRole("button", { name: "Saiu para entrega" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Zé", exact: true }).click();
  await dialog.getByRole("button", { name: "Saiu para entrega" }).click();
  await show(page, "Saiu");
  await expect(slip).toContainText("Zé");
  await expect.poll(() => saidTo(caio)).toContain("saiu para entrega com Zé");

  await courier.reload();
  const entrega = courier.getByRole("article", { name: /^Entrega/ });
  await expect(entrega).toHaveCount(1);
  await expect(entrega).toContainText("Rua das Flores, 123");
  await expect(entrega).toContainText("Troco para R$ 200,00");
  await expect(entrega.getByRole("link", { name: /Google Maps/ })).toHaveAttribute(
    "href",
    /google\.com\/maps/,
  );
  await expectAccessible(courier);
  await entrega.getByRole("button", { name: "Entregue" }).click();
  await entrega.getByRole("button", { name: /^Sim, e recebi R\$/ }).click();
  await expect(courier.getByText("1 entregue")).toBeVisible();
  await expect.poll(() => saidTo(caio)).toContain("entregue. Bom apetite!");
  await expect(slip).toHaveCount(0);
}

async function rate(page: Page, shop: PanelShop, caio: CustomerPhone): Promise<void> {
  await withRows((rows) => rows.deliveredLongAgo(shop.codigo));
  await askForGrades();
  await expect.poll(() => saidTo(caio)).toMatch(/nota/i);
  await caio.says("5, chegou quentinha");
  await expect.poll(async () => (await saidTo(caio)).toLowerCase()).toContain("obrigad");
  await open(page, shop, "pedidos");
  await page.getByLabel("Buscar pedido, cliente ou item").fill("Caio");
  await show(page, "Fim");
  await expect(page.getByText("Nota 5")).toBeVisible();
}
