import { randomInt, randomUUID } from "node:crypto";
import { customerPhone } from "@/tests/support/customer-phone";

/** An instance at the gateway of this machine, as a shop gets one from its provider: no phone connected, nobody listening. */
export async function rentInstance() {
  const name = `loja-${randomUUID()}`;
  const instance = { name, token: randomUUID(), ownerPhone: phoneNumber() };
  await post("/_control/instances", {
    ...instance,
    profileName: "Loja",
    webhookUrl: "http://127.0.0.1:9/ninguem",
  });
  await post(`/_control/instances/${name}/disconnect`, {});
  return { ...instance, phoneOf: (phone: string) => customerPhone(gatewayUrl(), name, phone) };
}

export function phoneNumber(): string {
  return `55199${randomInt(1e7, 1e8)}`;
}

function gatewayUrl(): string {
  return process.env.E2E_PHONE_URL ?? "";
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${gatewayUrl()}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the gateway answered ${response.status}: ${await response.text()}`);
}
