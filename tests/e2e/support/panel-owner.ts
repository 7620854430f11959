import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

export type Owner = { readonly email: string; readonly senha: string };
export type PanelShop = { readonly owner: Owner; readonly codigo: string; readonly nome: string };

/** The demonstration's owner, whose shop other tests use too: look at it, change nothing. */
export function demoOwner(): Owner {
  const { E2E_EMAIL: email, E2E_PASSWORD: senha } = process.env;
  if (email === undefined || senha === undefined) throw new Error("Set E2E_EMAIL and E2E_PASSWORD.");
  return { email, senha };
}

export async function signIn(page: Page, { email, senha }: Owner): Promise<void> {
  await page.goto("/entrar");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha").fill(senha);
  await page.getByRole("button", { name: "Entrar" }).click();
}

/** A new owner with a new pizzeria, made as anybody makes one. Leaves the page on its board. */
export async function openShop(page: Page, nome: string): Promise<PanelShop> {
  const shop = await signUpShop(page, nome);
  await page.goto(`/painel/${shop.codigo}/pedidos`);
  return shop;
}

/** As openShop, left where a new owner is led: at the steps to begin with. */
export async function signUpShop(page: Page, nome: string): Promise<PanelShop> {
  const owner = { email: `${randomUUID()}@example.com`, senha: `senha-${randomUUID()}` };
  await page.goto("/criar-conta");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Senha").fill(owner.senha);
  await page.getByRole("button", { name: "Criar conta" }).click();
  await page.getByLabel("Nome da pizzaria").fill(nome);
  await page.getByRole("button", { name: "Abrir o painel" }).click();
  await expect(page).toHaveURL(/\/painel\/[a-z0-9-]+\/comecar\?passo=cardapio$/);
  const codigo = new URL(page.url()).pathname.split("/")[2] ?? "";
  return { owner, codigo, nome };
}
