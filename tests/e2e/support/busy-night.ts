import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { connectInstance } from "@/lib/admin/connect-instance";
import { importMenuFile } from "@/lib/admin/menu-file-transfer";
import { type CustomerPhone, customerPhone } from "@/tests/support/customer-phone";
import type { PanelShop } from "./panel-owner";
import { withRows } from "./panel-rows";

/** A shop of the panel with the demonstration's menu, open at every hour and on WhatsApp. Answers the phones of its customers. */
export async function onWhatsapp(shop: PanelShop): Promise<(number: string) => CustomerPhone> {
  const { E2E_PHONE_URL: gateway = "", E2E_APP_URL: app = "", WEBHOOK_SECRET: secret = "" } = process.env;
  const { id, donoId } = await withRows((rows) => rows.findShop(shop.codigo));
  const file = JSON.parse(readFileSync("local/demo/shop.json", "utf8"));
  await importMenuFile({ ...file, store: { ...file.store, id: shop.codigo, name: shop.nome } }, donoId);
  await withRows(async (rows) => {
    await rows.openAlways(id);
    await rows.publish(id);
  });
  const token = randomUUID();
  const phoneId = `5519${Math.floor(1e8 + Math.random() * 9e8)}`;
  await connectInstance(id, { instanceName: shop.codigo, token, phoneId });
  const response = await fetch(`${gateway}/_control/instances`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: shop.codigo,
      token,
      ownerPhone: phoneId,
      profileName: shop.nome,
      webhookUrl: `${app}/api/webhook`,
      webhookHeaders: { "x-webhook-secret": secret },
    }),
  });
  if (!response.ok) throw new Error(`the instance was not registered: ${await response.text()}`);
  return (number) => customerPhone(gateway, shop.codigo, number);
}

/** Orders by WhatsApp in one breath and confirms: a real pedido, as the bot takes it. */
export async function orderBy(phone: CustomerPhone, text: string): Promise<void> {
  const { sequence } = await phone.says(text);
  await phone.replies(1, sequence, 20_000);
  const yes = await phone.says("sim");
  await phone.replies(1, yes.sequence, 20_000);
}

/** What the shop has written to this phone, as one text. */
export async function saidTo(phone: CustomerPhone): Promise<string> {
  return (await phone.thread())
    .filter(({ from }) => from === "shop")
    .map(({ words }) => words ?? "")
    .join("\n");
}

/** Runs the routine that asks for grades. */
export async function askForGrades(): Promise<void> {
  const { E2E_APP_URL: app, CRON_SECRET: secret } = process.env;
  const response = await fetch(`${app}/api/cron/avaliar`, { headers: { authorization: `Bearer ${secret}` } });
  if (!response.ok) throw new Error(`the routine answered ${response.status}`);
}
