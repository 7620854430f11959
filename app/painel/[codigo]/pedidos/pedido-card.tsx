import { TimeAgo } from "@/components/live/time-ago";
import { classNames } from "@/components/ui/class-names";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { PedidoActions } from "./pedido-actions";
import { PedidoConta } from "./pedido-conta";
import { PedidoDestino } from "./pedido-destino";
import { PedidoItens } from "./pedido-itens";
import type { PedidoView } from "./pedido-view";
import { Situation } from "./situation";
import { StepButton } from "./step-button";
import type { Move } from "./use-moves";
import { WaitTime } from "./wait-time";

type PedidoCardProps = {
  readonly codigo: string;
  readonly pedido: PedidoView;
  /** It came in while the page was open. */
  readonly hasArrived: boolean;
  /** The address of the conversations; null for who may not read them. */
  readonly conversas: string | null;
  readonly podeDevolver: boolean;
  readonly entregadores: readonly Disponivel[];
  readonly onMove: (move: Move) => void;
};

/** One pedido as a slip on the rail: what to make, what to charge, where it goes, and the next step under the thumb. */
export function PedidoCard(props: PedidoCardProps) {
  const { codigo, pedido, hasArrived, conversas, podeDevolver, entregadores, onMove } = props;
  const { id, numero, status, clienteNome, movendo } = pedido;
  return (
    <article
      id={`pedido-${id}`}
      data-comanda
      tabIndex={-1}
      aria-label={`Pedido ${numero}${clienteNome === null ? "" : `, ${clienteNome}`}`}
      aria-busy={movendo}
      className={classNames("pedido-card", hasArrived && "pedido-card--novo", movendo && "opacity-70")}
    >
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p aria-hidden="true" className="font-mono text-2xl leading-none font-bold">
            #{numero}
          </p>
          <h3 className="mt-1.5 font-semibold break-words">{clienteNome ?? "Cliente sem nome"}</h3>
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1.5">
          {status === "confirmado" ? (
            <WaitTime desde={pedido.criadoEm} hora={pedido.hora} />
          ) : (
            <TimeAgo desde={pedido.criadoEm} hora={pedido.hora} className="text-sm text-muted" />
          )}
          <Situation pedido={pedido} hasArrived={hasArrived} />
        </div>
      </header>
      <PedidoItens itens={pedido.itens} />
      {/* Under the thumb only once what is to be made has been in sight: nobody accepts what they have not seen. */}
      <div className="flex flex-col gap-3">
        <PedidoConta pedido={pedido} />
        <PedidoDestino pedido={pedido} />
        <footer className="flex flex-col gap-1 bg-surface max-lg:sticky max-lg:bottom-0 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-lg:-mb-4 max-lg:pt-1 max-lg:pb-2 max-lg:shadow-[0_-0.75rem_0.75rem_-0.25rem_var(--surface)]">
          <StepButton pedido={pedido} entregadores={entregadores} onMove={onMove} />
          <PedidoActions
            codigo={codigo}
            pedido={pedido}
            conversas={conversas}
            podeDevolver={podeDevolver}
            entregadores={entregadores}
            onMove={onMove}
          />
        </footer>
      </div>
    </article>
  );
}
