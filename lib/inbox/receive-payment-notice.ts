import { z } from "zod";
import type { Clock } from "@/lib/clock";
import { log } from "@/lib/log";
import { readCharge, toPagamento } from "@/lib/outbox/pix/bank";
import { reportCharge } from "@/lib/outbox/pix/report-charge";
import { decryptSecret } from "@/lib/secrets";
import { isSignedNotice } from "@/lib/services/mercadopago";
import { type Banco, findBanco, findCobranca } from "@/lib/store/cobrancas";
import { runCommand } from "@/lib/turn";

/** What a notice of Mercado Pago says, which is never more than "look at this payment". */
export type PaymentNotice = {
  readonly restauranteId: number;
  readonly paymentId: string;
  readonly signature: string | null;
  readonly requestId: string | null;
};

export type NoticeOutcome =
  | { readonly kind: "settled" }
  | { readonly kind: "ignored"; readonly why: string }
  /** What failed may heal: the bank should tell it again. */
  | { readonly kind: "try_later"; readonly why: string };

/** The restaurante of the address, and the payment of the address or else of the body; null when either is missing. */
export function readNotice(request: Request, body: unknown): PaymentNotice | null {
  const query = new URL(request.url).searchParams;
  const inBody = bodySchema.safeParse(body).data;
  const kind = query.get("type") ?? query.get("topic") ?? inBody?.type ?? inBody?.topic;
  const parsed = noticeSchema.safeParse({
    restauranteId: query.get("restaurante"),
    paymentId: query.get("data.id") ?? query.get("id") ?? inBody?.data?.id ?? inBody?.resource,
  });
  if (kind !== "payment" || !parsed.success) return null;
  const { headers } = request;
  return { ...parsed.data, signature: headers.get("x-signature"), requestId: headers.get("x-request-id") };
}

const noticeSchema = z.object({
  restauranteId: z.coerce.number().int().positive(),
  paymentId: z.string().regex(/^[0-9A-Za-z]{1,40}$/),
});

const bodySchema = z.object({
  type: z.string().optional(),
  topic: z.string().optional(),
  resource: z.coerce.string().optional(),
  data: z.object({ id: z.coerce.string() }).optional(),
});

/**
 * Follows a notice: the payment is read again with the shop's own credential, and only what the bank then says of a charge
 * of ours decides. A bad signature, another shop's payment or a sale that is not ours changes nothing.
 */
export async function receivePaymentNotice(notice: PaymentNotice, clock: Clock): Promise<NoticeOutcome> {
  const { restauranteId, paymentId } = notice;
  const banco = await findBanco(restauranteId);
  if (banco === null || banco.accessTokenEnc === null) return { kind: "ignored", why: "no bank" };
  if (!isAuthentic(banco, notice)) {
    log.warn({ restauranteId }, "a payment notice with a bad signature was ignored");
    return { kind: "ignored", why: "signature" };
  }
  const answer = await readCharge(banco, paymentId);
  if (answer.kind === "refused" && answer.isUnknownId)
    return { kind: "ignored", why: "not this shop's payment" };
  if (answer.kind !== "ok") return { kind: "try_later", why: answer.reason };
  const pagamento = toPagamento(answer.payment);
  const known = await findCobranca(restauranteId, {
    bancoId: pagamento.id,
    referencia: pagamento.referencia,
  });
  if (known === null) return { kind: "ignored", why: "not our charge" };
  const isSettled = await reportCharge(known, pagamento, (ref, command) => runCommand(ref, command, clock));
  return isSettled ? { kind: "settled" } : { kind: "try_later", why: "contended" };
}

/** A shop without a secret is told by the token of the address alone. */
function isAuthentic(
  { webhookSecretEnc }: Banco,
  { signature, requestId, paymentId }: PaymentNotice,
): boolean {
  if (webhookSecretEnc === null) return true;
  return isSignedNotice({ signature, requestId, dataId: paymentId }, decryptSecret(webhookSecretEnc));
}
