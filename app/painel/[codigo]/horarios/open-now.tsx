import { DoorClosed, DoorOpen } from "lucide-react";
import type { Abertura, Instante } from "@/lib/core/loja/abertura";

type OpenNowProps = { readonly abertura: Abertura; readonly fuso: string; readonly agora: Instante };

/** Whether the shop takes pedidos at this minute, and until or from when. */
export function OpenNow({ abertura, fuso, agora }: OpenNowProps) {
  const { aberta, fechaEm, abreEm } = abertura;
  const change = aberta ? fechaEm : abreEm;
  const Icon = aberta ? DoorOpen : DoorClosed;
  return (
    <p
      role="status"
      className={`flex items-center gap-3 rounded-xl px-4 py-3 ${aberta ? "bg-success-soft text-success-soft-foreground" : "bg-default text-default-foreground"}`}
    >
      <Icon aria-hidden="true" className="size-6 shrink-0" />
      <span>
        <strong>{aberta ? "Aberta agora" : "Fechada agora"}</strong>
        {change !== null && `, ${aberta ? "fecha" : "abre"} ${quando(change, fuso, agora)}`}
        {!aberta && change === null && ": nenhum horário nos próximos dias"}
      </span>
    </p>
  );
}

function quando(instante: Instante, fuso: string, agora: Instante): string {
  const part = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat("pt-BR", { timeZone: fuso, ...options }).format(at);
  const hora = part({ hour: "2-digit", minute: "2-digit" }, instante);
  const isToday = part({ dateStyle: "short" }, instante) === part({ dateStyle: "short" }, agora);
  return isToday ? `às ${hora}` : `${part({ weekday: "long" }, instante)} às ${hora}`;
}
