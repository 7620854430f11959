import { z } from "zod";
import type { Cobranca } from "@/lib/core/pagamento/cobranca";
import { env } from "@/lib/env";
import { reais } from "@/lib/store/reais";

export const instante = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export const statusPagamento = z.enum([
  "pendente",
  "aprovado",
  "recusado",
  "expirado",
  "cancelado",
  "reembolsado",
  "contestado",
  "em_revisao",
]);

/** A charge as `private.cobranca_json` gives it. */
export const cobrancaRow = z
  .object({
    id: z.number(),
    provedor: z.enum(["mercadopago", "pix_estatico"]),
    status: statusPagamento,
    valor: reais,
    valor_pago: reais,
    valor_devolvido: reais,
    referencia: z.string(),
    provedor_pagamento_id: z.string().nullable(),
    recebedor: z.string().nullable(),
    codigo_publico: z.string(),
    copia_e_cola: z.string().nullable(),
    expira_em: instante.nullable(),
    acao: z.enum(["criar", "cancelar", "devolver"]).nullable(),
  })
  .transform(
    ({
      valor_pago,
      valor_devolvido,
      provedor_pagamento_id,
      codigo_publico,
      copia_e_cola,
      expira_em,
      ...row
    }): Cobranca => ({
      ...row,
      valorPago: valor_pago,
      valorDevolvido: valor_devolvido,
      bancoId: provedor_pagamento_id,
      copiaECola: copia_e_cola,
      qrUrl: qrUrl(codigo_publico),
      expiraEm: expira_em,
    }),
  );

function qrUrl(codigoPublico: string): string | null {
  const base = env().PUBLIC_BASE_URL;
  return base === undefined ? null : `${base}/api/payments/qr/${codigoPublico}.png`;
}
