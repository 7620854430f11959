import { Ban, Check, CheckCheck, CircleAlert, Clock } from "lucide-react";
import type { MensagemView } from "./mensagem-view";

/** How far a message of ours got: the ticks people know, and the words for who cannot see them. */
export function DeliveryMark({ envio, entrega }: Pick<MensagemView, "envio" | "entrega">) {
  const mark = markOf(envio, entrega);
  if (mark === null) return null;
  const { Icon, texto, isLoud = false, className = "" } = mark;
  return (
    <span className={`flex items-center gap-1 ${className}`}>
      <Icon aria-hidden="true" className="size-4" />
      <span className={isLoud ? "font-semibold" : "sr-only"}>{texto}</span>
    </span>
  );
}

function markOf(envio: MensagemView["envio"], entrega: MensagemView["entrega"]) {
  if (envio === null) return null;
  if (envio === "falhou" || entrega === "falhou")
    return {
      Icon: CircleAlert,
      texto: "Não chegou ao cliente",
      isLoud: true,
      className: "text-danger-soft-foreground",
    };
  if (envio === "cancelada") return { Icon: Ban, texto: "Não enviada: a equipe assumiu", isLoud: true };
  if (envio === "pendente" || envio === "enviando") return { Icon: Clock, texto: "Enviando" };
  if (entrega === "lida")
    return { Icon: CheckCheck, texto: "Lida", className: "text-[#0b6bcb] dark:text-[#7cc4ff]" };
  if (entrega === "entregue") return { Icon: CheckCheck, texto: "Entregue" };
  return { Icon: Check, texto: "Enviada" };
}
