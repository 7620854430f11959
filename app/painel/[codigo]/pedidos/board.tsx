"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { BoardColumn } from "./board-column";
import { COLUMNS, type ColumnId, columnOf } from "./columns";
import type { PedidoView } from "./pedido-view";
import { useMoves } from "./use-moves";
import { useNewcomers } from "./use-newcomers";

type BoardProps = {
  readonly codigo: string;
  readonly pedidos: readonly PedidoView[];
  /** Ended today and too old to be carried by the page. */
  readonly encerradosForaDaPagina: number;
  readonly podeConversar: boolean;
};

/** The night's pedidos by where they are. A step shows at once, marked as under way until the server has it. */
export function Board({ codigo, pedidos, encerradosForaDaPagina, podeConversar }: BoardProps) {
  const [visible, setVisible] = useState<ColumnId>("novos");
  const { shown, move } = useMoves(codigo, pedidos);
  // One that waits for its Pix is announced once it is paid.
  const waiting = pedidos.filter(({ status }) => columnOf(status) === "novos" && status !== "novo");
  const arrived = useNewcomers(waiting, (pedidoId) => {
    flushSync(() => setVisible("novos"));
    const card = document.getElementById(`pedido-${pedidoId}`);
    card?.scrollIntoView({ block: "center" });
    card?.focus({ preventScroll: true });
  });
  const columns = COLUMNS.map((column) => {
    const own = shown.filter(({ status }) => columnOf(status) === column.id);
    const unseen = column.id === "encerrados" ? encerradosForaDaPagina : 0;
    return { ...column, pedidos: own, total: own.length + unseen };
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
      <div className="grid flex-1 gap-4 lg:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,0.85fr)]">
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            column={column}
            isVisible={column.id === visible}
            arrived={arrived}
            conversas={podeConversar ? `/painel/${codigo}/conversas` : null}
            comandas={`/painel/${codigo}/pedidos`}
            onMove={move}
          />
        ))}
      </div>
    </>
  );
}
