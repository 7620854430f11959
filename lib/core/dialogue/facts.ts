import type { Horarios, Instante } from "@/lib/core/loja/abertura";
import type { Bairro } from "@/lib/core/loja/bairro";
import type { Operacao } from "@/lib/core/loja/operacao";
import type { Cobranca } from "@/lib/core/pagamento/cobranca";
import type { Cardapio } from "@/lib/core/pedido/cardapio";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Cupom } from "@/lib/core/pedido/cupom";
import type { Linha } from "@/lib/core/pedido/item";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { Endereco } from "./state";

/** What decide may look at and not change. Loaded fresh for every turn. */
export type Facts = {
  readonly agora: Instante;
  readonly loja: Loja;
  readonly operacao: Operacao;
  readonly horarios: Horarios;
  readonly cardapio: Cardapio;
  /** Questions the owner has answered, in their own words. */
  readonly conhecimento: readonly Conhecimento[];
  /** What the owner has to say about the house, a sentence each. */
  readonly regrasDaCasa: readonly string[];
  readonly bairros: readonly Bairro[];
  readonly formasPagamento: readonly FormaPagamento[];
  /** Those that are switched on, used up or not. */
  readonly cupons: readonly Cupom[];
  readonly cliente: ClienteConhecido;
  readonly conversa: Conversa;
  readonly limites: Limites;
};

type Conhecimento = { readonly id: number; readonly pergunta: string; readonly resposta: string };

type Loja = {
  readonly nome: string;
  readonly endereco: string | null;
  readonly telefone: string | null;
  readonly aceitaEntrega: boolean;
  readonly aceitaRetirada: boolean;
  /** Of the items, before the taxa; a bairro may replace it. */
  readonly pedidoMinimo: Centavos;
  /** One fee for every address, when the owner switched it on; else null and the bairro decides. */
  readonly taxaUnica: Centavos | null;
  /** Minutes, [from, to]. */
  readonly tempoEntregaMin: readonly [number, number] | null;
  readonly tempoRetiradaMin: readonly [number, number] | null;
  readonly mensagemFechado: string | null;
  readonly pixChave: string | null;
  /** A Pix is charged by the bank and paid before the kitchen begins. */
  readonly pixOnline: boolean;
  /** What the bot calls itself, if anything. */
  readonly botNome: string | null;
  readonly botTom: "alegre" | "sobrio";
};

export type FormaPagamento = {
  readonly codigo: string;
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly tipo: "pix" | "dinheiro" | "credito" | "debito" | "vale" | "outro";
};

export type ClienteConhecido = {
  readonly nome: string | null;
  readonly telefone: string | null;
  readonly ultimoPedido: UltimoPedido | null;
  /** The pedido that is on its way, with what the customer may ask about it. */
  readonly pedidoAberto: PedidoAberto | null;
  /** Asked to be left alone: answered, and told of a pedido, and nothing else. */
  readonly semLembretes: boolean;
  /** Where pedidos of this customer went, the last first. */
  readonly enderecos: readonly Endereco[];
  /** Has placed a pedido that was not cancelled. */
  readonly jaPediu: boolean;
};

type Conversa = {
  /** A person has it, or the bot is off: nothing is said. */
  readonly quieta: boolean;
  /** When a person of the restaurante last wrote in it. */
  readonly humanoEm: Instante | null;
};

export type UltimoPedido = {
  readonly carrinho: readonly Linha[];
  readonly tipoEntrega: "entrega" | "retirada";
  readonly endereco: Endereco | null;
  readonly pagamento: string;
  /** The unit price each line had then, by linhaId. */
  readonly precos: Readonly<Record<number, Centavos>>;
};

export type PedidoAberto = {
  readonly id: number;
  readonly numero: number;
  readonly status: StatusPedido;
  readonly tipoEntrega: "entrega" | "retirada";
  readonly total: Centavos;
  /** When the customer was told to expect it; null when nothing was promised. */
  readonly previsto: { readonly de: Instante; readonly ate: Instante } | null;
  readonly agendadoPara: Instante | null;
  readonly endereco: Endereco | null;
  /** The codigo it was placed with. */
  readonly cupom: string | null;
  /** The bank said so. */
  readonly pago: boolean;
  readonly carrinho: readonly Linha[];
  /** What it took from the counted stock, to be returned should it be cancelled. */
  readonly reserva: Reserva;
  /** The Pix it waits for or could be paid with; null when there is none. */
  readonly pix: PixDoPedido | null;
};

/** A Pix that can still be paid, with what is needed to take its pedido back into the carrinho. */
export type PixDoPedido = {
  readonly cobranca: Cobranca;
  readonly endereco: Endereco | null;
  readonly nome: string | null;
  readonly pagamento: string;
  readonly agendadoPara: Instante | null;
};

export type Limites = {
  /** Largest quantidade of one line that is taken without a person (MAX_QTD_ITEM). */
  readonly maxQuantidadeItem: number;
  /** Open that long without a message, a half-built pedido starts anew (STATE_STALE_RESET_MIN). */
  readonly estadoVelhoMin: number;
  /** Minutes after which somebody is reminded of a Pix (PIX_ABANDONED_REMINDER_MIN). */
  readonly lembretePixMin: number;
  /** How long a Pix can be paid (PIX_ABANDONED_CANCEL_MIN). */
  readonly pixExpiraMin: number;
  /** Minutes without a word after which somebody is reminded of a carrinho (CART_ABANDONED_REMINDER_MIN). */
  readonly lembreteCarrinhoMin: number;
  /** And after which it is given up (CART_ABANDONED_CANCEL_MIN). */
  readonly expiraCarrinhoMin: number;
  /** How long the bot leaves a conversation to a person after their last sign (HUMAN_PAUSE_MIN). */
  readonly pausaHumanoMin: number;
};
