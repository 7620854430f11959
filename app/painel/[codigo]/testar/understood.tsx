import { Card } from "@/components/ui/card";
import { comandoTexto } from "./comando-texto";
import type { Troca } from "./use-rehearsal";

/** What the bot took the last message for, each with the words that say so. */
export function Understood({ troca }: { readonly troca: Troca }) {
  const comandos = troca.ensaiado.comandos.map((command, id) => ({ id, ...comandoTexto(command) }));
  return (
    <Card className="gap-2 p-4">
      <h2 className="font-bold">O que ele entendeu</h2>
      {comandos.length === 0 && <p className="text-muted">Nada que mude o pedido.</p>}
      <ol className="flex flex-col gap-2">
        {comandos.map(({ id, oQue, trecho }) => (
          <li key={id}>
            <p className="font-medium">{oQue}</p>
            {trecho !== null && <p className="text-sm text-muted">“{trecho}”</p>}
          </li>
        ))}
      </ol>
      {troca.ensaiado.entendidoPor === "modelo" && (
        <p className="text-sm text-muted">Com ajuda da inteligência artificial.</p>
      )}
    </Card>
  );
}
