"use client";

import { startTransition, useOptimistic, useState } from "react";
import { useArrivals } from "@/components/live/use-arrivals";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { moverPedido } from "./actions";
import { BoardColumn } from "./board-column";
import { COLUMNS, type ColumnId } from "./columns";
import type { PedidoView } from "./pedido-view";

export type Move = {
  readonly pedidoId: number;
  readonly para: StatusPedido;
  readonly motivo: string | null;
};

type BoardProps = {
  readonly codigo: string;
  readonly pedidos: readonly PedidoView[];
  /** All that ended today; the page carries only the newest of them. */
  readonly totalEncerrados: number;
  readonly podeConversar: boolean;
};

/** The night's pedidos by where they are. A step shows at once, marked as under way until the server has it. */
export function Board({ codigo, pedidos, totalEncerrados, podeConversar }: BoardProps) {
  const [visible, setVisible] = useState<ColumnId>("novos");
  const [arrived, setArrived] = useState<ReadonlySet<number>>(new Set());
  const [shown, applyMove] = useOptimistic(pedidos, moved);
  const waiting = pedidos.filter(({ status }) => NOVOS.has(status)).map(({ id }) => id);
  useArrivals(waiting, (fresh) => setArrived(new Set([...arrived, ...fresh])));

  function move(step: Move): void {
    startTransition(async () => {
      applyMove(step);
      const resultado = await settle(() => moverPedido(codigo, step));
      if (resultado.ok) return;
      await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: () => move(step) });
    });
  }

  const columns = COLUMNS.map((column) => {
    const own = shown.filter(({ status }) => column.status.includes(status));
    const hidden = column.id === "encerrados" ? totalEncerrados - countEnded(pedidos) : 0;
    return { ...column, pedidos: own, total: own.length + hidden };
  });
  return (
    <>
      <SegmentedControl
        rotulo="Etapa"
        className="sticky top-14 z-10 lg:hidden"
        escolhido={visible}
        onEscolher={setVisible}
        segmentos={columns.map(({ id, tituloCurto, total }) => ({ id, rotulo: tituloCurto, total }))}
      />
      <div className="grid flex-1 items-start gap-4 lg:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,0.85fr)]">
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            column={column}
            isVisible={column.id === visible}
            arrived={arrived}
            conversas={podeConversar ? `/painel/${codigo}/conversas` : null}
            onMove={move}
          />
        ))}
      </div>
    </>
  );
}

const NOVOS: ReadonlySet<StatusPedido> = new Set(COLUMNS[0]?.status);
const ENDED: ReadonlySet<StatusPedido> = new Set(["finalizado", "cancelado"]);

function moved(pedidos: readonly PedidoView[], { pedidoId, para }: Move): readonly PedidoView[] {
  return pedidos.map((pedido) =>
    pedido.id === pedidoId ? { ...pedido, status: para, movendo: true } : pedido,
  );
}

function countEnded(pedidos: readonly PedidoView[]): number {
  return pedidos.filter(({ status }) => ENDED.has(status)).length;
}
