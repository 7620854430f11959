import { MessageCircle, Printer } from "lucide-react";
import type { Route } from "next";
import { TimeAgo } from "@/components/live/time-ago";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { CancelPedido } from "./cancel-pedido";
import { nextStep } from "./next-step";
import { PedidoConta } from "./pedido-conta";
import { PedidoDestino } from "./pedido-destino";
import { PedidoItens } from "./pedido-itens";
import type { PedidoView } from "./pedido-view";
import type { Move } from "./use-moves";
import { WaitTime } from "./wait-time";

type PedidoCardProps = {
  readonly pedido: PedidoView;
  /** It came in while the page was open. */
  readonly hasArrived: boolean;
  /** The address of the conversations; null for who may not read them. */
  readonly conversas: string | null;
  /** The address of the pedidos, under which each has its slip. */
  readonly comandas: string;
  readonly onMove: (move: Move) => void;
};

/** One pedido as a slip on the rail: what to make, what to charge, where it goes, and the next step under the thumb. */
export function PedidoCard({ pedido, hasArrived, conversas, comandas, onMove }: PedidoCardProps) {
  const { id, numero, status, conversaId, movendo } = pedido;
  const step = nextStep(status, pedido.tipoEntrega);
  const isWaiting = status === "confirmado";
  return (
    <article
      id={`pedido-${id}`}
      tabIndex={-1}
      aria-label={`Pedido ${numero}${pedido.clienteNome === null ? "" : `, ${pedido.clienteNome}`}`}
      aria-busy={movendo}
      className={classNames("pedido-card", hasArrived && "pedido-card--novo", movendo && "opacity-70")}
    >
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p aria-hidden="true" className="font-mono text-2xl leading-none font-bold">
            #{numero}
          </p>
          <h3 className="mt-1.5 font-semibold break-words">{pedido.clienteNome ?? "Cliente sem nome"}</h3>
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1.5">
          {isWaiting ? (
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
          {step && (
            <Button
              tamanho="grande"
              larguraTotal
              tom={isWaiting ? "primario" : "suave"}
              pendente={movendo}
              onClick={() => onMove({ pedidoId: id, para: step.para, motivo: null })}
            >
              {step.rotulo}
            </Button>
          )}
          <div className="flex gap-2">
            {conversas !== null && conversaId !== null && (
              <ButtonLink
                href={`${conversas}/${conversaId}` as Route}
                prefetch={false}
                tom="discreto"
                className="flex-1"
              >
                <MessageCircle aria-hidden="true" />
                Conversa
              </ButtonLink>
            )}
            <ButtonLink
              href={`${comandas}/${id}/comanda` as Route}
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
        </footer>
      </div>
    </article>
  );
}

function Situation({ pedido, hasArrived }: { readonly pedido: PedidoView; readonly hasArrived: boolean }) {
  if (pedido.movendo) return <Badge tom="aviso">Avisando o cliente…</Badge>;
  if (pedido.status === "agendado") return <Badge tom="aviso">Agendado: {pedido.agendadoTexto}</Badge>;
  if (pedido.status === "novo")
    return <Badge tom="aviso">{pedido.pix === null ? "A confirmar" : "Ainda não pago"}</Badge>;
  if (hasArrived) return <Badge tom="brasa">Acabou de chegar</Badge>;
  return null;
}
