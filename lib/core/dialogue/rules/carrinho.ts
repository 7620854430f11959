import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { type Item, itemDaLinha, type Linha } from "@/lib/core/pedido/item";
import { quoteLinha } from "@/lib/core/pedido/quote";
import { isPedidoAlteravel } from "@/lib/core/pedido/status-pedido";
import { withinEstoque } from "./estoque";
import { montar } from "./montar";

export function emptyCarrinho(state: State): readonly Event[] {
  return state.carrinho.length === 0 ? [] : [{ tipo: "CarrinhoEsvaziado" }];
}

/**
 * Gives up what is being built, after a yes where it is doubtful; with nothing being built, the pedido on its way, after a yes and only while the
 * kitchen has not begun.
 */
export function cancelPedido(
  state: State,
  facts: Facts,
  { duvida }: { readonly duvida?: true },
): readonly Event[] {
  if (state.carrinho.length > 0 && duvida === true)
    return [{ tipo: "DuvidaAberta", pergunta: { tipo: "confirma_cancelar" } }];
  if (state.carrinho.length > 0) return [{ tipo: "CarrinhoDescartado" }];
  const pedido = facts.cliente.pedidoAberto;
  if (pedido === null) return [{ tipo: "NadaParaCancelar" }];
  if (!isPedidoAlteravel(pedido.status)) {
    return [
      { tipo: "PedidoJaNaCozinha", numero: pedido.numero },
      { tipo: "HumanoChamado", motivo: "mudar_pedido_feito" },
    ];
  }
  return [{ tipo: "DuvidaAberta", pergunta: { tipo: "confirma_cancelar" } }];
}

/** The last pedido again at today's prices; what is not sold any more is left out and said. */
export function repeatPedido(state: State, facts: Facts): readonly Event[] {
  const ultimo = facts.cliente.ultimoPedido;
  if (ultimo === null) return [{ tipo: "NadaParaRepetir" }];
  const linhas: Linha[] = [];
  const indisponiveis: number[] = [];
  const antigas = new Map<number, Centavos | null>();
  for (const antiga of ultimo.carrinho) {
    const { item, recusas } = montar(itemDaLinha(antiga), facts.cardapio);
    indisponiveis.push(...recusas.flatMap((recusa) => ("produtoId" in recusa ? [recusa.produtoId] : [])));
    if (item !== null && !isEmptyPizza(item)) {
      antigas.set(state.proximaLinhaId + linhas.length, ultimo.precos[antiga.linhaId] ?? null);
      linhas.push({ ...item, linhaId: state.proximaLinhaId + linhas.length, quantidade: antiga.quantidade });
    }
  }
  const mudancas = linhas.flatMap((linha) => priceChange(linha, antigas.get(linha.linhaId) ?? null, facts));
  return withinEstoque(state, facts, [{ tipo: "PedidoRepetido", linhas, indisponiveis, mudancas }]);
}

/** A line whose unit price is not what it was. */
function priceChange(linha: Linha, antes: Centavos | null, { cardapio }: Facts) {
  const agora = quoteLinha(cardapio, linha)?.unitario ?? null;
  return antes === null || agora === null || antes === agora
    ? []
    : [{ linhaId: linha.linhaId, antes, agora }];
}

function isEmptyPizza(item: Item): boolean {
  return item.tipo === "pizza" && item.pizza.partes.length === 0;
}
