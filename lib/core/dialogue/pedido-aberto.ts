import type { PedidoFechado } from "./event";
import type { PedidoAberto } from "./facts";

/** A pedido that was just confirmed, as the customer may ask about it from then on. */
export function pedidoAbertoOf(pedido: PedidoFechado, id: number): PedidoAberto {
  const { tipoEntrega, quote, linhas, reserva, previsto, agendadoPara, endereco } = pedido;
  const form = {
    tipoEntrega,
    total: quote.total,
    carrinho: linhas,
    reserva,
    previsto,
    agendadoPara,
    endereco,
  };
  return { id, numero: id, status: "confirmado", pago: false, cupom: null, pix: null, ...form };
}
