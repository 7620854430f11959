import type { Bairro } from "@/lib/core/loja/bairro";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { type Quote, quote } from "@/lib/core/pedido/quote";
import { taxaEntrega } from "@/lib/core/pedido/taxa-entrega";
import type { Facts } from "./facts";
import { stableJson } from "./stable-json";
import type { State } from "./state";

/** What the form would be charged now. */
export function quoteState(state: State, facts: Facts): Quote {
  const bairro = bairroDoEndereco(state, facts);
  return quote({
    cardapio: facts.cardapio,
    carrinho: state.carrinho,
    taxaFor: (subtotal) =>
      taxaEntrega({ tipoEntrega: state.tipoEntrega, bairro, taxaUnica: facts.loja.taxaUnica, subtotal }),
  });
}

export function bairroDoEndereco(state: State, facts: Facts): Bairro | null {
  return facts.bairros.find(({ id }) => id === state.endereco.bairroId) ?? null;
}

/** The least the items must come to; retirada has none. */
export function pedidoMinimo(state: State, facts: Facts): Centavos {
  if (state.tipoEntrega !== "entrega") return 0;
  return bairroDoEndereco(state, facts)?.pedidoMinimo ?? facts.loja.pedidoMinimo;
}

/**
 * Everything a resumo promised, as one string: the lines with their prices, how, where and when it is received and
 * how it is paid. A confirmation counts only while this is unchanged.
 */
export function impressao(state: State, facts: Facts): string {
  const { linhas, taxa, total } = quoteState(state, facts);
  const { carrinho, tipoEntrega, endereco, pagamento, trocoPara, agendadoPara } = state;
  const precos = linhas.map(({ linhaId, unitario }) => [linhaId, unitario]);
  const local = tipoEntrega === "entrega" ? endereco : null;
  return stableJson([carrinho, precos, taxa, total, tipoEntrega, local, pagamento, trocoPara, agendadoPara]);
}
