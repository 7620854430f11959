import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { startEvolution } from "@/local/evolution/start-evolution";
import { TELEPHONE } from "./support/devices";
import { phoneNumber } from "./support/gateway-instance";
import { signUpShop } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

test.use({ viewport: TELEPHONE.viewport });

test("an owner chooses Evolution API, reads the QR, and the bot answers through it", async ({ page }) => {
  const instance = { name: `evo-${randomUUID()}`, apikey: randomUUID() };
  const evolution = await startEvolution(
    instance,
    Number(new URL(process.env.EVOLUTION_BASE_URL ?? "").port),
  );
  evolution.unpair();
  const customer = phoneNumber();
  const { codigo } = await signUpShop(page, "Pizzaria da Evolução");
  await withRows(async (rows) => {
    await rows.addCardapio(codigo);
    const { id } = await rows.findShop(codigo);
    await rows.openAlways(id);
    await rows.publish(id);
  });
  await page.goto(`/painel/${codigo}/comecar?passo=whatsapp`);

  await test.step("Meta asks for other things than a gateway", async () => {
    await page.getByRole("button", { name: "Meta (oficial)" }).click();
    await expect(page.getByLabel("ID do número de telefone")).toBeVisible();
    await expect(page.getByLabel("Chave secreta do aplicativo")).toBeVisible();
  });

  await test.step("a wrong key is refused, the right one is kept and never shown, and the QR is read", async () => {
    await page.getByRole("button", { name: "Evolution API" }).click();
    await page.getByLabel("Número da loja").fill(phoneNumber());
    await page.getByLabel("Nome da instância").fill(instance.name);
    await page.getByLabel("Chave da instância (apikey)").fill("de-ninguem");
    await page.getByRole("button", { name: "Verificar e ligar" }).click();
    await expect(page.getByText("O provedor não reconhece esse token.")).toBeVisible();
    await page.getByLabel("Chave da instância (apikey)").fill(instance.apikey);
    await page.getByRole("button", { name: "Verificar e ligar" }).click();
    await page.getByRole("button", { name: "Mostrar o QR" }).click();
    await expect(page.getByText("Conectado", { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("Evolution API", { exact: true })).toBeVisible();
    expect(await page.content()).not.toContain(instance.apikey);
  });

  await test.step("a test goes out, and a customer is answered", async () => {
    await page.getByLabel("Mandar um teste para").fill(customer);
    await page.getByRole("button", { name: "Mandar teste" }).click();
    await expect(page.getByText("Mensagem enviada.")).toBeVisible();
    const body = JSON.stringify(evolution.customer(customer).says("quero uma calabresa grande"));
    const headers = { "content-type": "application/json" };
    const { status } = await fetch(evolution.listener() ?? "", { method: "POST", headers, body });
    expect(status).toBe(200);
    const said = () =>
      evolution
        .customer(customer)
        .received()
        .map(({ text }) => text)
        .join("\n");
    await expect.poll(said, { timeout: 20_000 }).toContain("Calabresa");
    expect(said()).toContain("o WhatsApp da loja está funcionando");
  });
  await evolution.stop();
});
