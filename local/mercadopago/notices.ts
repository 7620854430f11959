import { createHmac, randomUUID } from "node:crypto";
import type { Timers } from "@/local/whatsapp/timers";
import { postWebhook } from "@/local/whatsapp/webhooks/post-webhook";
import type { Account } from "./account";
import type { Faults } from "./faults";
import type { Payment } from "./payment";

export type Notices = { tell(payment: Payment, account: Account | null): void };

/** Tells the shop of every change, signed as the real ones are, and again while it does not take it. */
export function createNotices(options: {
  timers: Timers;
  faults: Faults;
  now: () => number;
  retryMs: readonly number[];
}): Notices {
  const { timers, faults, now, retryMs } = options;
  const deliver = async (payment: Payment, account: Account | null, isForged: boolean) => {
    const { notificationUrl } = payment;
    if (notificationUrl === null) return;
    for (const wait of [0, ...retryMs]) {
      if (wait > 0 && !(await timers.sleep(wait))) return;
      const failure = await postWebhook({
        ...envelope(payment, notificationUrl, account, isForged, now()),
        timeoutMs: 22_000,
      });
      if (failure === null) return;
    }
  };
  return {
    tell(payment, account) {
      const fault = faults.take("notice", account?.accessToken ?? null);
      if (fault === "lost") return;
      timers.after(0, () => void deliver(payment, account, fault === "forged"));
      if (fault === "twice") timers.after(0, () => void deliver(payment, account, false));
    },
  };
}

function envelope(
  { id, status }: Payment,
  notificationUrl: string,
  account: Account | null,
  isForged: boolean,
  now: number,
) {
  const url = new URL(notificationUrl);
  url.searchParams.set("data.id", String(id));
  url.searchParams.set("type", "payment");
  const requestId = randomUUID();
  const ts = Math.floor(now / 1000);
  const secret = isForged ? "not the secret" : account?.webhookSecret;
  const manifest = `id:${id};request-id:${requestId};ts:${ts};`;
  const signature: Record<string, string> =
    secret == null
      ? {}
      : { "x-signature": `ts=${ts},v1=${createHmac("sha256", secret).update(manifest).digest("hex")}` };
  return {
    url: url.toString(),
    headers: { "x-request-id": requestId, ...signature },
    body: JSON.stringify({
      id: Math.floor(Math.random() * 1e12),
      live_mode: true,
      type: "payment",
      date_created: new Date(now).toISOString(),
      user_id: account?.collectorId ?? 0,
      api_version: "v1",
      action: status === "pending" ? "payment.created" : "payment.updated",
      data: { id: String(id) },
    }),
  };
}
