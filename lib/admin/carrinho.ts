import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";
import type { Instante } from "@/lib/core/loja/abertura";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { nomeDaLinha } from "@/lib/core/replies/nome-da-linha";
import { loadTurn } from "@/lib/store/load-turn";
import { loadOptions } from "@/lib/turn";
import type { Member } from "./require-member";

/** What a customer is putting together, with what it comes to. */
export type Carrinho = {
  readonly linhas: readonly {
    readonly id: number;
    readonly quantidade: number;
    readonly nome: string;
    /** Null while something about the line is still open. */
    readonly total: Centavos | null;
  }[];
  /** Null while it is not known. */
  readonly taxa: Centavos | null;
  readonly total: Centavos;
};

export function carrinhoOf(state: State, facts: Facts): Carrinho {
  const quoted = quoteState(state, facts);
  return {
    linhas: state.carrinho.map((linha) => ({
      id: linha.linhaId,
      quantidade: linha.quantidade,
      nome: nomeDaLinha(linha, facts.cardapio),
      total: quoted.linhas.find(({ linhaId }) => linhaId === linha.linhaId)?.total ?? null,
    })),
    taxa: quoted.taxa.centavos,
    total: quoted.total,
  };
}

/** The carrinho of a conversation at today's prices; null when the conversation is not of this restaurante. */
export async function loadCarrinho(
  { restaurante }: Member,
  conversaId: number,
  agora: Instante,
): Promise<Carrinho | null> {
  const loaded = await loadTurn({ restauranteId: restaurante.id, conversaId }, loadOptions(agora));
  return loaded === null ? null : carrinhoOf(loaded.state, loaded.facts);
}
