import { CircleAlert, CircleCheck } from "lucide-react";
import type { Outcome } from "./outcome";

/** What became of a form, read out as soon as it is there. Nothing before the first try. */
export function FormMessage({ resultado }: { readonly resultado: Outcome | null }) {
  if (resultado === null || resultado.mensagem === undefined) return <div role="status" />;
  const Icon = resultado.ok ? CircleCheck : CircleAlert;
  const look = resultado.ok
    ? "bg-success-soft text-success-soft-foreground"
    : "bg-danger-soft text-danger-soft-foreground";
  return (
    <div
      role={resultado.ok ? "status" : "alert"}
      className={`flex gap-2.5 rounded-xl px-3.5 py-3 text-sm ${look}`}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p>{resultado.mensagem}</p>
    </div>
  );
}
