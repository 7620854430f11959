import { randomUUID } from "node:crypto";
import { connectBank } from "@/lib/admin/connect-bank";
import type { Stack } from "@/local/stack";
import type { DemoShop } from "./seed-shop";

/** The shop's account at the bank of this machine: what was paid into it is its own, also after a restart. */
const COLLECTOR_ID = 900000001;

/** Connects the shop to this run's outside world: the gateway calls this run's app, and Pix is charged at its bank. */
export async function connectShop(
  { whatsapp, bank, env }: Stack,
  appUrl: string,
  shop: DemoShop,
): Promise<void> {
  whatsapp.registerInstance({
    name: shop.codigo,
    token: shop.instanceToken,
    ownerPhone: shop.phoneId,
    profileName: shop.nome,
    webhookUrl: `${appUrl}/api/webhook`,
    webhookHeaders: { "x-webhook-secret": env.WEBHOOK_SECRET ?? "" },
  });
  const account = { accessToken: `APP_USR-${randomUUID()}`, webhookSecret: randomUUID() };
  bank.openAccount({
    ...account,
    collectorId: COLLECTOR_ID,
    name: shop.nome,
    pixKey: "pix@bellamassa.example",
  });
  await connectBank(shop.id, account);
}
