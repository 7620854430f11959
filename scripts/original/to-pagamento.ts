import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { reaisFromCentavos } from "@/lib/store/reais";
import type { PedidoRow } from "./original-rows";
import { toCentavos } from "./to-centavos";

/** How a pedido of the original was to be paid, and what is known of it: `row` as `pagamentos` takes it. */
export type PagamentoTrazido = {
  readonly codigo: string;
  readonly nome: string;
  readonly troco: number | null;
  readonly row: Readonly<Record<string, unknown>>;
  readonly avisos: readonly string[];
};

const FORMAS: readonly (readonly [RegExp, codigo: string, nome: string])[] = [
  [/pix/i, "pix", "Pix"],
  [/dinheiro|esp[eé]cie/i, "dinheiro", "Dinheiro"],
  [/d[eé]bito/i, "debito", "Cartão de débito"],
  [/cart|cr[eé]dito/i, "credito", "Cartão"],
];

export function toPagamento(row: PedidoRow, total: number, status: StatusPedido): PagamentoTrazido {
  const dito = row.forma_pagamento ?? "";
  const [, codigo, nome] = FORMAS.find(([words]) => words.test(dito)) ?? [
    null,
    "outro",
    dito || "Não informado",
  ];
  const troco = toCentavos(/troco para\s*(R\$\s*[\d.,]*\d)/i.exec(dito)?.[1] ?? null);
  const isTrocoPouco = troco !== null && troco < total;
  const cobranca = cobrancaDe(row, total, status);
  return {
    codigo,
    nome: nome.slice(0, 60),
    troco: troco === null || troco === 0 || isTrocoPouco ? null : troco,
    row: { metodo: codigo, valor: reaisFromCentavos(total), ...cobranca.row },
    avisos: [...(isTrocoPouco ? ["o troco era menor que o total"] : []), ...cobranca.avisos],
  };
}

/** Money the bank took is told of as it was; what is paid at the door was never written down as paid. */
function cobrancaDe(row: PedidoRow, total: number, status: StatusPedido) {
  const mismatched = row.payment_status === "amount_mismatch" || row.payment_status === "reference_mismatch";
  if (row.payment_status !== "approved" && !mismatched)
    return {
      row: { provedor: "na_entrega", status: status === "cancelado" ? "cancelado" : "pendente" },
      avisos: [],
    };
  const pago = toCentavos(row.payment_amount) ?? total;
  const isClear = !mismatched && pago === total && status !== "cancelado";
  return {
    row: {
      provedor: "mercadopago",
      status: isClear ? "aprovado" : "em_revisao",
      valor_pago: reaisFromCentavos(pago),
      provedor_pagamento_id: row.payment_id,
      pago_em: row.payment_paid_at,
    },
    avisos: isClear ? [] : ["o Pix foi pago e não bate com o pedido: confira no Mercado Pago"],
  };
}
