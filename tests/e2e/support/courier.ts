import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { withRows } from "./panel-rows";

/** A new account as the first courier of a shop; leaves the page where the first PIN is chosen. */
export async function signUpCourier(page: Page, codigo: string): Promise<void> {
  const email = `${randomUUID()}@example.com`;
  await page.goto("/criar-conta");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha").fill(`senha-${randomUUID()}`);
  await page.getByRole("button", { name: "Criar conta" }).click();
  await expect(page.getByLabel("Nome da pizzaria")).toBeVisible();
  await withRows((rows) => rows.makeCourier(codigo, email));
  await page.goto("/entregador");
}

/** The first PIN, which opens this telephone. */
export async function choosePin(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Escolha um PIN" })).toBeVisible();
  await page.getByLabel("PIN novo").fill("4829");
  await page.getByLabel("Repita o PIN").fill("4829");
  await page.getByRole("button", { name: "Usar este PIN" }).click();
  await expect(page.getByText(/para entregar/i).first()).toBeVisible();
}
