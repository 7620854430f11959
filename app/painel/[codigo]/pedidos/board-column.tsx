import { classNames } from "@/components/ui/class-names";
import { CountBadge } from "@/components/ui/count-badge";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { ClosedPedido } from "./closed-pedido";
import type { BoardColumn as Column } from "./columns";
import { PedidoCard } from "./pedido-card";
import type { PedidoView } from "./pedido-view";
import type { Move } from "./use-moves";

type BoardColumnProps = {
  readonly codigo: string;
  readonly column: Column & { readonly pedidos: readonly PedidoView[]; readonly total: number };
  /** On a telephone only one column is shown; on a wide screen all of them. */
  readonly isVisible: boolean;
  readonly isNarrowed: boolean;
  readonly arrived: ReadonlySet<number>;
  readonly conversas: string | null;
  readonly podeDevolver: boolean;
  readonly entregadores: readonly Disponivel[];
  readonly onMove: (move: Move) => void;
};

export function BoardColumn(props: BoardColumnProps) {
  const { codigo, column, isVisible, isNarrowed, arrived, conversas } = props;
  const { podeDevolver, entregadores, onMove } = props;
  const { id, titulo, pedidos, total, vazio } = column;
  const headingId = `coluna-${id}`;
  return (
    <section
      aria-labelledby={headingId}
      className={classNames("flex min-w-0 flex-col gap-3", !isVisible && "max-lg:hidden")}
    >
      <h2
        id={headingId}
        className="flex items-center gap-2 bg-background py-1 font-semibold max-lg:sr-only lg:sticky lg:top-14 lg:z-10 lg:py-2.5"
      >
        {titulo}
        <CountBadge total={total} contado={["pedido", "pedidos"]} forte={id === "novos"} />
      </h2>
      {pedidos.length === 0 && (
        <p className="rounded-xl border border-dashed border-border px-4 py-8 text-center text-sm text-muted">
          {isNarrowed ? "Nenhum aqui com esse filtro." : vazio}
        </p>
      )}
      {pedidos.map((pedido) =>
        id === "encerrados" ? (
          <ClosedPedido key={pedido.id} codigo={codigo} pedido={pedido} podeDevolver={podeDevolver} />
        ) : (
          <PedidoCard
            key={pedido.id}
            codigo={codigo}
            pedido={pedido}
            hasArrived={id === "novos" && arrived.has(pedido.id)}
            conversas={conversas}
            podeDevolver={podeDevolver}
            entregadores={entregadores}
            onMove={onMove}
          />
        ),
      )}
      {total > pedidos.length && (
        <p className="px-2 text-center text-sm text-muted">
          Os {pedidos.length} mais recentes de {total}.
        </p>
      )}
    </section>
  );
}
