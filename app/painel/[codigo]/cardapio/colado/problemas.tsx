import type { CardapioColado } from "./parse-cardapio";

/** The lines that were not understood, each with its number and what it lacks. */
export function Problemas({ problemas }: Pick<CardapioColado, "problemas">) {
  return (
    <div role="status">
      {problemas.length > 0 && (
        <div className="rounded-xl bg-danger-soft px-3.5 py-3 text-danger-soft-foreground">
          <p className="font-semibold">
            {problemas.length === 1 ? "1 linha para corrigir" : `${problemas.length} linhas para corrigir`}
          </p>
          <ul className="mt-1 flex flex-col gap-1 text-sm">
            {problemas.map(({ linha, texto, porque }) => (
              <li key={linha} className="break-words">
                Linha {linha}, “{texto}”: {porque}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
