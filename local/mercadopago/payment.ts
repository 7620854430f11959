import { randomUUID } from "node:crypto";
import { generatePixPayload } from "@brazilian-utils/brazilian-utils";
import { toDataURL } from "qrcode";
import { z } from "zod";
import type { Account } from "./account";

/** A payment as the bank keeps it; money in centavos. */
export type Payment = {
  readonly id: number;
  readonly collectorId: number;
  readonly amount: number;
  readonly description: string;
  readonly externalReference: string | null;
  readonly notificationUrl: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly payerEmail: string;
  readonly qrCode: string;
  readonly qrPng: string;
  readonly status: string;
  readonly statusDetail: string;
  /** What was really transferred: another amount than charged is a fault for tests and the curious. */
  readonly paid: number;
  readonly refunded: number;
  readonly approvedAt: number | null;
  readonly updatedAt: number;
};

export const createBody = z.object({
  transaction_amount: z
    .number()
    .positive()
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6),
  description: z.string().max(256).default(""),
  payment_method_id: z.literal("pix"),
  date_of_expiration: z.iso.datetime({ offset: true }).optional(),
  external_reference: z.string().max(256).nullish(),
  notification_url: z.url().nullish(),
  payer: z.object({ email: z.email() }),
});

const MIN_MS = 60_000;
const DEFAULT_EXPIRY_MS = 24 * 60 * MIN_MS;
const SHORTEST_EXPIRY_MS = 30 * MIN_MS;
const FIRST_ID = 123_000_000_000;

/** A new charge, waiting to be paid; null when its expiry is nearer than the bank allows. */
export async function newPayment(
  body: z.output<typeof createBody>,
  account: Account,
  now: number,
): Promise<Payment | null> {
  const expiresAt =
    body.date_of_expiration === undefined ? now + DEFAULT_EXPIRY_MS : Date.parse(body.date_of_expiration);
  if (expiresAt < now + SHORTEST_EXPIRY_MS) return null;
  const amount = Math.round(body.transaction_amount * 100);
  const qrCode =
    generatePixPayload({
      key: account.pixKey,
      merchantName: account.name,
      merchantCity: "SAO PAULO",
      amount: amount / 100,
      txid: `mpqr${randomUUID().replaceAll("-", "").slice(0, 20)}`,
    }) ?? "";
  return {
    id: FIRST_ID + Math.floor(Math.random() * 800_000_000_000),
    collectorId: account.collectorId,
    amount,
    description: body.description,
    externalReference: body.external_reference ?? null,
    notificationUrl: body.notification_url ?? null,
    createdAt: now,
    expiresAt,
    payerEmail: body.payer.email,
    qrCode,
    qrPng: (await toDataURL(qrCode)).slice("data:image/png;base64,".length),
    status: "pending",
    statusDetail: "pending_waiting_transfer",
    paid: 0,
    refunded: 0,
    approvedAt: null,
    updatedAt: now,
  };
}

/** As the API tells it. */
export function wirePayment(payment: Payment) {
  const amount = (payment.approvedAt === null ? payment.amount : payment.paid) / 100;
  return {
    id: payment.id,
    date_created: bankTime(payment.createdAt),
    date_approved: payment.approvedAt === null ? null : bankTime(payment.approvedAt),
    date_last_updated: bankTime(payment.updatedAt),
    date_of_expiration: bankTime(payment.expiresAt),
    issuer_id: "12501",
    payment_method_id: "pix",
    payment_type_id: "bank_transfer",
    payment_method: { id: "pix", type: "bank_transfer", issuer_id: "12501" },
    status: payment.status,
    status_detail: payment.statusDetail,
    currency_id: "BRL",
    description: payment.description,
    collector_id: payment.collectorId,
    payer: { id: "800000001", email: payment.payerEmail, identification: { type: null, number: null } },
    metadata: {},
    external_reference: payment.externalReference,
    transaction_amount: amount,
    transaction_amount_refunded: payment.refunded / 100,
    coupon_amount: 0,
    installments: 1,
    captured: true,
    binary_mode: false,
    live_mode: true,
    fee_details: [],
    refunds: [],
    transaction_details: {
      net_received_amount: payment.approvedAt === null ? 0 : amount,
      total_paid_amount: amount,
      overpaid_amount: 0,
      external_resource_url: null,
    },
    point_of_interaction: {
      type: "OPENPLATFORM",
      transaction_data: {
        qr_code: payment.qrCode,
        qr_code_base64: payment.qrPng,
        ticket_url: `https://www.mercadopago.com.br/payments/${payment.id}/ticket`,
      },
    },
  };
}

/** The bank prints its times four hours behind Greenwich. */
function bankTime(instant: number): string {
  return `${new Date(instant - 4 * 60 * MIN_MS).toISOString().slice(0, -1)}-04:00`;
}
