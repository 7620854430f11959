import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DEVICES } from "./support/devices";
import { openShop } from "./support/panel-owner";

/** One walk over many pages: three times as long as a test usually takes. */
test.beforeEach(() => test.slow());

for (const { device, viewport } of DEVICES) {
  test(`a manager joins by a link, runs the shop and is kept from what is the owner's, on ${device}`, async ({
    browser,
  }) => {
    const owner = await browser.newPage({ viewport });
    const { codigo, owner: dono } = await openShop(owner, "Pizzaria da Equipe");
    const email = `${randomUUID()}@example.com`;
    await owner.goto(`/painel/${codigo}/equipe`);

    const link = await test.step("the owner makes a link for one e-mail", async () => {
      await owner.getByLabel("Trabalha como").selectOption("Gerente");
      await owner.getByLabel("E-mail da pessoa (se quiser)").fill(email);
      await owner.getByRole("button", { name: "Criar convite" }).click();
      await expect(owner.getByRole("button", { name: `Cancelar o convite de ${email}` })).toBeVisible();
      return owner.getByLabel("Link do convite").inputValue();
    });

    const context = await browser.newContext({ viewport });
    const manager = await context.newPage();
    await test.step("somebody else's account is refused, and the invited one comes in", async () => {
      await manager.goto(link);
      await expect(
        manager.getByRole("heading", { name: "Entre na equipe da Pizzaria da Equipe" }),
      ).toBeVisible();
      await expect(manager.getByLabel("E-mail")).toHaveValue(email);
      await manager.getByLabel("E-mail").fill(`${randomUUID()}@example.com`);
      await manager.getByLabel("Senha").fill(`senha-${randomUUID()}`);
      await manager.getByRole("button", { name: "Criar conta e aceitar" }).click();
      await expect(manager.getByText(`Esse convite é para ${email}.`)).toBeVisible();
      await manager.getByRole("button", { name: "Sair e usar outra conta" }).click();
      await manager.getByLabel("Senha").fill(`senha-${randomUUID()}`);
      await manager.getByRole("button", { name: "Criar conta e aceitar" }).click();
      await expect(manager).toHaveURL(new RegExp(`/painel/${codigo}/pedidos$`));
    });

    await test.step("the manager changes what is a manager's, and finds the owner's doors closed", async () => {
      await manager.goto(`/painel/${codigo}/bot`);
      await manager.getByLabel("Telefone da loja").fill("(19) 3232-4455");
      await manager.getByLabel("Telefone da loja").press("Enter");
      await expect(manager.getByText("(19) 3232-4455").last()).toBeVisible();
      await expect(manager.getByRole("link", { name: "Equipe" })).toHaveCount(0);
      await manager.goto(`/painel/${codigo}/equipe`);
      await expect(manager.getByRole("heading", { name: "Não achamos essa página" })).toBeVisible();
    });

    await test.step("the link is used up, and the log says who did what", async () => {
      await context.clearCookies();
      await manager.goto(link);
      await expect(manager.getByRole("heading", { name: "Esse convite já foi usado" })).toBeVisible();
      await owner.goto(`/painel/${codigo}/equipe`);
      await expect(owner.getByRole("button", { name: `Cancelar o convite de ${email}` })).toHaveCount(0);
      const changes = owner.getByRole("region", { name: "O que mudou, e quem mudou" });
      await expect(changes.getByRole("listitem").filter({ hasText: email }).first()).toContainText(
        "mudou os dados da loja · telefone: (19) 3232-4455",
      );
    });

    await test.step("papeis change at once, people go, and the last owner stays", async () => {
      const papel = owner.getByLabel(`Papel de ${email}`);
      await papel.selectOption("Cozinha");
      await expect(owner.getByText("Salvo", { exact: true })).toBeAttached();
      await expect(papel).toHaveValue("cozinha");
      await owner.getByLabel(`Papel de ${dono.email}`).selectOption("Gerente");
      await expect(owner.getByText("A pizzaria precisa de um dono.")).toBeVisible();
      await expect(owner.getByLabel(`Papel de ${dono.email}`)).toHaveValue("dono");
      await owner.getByRole("button", { name: `Tirar ${email} da equipe` }).click();
      await owner.getByRole("alertdialog").getByRole("button", { name: "Tirar da equipe" }).click();
      await expect(papel).toHaveCount(0);
    });
    await context.close();
    await owner.close();
  });
}
