import type { PedidoComPix } from "@/lib/core/dialogue/command";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { isPedidoAlteravel, type StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { AcaoNoBanco, Cobranca, PagamentoNoBanco, StatusPagamento } from "./cobranca";

/** Where the bank's word leaves a charge. Every approved centavo is with the pedido, on its way back, or with the team. */
export type Veredito = {
  readonly caso: CasoPix;
  readonly para: StatusPagamento;
  readonly pedidoPara: StatusPedido | null;
  readonly valorPago: Centavos;
  readonly valorDevolvido: Centavos;
  readonly acao: AcaoNoBanco | null;
};

export type CasoPix =
  | "pago"
  /** Paid after the pedido was cancelled: sent back. */
  | "pago_tarde"
  /** Not the amount, currency, name or account that was charged: a person looks. */
  | "nao_confere"
  | "expirado"
  | "recusado"
  | "devolvido"
  | "devolvido_em_parte"
  | "contestado"
  /** The team sends it back. */
  | "devolucao_pedida"
  | "devolucao_falhou";

/** Judges what the bank says of a charge as it stands; null when it tells nothing new. */
export function veredito(cobranca: Cobranca, pedido: PedidoComPix, banco: PagamentoNoBanco): Veredito | null {
  switch (banco.status) {
    case "pendente":
      return null;
    case "aprovado":
      return aprovado(cobranca, pedido, banco);
    case "devolvido":
      return devolvido(cobranca, pedido, banco);
    case "contestado":
      return cobranca.status === "contestado"
        ? null
        : { ...money(banco), caso: "contestado", para: "contestado", pedidoPara: null, acao: null };
    case "expirado":
    case "cancelado":
    case "recusado":
      return naoPago(cobranca, pedido, banco.status);
  }
}

/** The team wants the money sent back; null where the bank has none of it left, or is sending it already. */
export function devolucaoPedida({ status, acao, valorPago, valorDevolvido }: Cobranca): Veredito | null {
  const isHeld = (status === "aprovado" || status === "em_revisao") && acao === null;
  if (!isHeld || valorPago <= valorDevolvido) return null;
  return {
    caso: "devolucao_pedida",
    para: "aprovado",
    pedidoPara: null,
    valorPago,
    valorDevolvido,
    acao: "devolver",
  };
}

function aprovado(cobranca: Cobranca, pedido: PedidoComPix, banco: PagamentoNoBanco): Veredito | null {
  const isNews = banco.valor !== cobranca.valorPago || banco.devolvido !== cobranca.valorDevolvido;
  const { status } = cobranca;
  if (status === "reembolsado" || (status === "em_revisao" && !isNews)) return null;
  if (status === "aprovado") return isNews ? partlyReturned(cobranca, banco) : null;
  if (status === "em_revisao" || !isWhatWasCharged(cobranca, banco)) {
    return { ...money(banco), caso: "nao_confere", para: "em_revisao", pedidoPara: null, acao: null };
  }
  if (pedido.status === "cancelado") {
    return { ...money(banco), caso: "pago_tarde", para: "aprovado", pedidoPara: null, acao: "devolver" };
  }
  return { ...money(banco), caso: "pago", para: "aprovado", pedidoPara: startOf(pedido), acao: null };
}

function partlyReturned(cobranca: Cobranca, banco: PagamentoNoBanco): Veredito {
  const { acao } = cobranca;
  return { ...money(banco), caso: "devolvido_em_parte", para: "aprovado", pedidoPara: null, acao };
}

/** Sent back by us or by the owner at the bank: a pedido the kitchen has not begun goes with its money. */
function devolvido(cobranca: Cobranca, pedido: PedidoComPix, banco: PagamentoNoBanco): Veredito | null {
  if (cobranca.status === "reembolsado") return null;
  return {
    caso: "devolvido",
    para: "reembolsado",
    pedidoPara: isPedidoAlteravel(pedido.status) ? "cancelado" : null,
    valorPago: banco.valor,
    valorDevolvido: banco.valor,
    acao: null,
  };
}

function naoPago(
  cobranca: Cobranca,
  pedido: PedidoComPix,
  status: "expirado" | "cancelado" | "recusado",
): Veredito | null {
  if (cobranca.status !== "pendente") return null;
  return {
    caso: status === "recusado" ? "recusado" : "expirado",
    para: status,
    pedidoPara: pedido.status === "novo" ? "cancelado" : null,
    valorPago: 0,
    valorDevolvido: 0,
    acao: null,
  };
}

function isWhatWasCharged(cobranca: Cobranca, banco: PagamentoNoBanco): boolean {
  return (
    banco.moeda === "BRL" &&
    banco.valor === cobranca.valor &&
    banco.referencia === cobranca.referencia &&
    (cobranca.recebedor === null || banco.recebedor === cobranca.recebedor)
  );
}

function money({ valor, devolvido }: PagamentoNoBanco) {
  return { valorPago: valor, valorDevolvido: devolvido };
}

function startOf({ status, agendadoPara }: PedidoComPix): StatusPedido | null {
  if (status !== "novo") return null;
  return agendadoPara === null ? "confirmado" : "agendado";
}
