import { comandoNome } from "@/app/painel/[codigo]/testar/comando-texto";
import type { Entendido } from "@/lib/admin/entendidos";
import { eventoNome } from "./evento-nome";

/** What the bot took the messages above for, with the words that say so, and what it did. Folded: it is for when something is odd. */
export function Entendeu({ entendido }: { readonly entendido: Entendido }) {
  const comandos = entendido.comandos.flatMap(({ tipo, trecho }, id) => {
    const nome = comandoNome(tipo);
    return nome === null ? [] : [{ id, nome, trecho }];
  });
  const feito = [...new Set(entendido.eventos.flatMap((tipo) => eventoNome(tipo) ?? []))];
  if (comandos.length === 0 && feito.length === 0) return null;
  return (
    <li className="max-w-[85%] self-start md:max-w-[75%]">
      <details className="text-sm text-muted">
        <summary className="flex min-h-9 w-fit cursor-pointer items-center px-2 underline decoration-dotted underline-offset-4">
          O que o bot entendeu
        </summary>
        <div className="flex flex-col gap-1.5 border-l-2 border-border px-3 py-1">
          {comandos.length > 0 && (
            <ul className="flex flex-col gap-1">
              {comandos.map(({ id, nome, trecho }) => (
                <li key={id}>
                  <strong className="font-medium text-foreground">{nome}</strong>
                  {trecho !== null && ` “${trecho}”`}
                </li>
              ))}
            </ul>
          )}
          {feito.length > 0 && <p>Resultado: {feito.join(", ")}.</p>}
          {entendido.por === "modelo" && <p>Com ajuda da inteligência artificial.</p>}
        </div>
      </details>
    </li>
  );
}
