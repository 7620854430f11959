import { inject } from "vitest";
import { customerPhone } from "./customer-phone";
import { newShop, type TestShop } from "./new-shop";

/** A restaurante of its own whose instance is at the running gateway, and phones to write to it. */
export type ShopOnWhatsapp = TestShop & { phone(number: string): ReturnType<typeof customerPhone> };

let nextOwner = 5519300000000;

/** Its webhooks go to the running app, or to another one of the same settings. */
export async function shopOnWhatsapp(appUrl = inject("app").url): Promise<ShopOnWhatsapp> {
  const { gatewayUrl, env } = inject("app");
  const shop = await newShop();
  const instance = {
    name: shop.instanceName,
    token: shop.token,
    ownerPhone: `${nextOwner++}`,
    profileName: "Pizzaria de teste",
    webhookUrl: `${appUrl}/api/webhook`,
    webhookHeaders: { "x-webhook-secret": env.WEBHOOK_SECRET ?? "" },
  };
  const response = await fetch(`${gatewayUrl}/_control/instances`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(instance),
  });
  if (!response.ok) throw new Error(`the instance was not registered: ${await response.text()}`);
  return { ...shop, phone: (number) => customerPhone(gatewayUrl, shop.instanceName, number) };
}

/** Plans trouble at the gateway for this shop's next send. */
export async function planSendFault(shop: TestShop, fault: string): Promise<void> {
  await fetch(`${inject("app").gatewayUrl}/_control/faults/send`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fault, instance: shop.instanceName }),
  });
}

/** What the shop's instance was asked at the gateway, oldest first; the status is null where no answer was given. */
export async function requestsOf(
  shop: TestShop,
): Promise<readonly { path: string; status: number | null }[]> {
  const { gatewayUrl } = inject("app");
  return (await fetch(`${gatewayUrl}/_control/instances/${shop.instanceName}/requests`)).json();
}
