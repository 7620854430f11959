import { randomInt, randomUUID } from "node:crypto";

/** An account at the bank of this machine; what comes back is what its owner would copy from there. */
export async function openBankAccount(name: string): Promise<{ accessToken: string; webhookSecret: string }> {
  const account = { accessToken: `APP_USR-${randomUUID()}`, webhookSecret: randomUUID() };
  const response = await fetch(`${process.env.E2E_BANK_URL}/_control/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...account,
      collectorId: randomInt(1e6, 1e9),
      name,
      pixKey: "pix@pizzaria.example",
    }),
  });
  if (!response.ok) throw new Error(`the bank answered ${response.status}`);
  return account;
}
