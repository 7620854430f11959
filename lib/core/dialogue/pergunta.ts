import type { Instante } from "@/lib/core/loja/abertura";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Command, Mudanca } from "./command";
import type { Endereco } from "./state";

/** A question the bot waits an answer to. It holds what "sim", "2" or a pressed option would mean. */
export type Pergunta =
  | { readonly tipo: "item" }
  | PerguntaDaLinha
  | { readonly tipo: "qual_item"; readonly linhaIds: readonly number[]; readonly comando: ComandoSuspenso }
  /** An absurd or unclear number: "100 pizzas?" */
  | { readonly tipo: "quantidade"; readonly quantidade: number; readonly comando: Command }
  /** Anything else? Once in a pedido, a bebida is named with it. */
  | { readonly tipo: "mais_algo"; readonly ofereceBebida: boolean }
  | { readonly tipo: "entrega_ou_retirada" }
  | { readonly tipo: "endereco" }
  /** Addresses of earlier pedidos, offered back. */
  | { readonly tipo: "endereco_salvo"; readonly enderecos: readonly Endereco[] }
  | { readonly tipo: "numero" }
  | { readonly tipo: "bairro"; readonly bairroIds: readonly number[] }
  /** `conhecido`: known and not served; else the team is asked whether it is. */
  | { readonly tipo: "fora_de_area"; readonly palavras: string; readonly conhecido: boolean }
  | { readonly tipo: "pedido_minimo"; readonly falta: Centavos; readonly minimo: Centavos }
  | { readonly tipo: "nome" }
  | { readonly tipo: "pagamento"; readonly codigos: readonly string[] }
  | { readonly tipo: "troco" }
  | { readonly tipo: "horario" }
  /** The hour of a day that was named without one. */
  | { readonly tipo: "hora_do_dia"; readonly dias: number }
  /** The time that was asked for is impossible; this is the nearest. */
  | { readonly tipo: "horario_perto"; readonly para: Instante }
  /** The resumo. Only an Accept while `impressao` equals the carrinho's now may place the pedido. */
  | { readonly tipo: "confirmacao"; readonly impressao: string; readonly total: Centavos }
  /** The resumo was refused without saying what is wrong. */
  | { readonly tipo: "o_que_mudar" }
  | { readonly tipo: "confirma_cancelar" }
  | { readonly tipo: "confirma_esvaziar" }
  /** Other things than those spoken of would go with it. */
  | { readonly tipo: "confirma_tirar"; readonly comando: Extract<Command, { tipo: "RemoveItem" }> }
  | { readonly tipo: "confirma_repetir" }
  /** A placed pedido is taken back into the carrinho to be changed. */
  | { readonly tipo: "confirma_reabrir" }
  | { readonly tipo: "avaliacao"; readonly pedidoId: number }
  /** A low grade was given: what happened? Asked once. */
  | { readonly tipo: "avaliacao_motivo"; readonly pedidoId: number; readonly nota: number }
  /** Not understood twice, and nothing else is open: the cardapio, or a person. */
  | { readonly tipo: "nao_entendi" };

/** What is missing or in doubt about one line of the carrinho. */
export type PerguntaDaLinha =
  | { readonly tipo: "tamanho"; readonly linhaId: number; readonly tamanhoIds: readonly number[] }
  | {
      readonly tipo: "sabor";
      readonly linhaId: number;
      /** The part in doubt; null when sabores are missing. */
      readonly indice: number | null;
      readonly produtoIds: readonly number[];
    }
  | { readonly tipo: "sabores_demais"; readonly linhaId: number; readonly max: number }
  | { readonly tipo: "borda"; readonly linhaId: number; readonly produtoIds: readonly number[] }
  | { readonly tipo: "massa"; readonly linhaId: number; readonly produtoIds: readonly number[] }
  | { readonly tipo: "bebida"; readonly linhaId: number; readonly produtoIds: readonly number[] }
  | {
      readonly tipo: "combo_sabores";
      readonly linhaId: number;
      /** Which pizza of the combo. */
      readonly indice: number;
      readonly produtoIds: readonly number[];
    };

/** A change or removal that waits to know which line it is for. */
export type ComandoSuspenso =
  | { readonly tipo: "mudar"; readonly mudancas: readonly Mudanca[]; readonly unidades: number | null }
  | { readonly tipo: "remover"; readonly unidades: number | null };
