import { nomeCompleto, type Produto } from "@/lib/core/pedido/cardapio";
import { listar } from "./listar";
import { quandoServido } from "./quando";

/** That none of these can be had now, and when it can, where the owner set hours for the one that was asked for. */
export function naoTemos(produtos: readonly Produto[]): string {
  const [first, ...others] = produtos;
  if (first !== undefined && others.length === 0 && first.foraDeHora !== null)
    return `Servimos ${nomeCompleto(first)} só ${quandoServido(first.foraDeHora)}.`;
  return `Hoje não temos ${listar(produtos.map(nomeCompleto))}, desculpe.`;
}
