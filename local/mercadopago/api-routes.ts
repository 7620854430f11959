import { type Answer, json } from "@/local/http/answer";
import { type Call, param, type Route } from "@/local/http/router";
import type { Account } from "./account";
import type { Bank } from "./bank";
import type { PlannedFault } from "./faults";
import { createBody, newPayment, type Payment, wirePayment } from "./payment";

/** The part of api.mercadopago.com a Pix shop uses, with its errors as they are. */
export function apiRoutes(bank: Bank, hangMs: number): Route[] {
  const route = (
    method: Route["method"],
    path: string,
    on: PlannedFault["on"],
    handle: (call: Call, account: Account) => Promise<Answer>,
  ): Route => ({
    method,
    path,
    async handle(call) {
      const account = bank.accountOf(/^Bearer (.+)$/.exec(call.headers.authorization ?? "")?.[1] ?? "");
      if (account === null) return failure(401, "unauthorized", "invalid access token");
      return withFault(bank.faults.take(on, account.accessToken), hangMs, () => handle(call, account));
    },
  });
  return [
    route("GET", "/users/me", "account", async (_, { collectorId, name }) =>
      json({
        id: collectorId,
        nickname: name,
        site_id: "MLB",
        country_id: "BR",
        status: { site_status: "active" },
      }),
    ),
    route("POST", "/v1/payments", "create", (call, account) => create(bank, call, account)),
    route("GET", "/v1/payments/:id", "get", async (call, account) =>
      withPayment(bank, call, account, (payment) => json(wirePayment(payment))),
    ),
    route("PUT", "/v1/payments/:id", "cancel", async (call, account) =>
      withPayment(bank, call, account, (payment) => cancel(bank, payment)),
    ),
    route("POST", "/v1/payments/:id/refunds", "refund", (call, account) => refund(bank, call, account)),
  ];
}

async function withFault(
  fault: PlannedFault["fault"] | null,
  hangMs: number,
  handle: () => Promise<Answer>,
): Promise<Answer> {
  switch (fault) {
    case "http500":
      return failure(500, "internal_error", "internal error");
    case "http429":
      return failure(429, "too_many_requests", "too many requests");
    case "refuse":
      return failure(400, "bad_request", "Collector user without key enabled for QR rendering", 13253);
    case "accept_then_hang":
      await handle();
      return { kind: "silence", endsAfterMs: hangMs };
    default:
      return handle();
  }
}

async function create(bank: Bank, call: Call, account: Account): Promise<Answer> {
  const key = call.headers["x-idempotency-key"];
  if (typeof key !== "string") return failure(400, "bad_request", "Header X-Idempotency-Key can't be null");
  const body = createBody.safeParse(call.body);
  if (!body.success) return failure(400, "bad_request", body.error.issues[0]?.path.join(".") ?? "body");
  return bank.once(`${account.accessToken}:${key}`, call.body, async () => {
    const payment = await newPayment(body.data, account, bank.now());
    if (payment === null) return failure(400, "bad_request", "Invalid date_of_expiration", 4050);
    bank.save(payment);
    return json(wirePayment(payment), 201);
  });
}

function withPayment(bank: Bank, call: Call, account: Account, act: (payment: Payment) => Answer): Answer {
  const payment = bank.find(Number(param(call, "id")));
  return payment === null || payment.collectorId !== account.collectorId
    ? failure(404, "not_found", "Payment not found", 2000)
    : act(payment);
}

function cancel(bank: Bank, payment: Payment): Answer {
  if (payment.status !== "pending") {
    return failure(
      400,
      "bad_request",
      "The action requested is not valid for the current payment state",
      2004,
    );
  }
  const cancelled = { ...payment, status: "cancelled", statusDetail: "by_collector" };
  bank.save(cancelled);
  return json(wirePayment(cancelled));
}

async function refund(bank: Bank, call: Call, account: Account): Promise<Answer> {
  const key = call.headers["x-idempotency-key"];
  if (typeof key !== "string") return failure(400, "bad_request", "Header X-Idempotency-Key can't be null");
  return bank.once(`${account.accessToken}:${key}`, call.body ?? {}, async () =>
    withPayment(bank, call, account, (payment) => {
      if (payment.status !== "approved") {
        return failure(
          400,
          "bad_request",
          "The action requested is not valid for the current payment state",
          2063,
        );
      }
      const amount = payment.paid - payment.refunded;
      bank.save({ ...payment, status: "refunded", statusDetail: "refunded", refunded: payment.paid });
      return json({ id: bank.now(), payment_id: payment.id, amount: amount / 100, status: "approved" }, 201);
    }),
  );
}

function failure(status: number, error: string, message: string, code?: number): Answer {
  const cause = code === undefined ? [] : [{ code, description: message, data: null }];
  return json({ message, error, status, cause }, status);
}
