"use client";

import { Hand, TriangleAlert } from "lucide-react";
import { useNow } from "@/components/live/now";
import { Badge } from "@/components/ui/badge";
import { motivoHumano } from "@/lib/core/replies/motivo-humano";
import { isAtrasado } from "./filtro";
import type { PedidoView } from "./pedido-view";

type SituationProps = { readonly pedido: PedidoView; readonly hasArrived: boolean };

/** What sets a pedido apart from the others: one word of where it stands, and one more where somebody must act. */
export function Situation({ pedido, hasArrived }: SituationProps) {
  const now = useNow();
  return (
    <>
      <Standing pedido={pedido} hasArrived={hasArrived} />
      {isAtrasado(pedido, now) && (
        <Badge tom="perigo" icone={<TriangleAlert aria-hidden="true" className="size-3.5" />}>
          Atrasado
        </Badge>
      )}
      {pedido.chamando !== null ? (
        <Badge tom="perigo" icone={<Hand aria-hidden="true" className="size-3.5" />}>
          {motivoHumano(pedido.chamando)}
        </Badge>
      ) : (
        pedido.atendimento === "humano" && <Badge>Em atendimento</Badge>
      )}
    </>
  );
}

function Standing({ pedido, hasArrived }: SituationProps) {
  if (pedido.movendo) return <Badge tom="aviso">Avisando o cliente…</Badge>;
  if (pedido.status === "agendado") return <Badge tom="aviso">Agendado: {pedido.agendadoTexto}</Badge>;
  if (pedido.status === "novo")
    return <Badge tom="aviso">{pedido.pix === null ? "A confirmar" : "Ainda não pago"}</Badge>;
  if (hasArrived) return <Badge tom="brasa">Acabou de chegar</Badge>;
  return null;
}
