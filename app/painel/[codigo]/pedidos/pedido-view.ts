import type { PedidoCard } from "@/lib/admin/pedidos";
import { formatHora } from "@/lib/core/loja/abertura";
import { quando } from "@/lib/core/replies/quando";

/** A pedido with its times told by the shop's clock, so that every device shows the same. */
export type PedidoView = PedidoCard & {
  readonly hora: string;
  readonly agendadoTexto: string | null;
  /** Its step was pressed and is not confirmed yet. */
  readonly movendo: boolean;
};

export function toPedidoView(pedido: PedidoCard, fuso: string, agoraMs: number): PedidoView {
  const { agendadoPara } = pedido;
  return {
    ...pedido,
    hora: formatHora(fuso, Date.parse(pedido.criadoEm)),
    agendadoTexto:
      agendadoPara === null
        ? null
        : quando({ horarios: { fuso, semana: {}, feriados: {} }, agora: agoraMs }, Date.parse(agendadoPara)),
    movendo: false,
  };
}
