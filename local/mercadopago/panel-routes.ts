import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { type Call, param, parseBody, type Route } from "@/local/http/router";
import type { Account } from "./account";
import type { Bank } from "./bank";
import { plannedFault } from "./faults";
import type { Payment } from "./payment";

/** A charge as the panel shows it; money in centavos. */
export type ChargeView = Pick<
  Payment,
  | "id"
  | "amount"
  | "paid"
  | "refunded"
  | "status"
  | "statusDetail"
  | "description"
  | "createdAt"
  | "expiresAt"
>;

const account = z.object({
  accessToken: z.string().min(1),
  collectorId: z.number().int(),
  webhookSecret: z.string().nullable(),
  name: z.string(),
  pixKey: z.string(),
}) satisfies z.ZodType<Account>;

const amountBody = z.object({ amount: z.number().int().positive().optional() });

/** What the bank of this machine does when told: the panel's buttons, and what tests need. */
export function panelRoutes(bank: Bank): Route[] {
  const act = (name: string, change: (payment: Payment, amount: number | undefined) => Payment): Route => ({
    method: "POST",
    path: `/_bank/payments/:id/${name}`,
    handle: (call) => changed(bank, call, change),
  });
  return [
    { method: "GET", path: "/_bank/payments", handle: () => json(bank.payments().map(toView)) },
    act("pay", (payment, amount) => ({
      ...payment,
      status: "approved",
      statusDetail: "accredited",
      paid: amount ?? payment.amount,
      approvedAt: bank.now(),
    })),
    act("refund", (payment, amount) => {
      const refunded = amount === undefined ? payment.paid : payment.refunded + amount;
      const isWhole = refunded >= payment.paid;
      return {
        ...payment,
        status: isWhole ? "refunded" : "approved",
        statusDetail: isWhole ? "refunded" : "partially_refunded",
        refunded: Math.min(refunded, payment.paid),
      };
    }),
    act("charge-back", (payment) => ({ ...payment, status: "charged_back", statusDetail: "in_process" })),
    act("mediation", (payment) => ({ ...payment, status: "in_mediation", statusDetail: "pending" })),
    act("expire", (payment) => ({ ...payment, status: "cancelled", statusDetail: "expired" })),
    {
      method: "POST",
      path: "/_control/accounts",
      handle: (call) => {
        bank.openAccount(parseBody(account, call.body));
        return json({ ok: true });
      },
    },
    {
      method: "POST",
      path: "/_control/faults",
      handle: (call) => {
        bank.faults.plan(parseBody(plannedFault, call.body));
        return json({ ok: true });
      },
    },
  ];
}

/** Paid late is paid all the same: other banks than ours have let it through. */
function changed(
  bank: Bank,
  call: Call,
  change: (payment: Payment, amount: number | undefined) => Payment,
): Answer {
  const payment = bank.find(Number(param(call, "id")));
  if (payment === null) return refuse(404, "Payment not found");
  const next = change(payment, parseBody(amountBody, call.body).amount);
  bank.save(next);
  return json(toView(next));
}

function toView({ id, amount, paid, refunded, status, statusDetail, ...rest }: Payment): ChargeView {
  const { description, createdAt, expiresAt } = rest;
  return { id, amount, paid, refunded, status, statusDetail, description, createdAt, expiresAt };
}
