import {
  MercadoPagoConfig,
  MercadoPagoError,
  MPBadRequestError,
  MPConnectionError,
  MPNotFoundError,
  Payment,
  PaymentRefund,
  User,
  WebhookSignatureValidator,
} from "mercadopago";
import { AppConfig } from "mercadopago/dist/utils/config";
import { z } from "zod";
import { env } from "@/lib/env";
import { traced } from "@/lib/trace";

/** A payment as the bank tells it; money in reais, as its JSON has it. */
export type BankPayment = z.output<typeof bankPayment>;

export type BankAnswer =
  | { readonly kind: "ok"; readonly payment: BankPayment }
  /** The bank will not, however often it is asked. */
  | { readonly kind: "refused"; readonly reason: string; readonly isUnknownId: boolean }
  /** It may or may not have been done: ask again with the same key. */
  | { readonly kind: "unknown"; readonly reason: string };

export type PixCharge = {
  readonly amount: number;
  readonly description: string;
  /** Our name of it. */
  readonly reference: string;
  /** Epoch milliseconds; at least 30 minutes ahead. */
  readonly expiresAt: number;
  readonly notificationUrl: string | null;
  readonly payer: { readonly email: string; readonly firstName: string | null };
};

/** Makes a Pix charge. The same key and charge again give the same payment. */
export function createPix(accessToken: string, key: string, charge: PixCharge): Promise<BankAnswer> {
  const { payer } = charge;
  const body = {
    transaction_amount: charge.amount,
    description: charge.description,
    payment_method_id: "pix",
    date_of_expiration: inBrasilia(charge.expiresAt),
    external_reference: charge.reference,
    payer: { email: payer.email, ...(payer.firstName === null ? {} : { first_name: payer.firstName }) },
    ...(charge.notificationUrl === null ? {} : { notification_url: charge.notificationUrl }),
  };
  return ask(() => new Payment(configFor(accessToken, key)).create({ body }));
}

/** What the bank says of a payment now: nothing else decides. */
export function getPayment(accessToken: string, id: string): Promise<BankAnswer> {
  return ask(() => new Payment(configFor(accessToken)).get({ id }));
}

/** Withdraws a charge nobody has paid; refused once somebody has. */
export function cancelPayment(accessToken: string, id: string, key: string): Promise<BankAnswer> {
  return ask(() => new Payment(configFor(accessToken, key)).cancel({ id }));
}

/** Sends back what is left of a payment, then tells how it stands: a refund may take its time. */
export async function refundPayment(accessToken: string, id: string, key: string): Promise<BankAnswer> {
  const config = configFor(accessToken, key, {
    // Without it a contingency of the Pix system is answered as if the refund were refused.
    headers: { Authorization: `Bearer ${accessToken}`, "X-Render-In-Process-Refunds": "true" },
  });
  const refund = await attempt(() => new PaymentRefund(config).total({ payment_id: id }));
  return refund.kind === "ok" ? getPayment(accessToken, id) : refund;
}

export type AccountAnswer =
  | { readonly kind: "ok"; readonly collector: string; readonly name: string | null }
  | { readonly kind: "refused" }
  | { readonly kind: "unknown" };

/** Whose account a credential opens. Refused: it opens none. */
export async function getAccount(accessToken: string): Promise<AccountAnswer> {
  const answer = await attempt(() => new User(configFor(accessToken)).get());
  if (answer.kind !== "ok") return { kind: answer.kind };
  const parsed = bankAccount.safeParse(answer.value);
  return parsed.success ? { kind: "ok", ...parsed.data } : { kind: "unknown" };
}

/** Whether a notice is signed with the shop's secret, over the id of its address and the request's id. */
export function isSignedNotice(
  notice: { readonly signature: string | null; readonly requestId: string | null; readonly dataId: string },
  secret: string,
): boolean {
  return [notice.dataId, notice.dataId.toLowerCase()].some((dataId) => {
    try {
      WebhookSignatureValidator.validate({
        xSignature: notice.signature,
        xRequestId: notice.requestId,
        dataId,
        secret,
      });
      return true;
    } catch {
      return false;
    }
  });
}

