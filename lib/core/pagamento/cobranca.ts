import type { Instante } from "@/lib/core/loja/abertura";
import type { Centavos } from "@/lib/core/pedido/centavos";

/** `pagamentos.status`. Only the bank's own word makes one aprovado. */
export type StatusPagamento =
  | "pendente"
  | "aprovado"
  | "recusado"
  | "expirado"
  | "cancelado"
  | "reembolsado"
  | "contestado"
  | "em_revisao";

/** What the bank must still be asked to do with a charge. */
export type AcaoNoBanco = "criar" | "cancelar" | "devolver";

/** A Pix to be paid before the kitchen begins: a charge at the bank, or a code of the shop's own key. */
export type Cobranca = {
  readonly id: number;
  readonly provedor: "mercadopago" | "pix_estatico";
  readonly status: StatusPagamento;
  readonly acao: AcaoNoBanco | null;
  readonly valor: Centavos;
  readonly valorPago: Centavos;
  readonly valorDevolvido: Centavos;
  /** What we named it at the bank. */
  readonly referencia: string;
  /** The bank's id of it, once it is made. */
  readonly bancoId: string | null;
  /** The bank's account it was made for. */
  readonly recebedor: string | null;
  readonly copiaECola: string | null;
  /** Where a picture of the code can be fetched; null when the shop has no public address. */
  readonly qrUrl: string | null;
  readonly expiraEm: Instante | null;
};

/** A payment as the bank tells it when asked. */
export type PagamentoNoBanco = {
  readonly id: string;
  readonly status:
    | "pendente"
    | "aprovado"
    | "recusado"
    | "expirado"
    | "cancelado"
    | "devolvido"
    | "contestado";
  readonly valor: Centavos;
  readonly devolvido: Centavos;
  readonly moeda: string;
  readonly referencia: string | null;
  readonly recebedor: string | null;
};
