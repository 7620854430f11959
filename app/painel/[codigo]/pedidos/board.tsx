"use client";

import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { BoardColumn } from "./board-column";
import { BoardFilter } from "./board-filter";
import { COLUMNS, type ColumnId, columnOf } from "./columns";
import { KeyboardHelp } from "./keyboard-help";
import { Montagens } from "./montagens";
import type { PedidoView } from "./pedido-view";
import { useBoardKeys } from "./use-board-keys";
import { useMoves } from "./use-moves";
import { useNarrowed } from "./use-narrowed";
import { useNewcomers } from "./use-newcomers";

type BoardProps = {
  readonly codigo: string;
  readonly pedidos: readonly PedidoView[];
  /** Ended today and too old to be carried by the page. */
  readonly encerradosForaDaPagina: number;
  readonly podeConversar: boolean;
  readonly podeDevolver: boolean;
  readonly entregadores: readonly Disponivel[];
  readonly montagens: Parameters<typeof Montagens>[0]["montagens"];
};

/** The night's pedidos by where they are. A step shows at once, marked as under way until the server has it. */
export function Board(props: BoardProps) {
  const { codigo, pedidos, encerradosForaDaPagina, podeConversar, podeDevolver, entregadores, montagens } =
    props;
  const [visible, setVisible] = useState<ColumnId>("novos");
  const [showsHelp, setShowsHelp] = useState(false);
  const { shown, move } = useMoves(codigo, pedidos);
  const { narrowed, isNarrowed, filtro } = useNarrowed(shown);
  // One that waits for its Pix is announced once it is paid.
  const waiting = pedidos.filter(({ status }) => columnOf(status) === "novos" && status !== "novo");
  const arrived = useNewcomers(waiting, (pedidoId) => {
    flushSync(() => setVisible("novos"));
    const card = document.getElementById(`pedido-${pedidoId}`);
    card?.scrollIntoView({ block: "center" });
    card?.focus({ preventScroll: true });
  });
  const board = useBoardKeys(useCallback(() => setShowsHelp(true), []));
  const columns = COLUMNS.map((column) => {
    const own = narrowed.filter(({ status }) => columnOf(status) === column.id);
    const unseen = column.id === "encerrados" && !isNarrowed ? encerradosForaDaPagina : 0;
    return { ...column, pedidos: own, total: own.length + unseen };
  });
  const conversas = podeConversar ? `/painel/${codigo}/conversas` : null;
  return (
    <>
      <BoardFilter {...filtro} />
      {conversas !== null && <Montagens montagens={montagens} conversas={conversas} />}
      <SegmentedControl
        rotulo="Etapa"
        className="sticky top-14 z-10 lg:hidden"
        escolhido={visible}
        onEscolher={setVisible}
        segmentos={columns.map(({ id, tituloCurto, total }) => ({ id, rotulo: tituloCurto, total }))}
      />
      <div ref={board} className="grid flex-1 gap-4 lg:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,0.85fr)]">
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            codigo={codigo}
            column={column}
            isVisible={column.id === visible}
            isNarrowed={isNarrowed}
            arrived={arrived}
            conversas={conversas}
            podeDevolver={podeDevolver}
            entregadores={entregadores}
            onMove={move}
          />
        ))}
      </div>
      {showsHelp && <KeyboardHelp onFechar={() => setShowsHelp(false)} />}
    </>
  );
}