const TIMEOUT_MS = 10_000;

/**
 * A config for one call: the SDK writes each call's idempotency key into the config it was given, so that one shared by
 * two calls would send the first one's key with the second (mercadopago/sdk-nodejs#481). Trying again is our outbox's part.
 */
function configFor(accessToken: string, idempotencyKey?: string, extra: object = {}): MercadoPagoConfig {
  Object.assign(AppConfig, { BASE_URL: env().MERCADOPAGO_BASE_URL });
  const key = idempotencyKey === undefined ? {} : { idempotencyKey };
  return new MercadoPagoConfig({
    accessToken,
    options: { timeout: TIMEOUT_MS, maxRetries: 0, ...key, ...extra },
  });
}

async function ask(call: () => Promise<unknown>): Promise<BankAnswer> {
  const answer = await attempt(call);
  if (answer.kind !== "ok") return answer;
  const parsed = bankPayment.safeParse(answer.value);
  if (parsed.success) return { kind: "ok", payment: parsed.data };
  return { kind: "unknown", reason: "answer that is no payment" };
}

type Attempt =
  | { readonly kind: "ok"; readonly value: unknown }
  | Exclude<BankAnswer, { readonly kind: "ok" }>;

function attempt(call: () => Promise<unknown>): Promise<Attempt> {
  return traced("mercadopago", {}, async (span) => {
    const attempted = await tryOnce(call);
    span.set({ "fornada.outcome": attempted.kind });
    return attempted;
  });
}

async function tryOnce(call: () => Promise<unknown>): Promise<Attempt> {
  try {
    return { kind: "ok", value: await call() };
  } catch (error) {
    if (!(error instanceof MercadoPagoError) || error instanceof MPConnectionError) {
      return { kind: "unknown", reason: error instanceof Error ? error.name : "no answer" };
    }
    const reason = `${error.status} ${error.name}`;
    return isFinal(error)
      ? { kind: "refused", reason, isUnknownId: error instanceof MPNotFoundError }
      : { kind: "unknown", reason };
  }
}

const FINAL_STATUS: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 422]);

function isFinal(error: MercadoPagoError): boolean {
  return error instanceof MPBadRequestError || FINAL_STATUS.has(error.status);
}

const bankPayment = z
  .object({
    id: z.union([z.number(), z.string()]).transform(String),
    status: z.string(),
    status_detail: z.string().nullish(),
    transaction_amount: z.number(),
    transaction_amount_refunded: z.number().nullish(),
    currency_id: z.string(),
    external_reference: z.string().nullish(),
    collector_id: z.union([z.number(), z.string()]).nullish(),
    point_of_interaction: z
      .object({ transaction_data: z.object({ qr_code: z.string().nullish() }).nullish() })
      .nullish(),
  })
  .transform((row) => ({
    id: row.id,
    status: row.status,
    statusDetail: row.status_detail ?? null,
    amount: row.transaction_amount,
    refunded: row.transaction_amount_refunded ?? 0,
    currency: row.currency_id,
    reference: row.external_reference ?? null,
    collector: row.collector_id == null ? null : String(row.collector_id),
    qrCode: row.point_of_interaction?.transaction_data?.qr_code ?? null,
  }));

const bankAccount = z
  .object({ id: z.union([z.number(), z.string()]).transform(String), nickname: z.string().nullish() })
  .transform(({ id, nickname }) => ({ collector: id, name: nickname ?? null }));

/** The bank wants an offset; Brasília has none but this. */
function inBrasilia(instant: number): string {
  return `${new Date(instant - 3 * 60 * 60 * 1_000).toISOString().slice(0, -1)}-03:00`;
}
