import { readNotice } from "@/lib/inbox/receive-payment-notice";
import {
  cancelPayment,
  createPix,
  getPayment,
  isSignedNotice,
  refundPayment,
} from "@/lib/services/mercadopago";
import { field } from "./field";
import type { Payload, PayloadCases } from "./payload-case";
import { replayed, replayedEach } from "./replay-server";

const ID = "123456789012";
const TOKEN = "APP_USR-test";
const CHARGE = {
  amount: 49.9,
  description: "Pedido 123",
  reference: "order_123",
  expiresAt: Date.parse("2026-11-23T10:30:00-03:00"),
  notificationUrl: null,
  payer: { email: "cliente@example.com", firstName: "Cliente" },
};

const payment = {
  id: ID,
  status: "pending",
  statusDetail: "pending_waiting_transfer",
  amount: 49.9,
  refunded: 0,
  currency: "BRL",
  reference: "order_123",
  collector: "900000001",
  qrCode:
    "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000520400005303986540549.905802BR5910Loja Teste6009Sao Paulo62220518mpqrinter12345678963040894",
};
const ok = (change: object) => ({ kind: "ok", payment: { ...payment, ...change } });
const refused = (reason: string, isUnknownId = false) => ({ kind: "refused", reason, isUnknownId });

/** What the bank is taken to say, whatever was asked of it. */
const answered =
  (call: () => Promise<unknown>) =>
  async ({ response }: Payload) =>
    (await replayed([response], call)).result;

const notice = ({ url, body }: Payload) => {
  const address = new URL(String(url));
  address.searchParams.set("restaurante", "7");
  return readNotice(new Request(address), body);
};
const noticed = { restauranteId: 7, paymentId: ID, signature: null, requestId: null };

export const mercadopago: PayloadCases = {
  http_create_pix: { through: answered(() => createPix(TOKEN, "key", CHARGE)), gives: ok({}) },
  http_get_approved: {
    through: answered(() => getPayment(TOKEN, ID)),
    gives: ok({ status: "approved", statusDetail: "accredited" }),
  },
  http_get_expired: {
    through: answered(() => getPayment(TOKEN, ID)),
    gives: ok({ status: "cancelled", statusDetail: "expired" }),
  },
  http_get_refunded: {
    through: answered(() => getPayment(TOKEN, ID)),
    gives: ok({ status: "refunded", statusDetail: "refunded", refunded: 49.9 }),
  },
  http_cancel: {
    through: answered(() => cancelPayment(TOKEN, ID, "key")),
    gives: ok({ status: "cancelled", statusDetail: "by_collector" }),
  },
  http_refund_total: {
    // The refund itself is no payment: how the payment stands is read after it.
    through: async ({ response }) =>
      (await replayed([response], () => refundPayment(TOKEN, ID, "key"))).asked.map(({ method, path }) =>
        [method, path].join(" "),
      ),
    gives: [`POST /v1/payments/${ID}/refunds`, `GET /v1/payments/${ID}`],
  },
  http_errors: {
    through: ({ cases }) => replayedEach(cases, () => getPayment(TOKEN, ID)),
    gives: {
      "no Pix key registered on the collector account": refused("400 MPBadRequestError"),
      "missing idempotency key": refused("400 MPBadRequestError"),
      "bad token": refused("401 MPAuthenticationError"),
      "unknown payment": refused("404 MPNotFoundError", true),
      "policy agent": refused("403 MPForbiddenError"),
      "rate limit": { kind: "unknown", reason: "429 MPRateLimitError" },
    },
  },
  sig_x_signature: {
    through: ({ query, headers, secret }) =>
      isSignedNotice(
        {
          signature: field(headers, "x-signature"),
          requestId: field(headers, "x-request-id"),
          dataId: field(query, "data.id"),
        },
        String(secret),
      ),
    gives: true,
  },
  webhook_payment_created: { through: notice, gives: noticed },
  webhook_payment_updated: { through: notice, gives: noticed },
  webhook_ipn_legacy: { through: notice, gives: noticed },
  // Charges are made as payments, never as orders: a notice of an order is none of ours.
  webhook_order: { through: notice, gives: null },
  http_create_order: { unused: "charges are made with the payments API" },
};
