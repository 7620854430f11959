import { generatePixPayload } from "@brazilian-utils/brazilian-utils";
import type { PagamentoNoBanco } from "@/lib/core/pagamento/cobranca";
import { env } from "@/lib/env";
import { decryptSecret } from "@/lib/secrets";
import {
  type BankAnswer,
  type BankPayment,
  cancelPayment,
  createPix,
  getPayment,
  refundPayment,
} from "@/lib/services/mercadopago";
import type { Banco, CobrancaEmCurso, DueCobranca } from "@/lib/store/cobrancas";
import { centavosFromReais, reaisFromCentavos } from "@/lib/store/reais";

/** Makes the charge; asked again, it is the same one. */
export function makeCharge({ banco, cobranca, pedido, clienteNome }: DueCobranca): Promise<BankAnswer> {
  const { referencia, valor, expiraEm } = cobranca;
  return withToken(banco, (token) =>
    createPix(token, referencia, {
      amount: Number(reaisFromCentavos(valor)),
      description: `Pedido nº ${pedido.numero}`,
      reference: referencia,
      expiresAt: (expiraEm ?? 0) + EXPIRY_SLACK_MS,
      notificationUrl: notificationUrl(banco),
      payer: { email: `pedido-${pedido.id}@noemail.local`, firstName: clienteNome },
    }),
  );
}

export function readCharge(banco: Banco, bancoId: string): Promise<BankAnswer> {
  return withToken(banco, (token) => getPayment(token, bancoId));
}

export function withdrawCharge(
  banco: Banco,
  { cobranca }: CobrancaEmCurso,
  bancoId: string,
): Promise<BankAnswer> {
  return withToken(banco, (token) => cancelPayment(token, bancoId, `${cobranca.referencia}:cancelar`));
}

export function returnMoney(
  banco: Banco,
  { cobranca }: CobrancaEmCurso,
  bancoId: string,
): Promise<BankAnswer> {
  return withToken(banco, (token) => refundPayment(token, bancoId, `${cobranca.referencia}:devolver`));
}

/** The code of the shop's own key with the amount; null when the key is none. It proves nothing once paid. */
export function ownKeyCode({ banco, cobranca, pedido }: DueCobranca): string | null {
  return generatePixPayload({
    key: banco.pixChave ?? "",
    merchantName: banco.nome,
    merchantCity: banco.cidade ?? "BRASIL",
    amount: Number(reaisFromCentavos(cobranca.valor)),
    txid: `PEDIDO${pedido.id}`,
  });
}

/** The bank's words as ours. */
export function toPagamento(payment: BankPayment): PagamentoNoBanco {
  return {
    id: payment.id,
    status: statusOf(payment),
    valor: centavosFromReais(payment.amount),
    devolvido: centavosFromReais(payment.refunded),
    moeda: payment.currency,
    referencia: payment.reference,
    recebedor: payment.collector,
  };
}

/** The bank refuses an expiry less than 30 minutes ahead, counted when it is asked. */
const EXPIRY_SLACK_MS = 2 * 60 * 1_000;

function statusOf({ status, statusDetail }: BankPayment): PagamentoNoBanco["status"] {
  switch (status) {
    case "approved":
      return "aprovado";
    case "cancelled":
      return statusDetail === "expired" ? "expirado" : "cancelado";
    case "rejected":
      return "recusado";
    case "refunded":
      return "devolvido";
    case "charged_back":
    case "in_mediation":
      return "contestado";
    default:
      return "pendente";
  }
}

async function withToken(banco: Banco, call: (token: string) => Promise<BankAnswer>): Promise<BankAnswer> {
  const token = accessToken(banco);
  return token === null
    ? { kind: "refused", reason: "no readable credential", isUnknownId: false }
    : call(token);
}

function accessToken({ accessTokenEnc }: Banco): string | null {
  if (accessTokenEnc === null) return null;
  try {
    return decryptSecret(accessTokenEnc);
  } catch {
    return null;
  }
}

function notificationUrl({ restauranteId }: Banco): string | null {
  const { PUBLIC_BASE_URL, MP_WEBHOOK_TOKEN } = env();
  if (PUBLIC_BASE_URL === undefined || MP_WEBHOOK_TOKEN === undefined) return null;
  const query = new URLSearchParams({
    restaurante: String(restauranteId),
    token: MP_WEBHOOK_TOKEN,
    source_news: "webhooks",
  });
  return `${PUBLIC_BASE_URL}/api/webhook/mercadopago?${query}`;
}
