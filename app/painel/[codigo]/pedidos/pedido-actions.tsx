import { MessageCircle, Pencil, Printer } from "lucide-react";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { isPedidoAlteravel } from "@/lib/core/pedido/status-pedido";
import { CancelPedido } from "./cancel-pedido";
import { ChooseCourier } from "./choose-courier";
import type { PedidoView } from "./pedido-view";
import { RefundPix } from "./refund-pix";
import type { Move } from "./use-moves";

type PedidoActionsProps = {
  readonly codigo: string;
  readonly pedido: PedidoView;
  /** The address of the conversations; null for who may not read them. */
  readonly conversas: string | null;
  readonly podeDevolver: boolean;
  readonly entregadores: readonly Disponivel[];
  readonly onMove: (move: Move) => void;
};

/** Everything besides the next step. `data-tecla` is the key that does it while the slip is held. */
export function PedidoActions(props: PedidoActionsProps) {
  const { codigo, pedido, conversas, podeDevolver, entregadores, onMove } = props;
  const { id, numero, status, conversaId, movendo } = pedido;
  const pagina = `/painel/${codigo}/pedidos/${id}`;
  return (
    <>
      <div className="flex gap-1">
        {conversas !== null && conversaId !== null && (
          <ButtonLink
            data-tecla="c"
            href={`${conversas}/${conversaId}` as Route}
            prefetch={false}
            tom="discreto"
            className="flex-1 px-2"
          >
            <MessageCircle aria-hidden="true" />
            Conversa
          </ButtonLink>
        )}
        {entregadores.length > 0 && pedido.tipoEntrega === "entrega" && status !== "novo" && (
          <ChooseCourier codigo={codigo} pedido={pedido} entregadores={entregadores} />
        )}
        {isPedidoAlteravel(status) && (
          <ButtonLink
            data-tecla="e"
            href={`${pagina}/editar` as Route}
            prefetch={false}
            tom="discreto"
            soIcone
            aria-label={`Editar os itens do pedido ${numero}`}
          >
            <Pencil aria-hidden="true" />
          </ButtonLink>
        )}
        <ButtonLink
          data-tecla="p"
          href={`${pagina}/comanda` as Route}
          prefetch={false}
          tom="discreto"
          soIcone
          aria-label={`Imprimir a comanda ${numero}`}
        >
          <Printer aria-hidden="true" />
        </ButtonLink>
        <CancelPedido
          numero={numero}
          desativado={movendo}
          onCancel={(motivo) => onMove({ pedidoId: id, para: "cancelado", motivo })}
        />
      </div>
      {podeDevolver && <RefundPix codigo={codigo} pedido={pedido} />}
    </>
  );
}
