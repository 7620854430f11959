import type { EdicaoEvent } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { formatReais } from "@/lib/core/pedido/centavos";
import { PEDIDO_NUMERO } from "./pedido-numero";
import { itensEContas } from "./resumo";

/** What the customer is told of a change the shop made to their pedido: all of it, as it is agreed now. */
export function narrarEdicao(event: EdicaoEvent, facts: Facts): readonly string[] {
  if (event.tipo === "EdicaoRecusada") return [];
  const { antes, fechado, comoNovo } = event;
  const { linhas: carrinho, quote, trocoPara } = fechado;
  const isSameTotal = quote.total === antes.total;
  return [
    `✏️ A loja mudou seu pedido nº ${antes.numero}. Agora ficou assim:`,
    itensEContas({ carrinho, cupom: antes.cupom?.codigo ?? null }, quote, facts),
    ...(isSameTotal ? [] : [`Antes o total era ${formatReais(antes.total)}.`]),
    ...(trocoPara === null ? [] : [`Troco para ${formatReais(trocoPara)}.`]),
    ...(comoNovo
      ? [
          `Ele agora é o *nº ${PEDIDO_NUMERO}*. O Pix anterior não vale mais, não pague aquele código: o novo chega já aqui embaixo.`,
        ]
      : []),
    "Se não estiver certo, é só responder aqui.",
  ];
}
