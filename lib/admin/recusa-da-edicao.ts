import type { Event, RecusaEdicao } from "@/lib/core/dialogue/event";
import { type Cardapio, findProduto, findTamanho, nomeCompleto } from "@/lib/core/pedido/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";

/** Why a change of a placed pedido was not made, and the way out, to the team. */
export function motivoDaRecusa(recusa: RecusaEdicao, cardapio: Cardapio): string {
  switch (recusa.motivo) {
    case "na_cozinha":
      return "A cozinha já começou este pedido. Combine a mudança com ela e com o cliente.";
    case "vazio":
      return "O pedido ficaria sem itens. Para tirar tudo, cancele o pedido.";
    case "incompleto":
      return "Falta algo em um item: confira o tamanho, os sabores e a borda.";
    case "pago":
      return "Este pedido já foi pago no Pix, e o total mudaria. Troque por algo do mesmo valor, ou cancele (o Pix volta sozinho) e faça de novo.";
    case "pix_pendente":
      return "Há um Pix deste pedido esperando pagamento, e o total mudaria. Cancele o pedido e faça de novo.";
    case "troco":
      return `O troco não cobre o total novo, de ${formatReais(recusa.total)}. Mude o valor do troco ou deixe vazio.`;
    case "itens":
      return recusa.eventos.map((event) => itemRecusado(event, cardapio)).join(" ");
  }
}

function itemRecusado(event: Event, cardapio: Cardapio): string {
  switch (event.tipo) {
    case "ProdutoIndisponivel":
      return `${produto(event.produtoId, cardapio)} não está à venda agora.`;
    case "ProdutoForaDoTamanho":
      return `${produto(event.produtoId, cardapio)} não tem preço no tamanho ${tamanho(event.tamanhoId, cardapio)}.`;
    case "SaboresDemais":
      return `A ${tamanho(event.tamanhoId, cardapio)} leva até ${event.max} ${event.max === 1 ? "sabor" : "sabores"}.`;
    case "SaborForaDoCombo":
      return `${produto(event.produtoId, cardapio)} não entra nesse combo.`;
    case "EstoqueInsuficiente":
      return event.restam === 0
        ? `${produto(event.produtoId, cardapio)} acabou.`
        : `De ${produto(event.produtoId, cardapio)} só ${event.restam === 1 ? "resta 1" : `restam ${event.restam}`}.`;
    case "AlvoNaoEncontrado":
      return "Um item não está mais no pedido: abra de novo.";
    default:
      return "Confira a quantidade de cada item.";
  }
}

function produto(id: number, cardapio: Cardapio): string {
  const found = findProduto(cardapio, id);
  return found === null ? "Um item" : nomeCompleto(found);
}

function tamanho(id: number, cardapio: Cardapio): string {
  return findTamanho(cardapio, id)?.nome ?? "escolhido";
}
