import { expect, test } from "@playwright/test";
import { everyPage } from "./support/every-page";
import { fillShop } from "./support/fill-shop";
import { demoOwner, openShop, signIn } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

test("signing up and naming the pizzeria opens an empty board", async ({ page }) => {
  const { nome } = await openShop(page, "Pizzaria do Zé Ninguém");
  await expect(page.getByText("Nenhum pedido esperando")).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(nome) })).toBeVisible();
});

test("an e-mail that has an account cannot make another", async ({ page }) => {
  await page.goto("/criar-conta");
  await page.getByLabel("E-mail").fill(demoOwner().email);
  await page.getByLabel("Senha").fill("uma-senha-qualquer");
  await page.getByRole("button", { name: "Criar conta" }).click();
  await expect(page.getByText("Já existe uma conta com esse e-mail")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(demoOwner().email);
});

test("the owner signs in, goes straight to the only shop, and out again for good", async ({ page }) => {
  await signIn(page, demoOwner());
  await expect(page).toHaveURL(/\/painel\/[a-z0-9-]+\/pedidos$/);
  const board = page.url();
  await page.getByRole("button", { name: "Sua conta" }).click();
  await page.getByRole("menuitem", { name: "Sair" }).click();
  await expect(page).toHaveURL(/\/entrar$/);
  await page.goto(board);
  await expect(page).toHaveURL(/\/entrar$/);
});

test("a wrong password is refused without telling which of the two was wrong", async ({ page }) => {
  await signIn(page, { ...demoOwner(), senha: "não é essa" });
  await expect(page.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await expect(page).toHaveURL(/\/entrar$/);
});

test("two shops side by side see nothing of each other, on any page there is", async ({ page, browser }) => {
  test.slow();
  const mine = await openShop(page, "Pizzaria Minha");
  const ids = await fillShop(mine.codigo, 1);
  const stranger = await browser.newPage();
  const theirs = await openShop(stranger, "Pizzaria Alheia");
  const pages = everyPage(ids).filter(({ path }) => path.startsWith(`/painel/${mine.codigo}/`));
  expect(pages.length).toBeGreaterThan(15);
  for (const { path } of pages) {
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { name: "Não achamos essa página" }), path).toBeVisible();
    await expect(stranger.getByText("Bruno Lima")).toHaveCount(0);
  }
  // Their own address with my ids in it.
  for (const path of [
    `conversas/${ids.conversa}`,
    `clientes/${ids.cliente}`,
    `pedidos/${ids.pedido}/comanda`,
  ]) {
    await stranger.goto(`/painel/${theirs.codigo}/${path}`);
    await expect(stranger.getByRole("heading", { name: "Não achamos essa página" }), path).toBeVisible();
  }
  await page.goto(`/painel/${mine.codigo}/clientes`);
  await expect(page.getByText("Bruno Lima")).toBeVisible();
  await stranger.close();
});

test("the kitchen sees pedidos and the menu, and changes no price", async ({ page }) => {
  const { codigo } = await openShop(page, "Pizzaria da Cozinha");
  await withRows(async (rows) => {
    await rows.addCardapio(codigo);
    await rows.movePapel(codigo, "cozinha");
  });
  await page.goto(`/painel/${codigo}/cardapio`);
  await expect(page.getByRole("switch", { name: "Guaraná disponível" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Mudar Guaraná" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Conversas" })).toHaveCount(0);
  await page.goto(`/painel/${codigo}/bot`);
  await expect(page.getByRole("heading", { name: "Não achamos essa página" })).toBeVisible();
});
