import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Command, Mudanca } from "./command";

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
  | { readonly tipo: "numero" }
  | { readonly tipo: "bairro"; readonly bairroIds: readonly number[] }
  | { readonly tipo: "fora_de_area"; readonly palavras: string }
  | { readonly tipo: "pedido_minimo"; readonly falta: Centavos; readonly minimo: Centavos }
  | { readonly tipo: "nome" }
  | { readonly tipo: "pagamento"; readonly codigos: readonly string[] }
  | { readonly tipo: "troco" }
  | { readonly tipo: "horario" }
  /** The resumo. Only an Accept while `impressao` equals the carrinho's now may place the pedido. */
  | { readonly tipo: "confirmacao"; readonly impressao: string; readonly total: Centavos }
  /** The resumo was refused without saying what is wrong. */
  | { readonly tipo: "o_que_mudar" }
  | { readonly tipo: "confirma_cancelar" }
  | { readonly tipo: "confirma_esvaziar" }
  | { readonly tipo: "confirma_repetir" }
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
