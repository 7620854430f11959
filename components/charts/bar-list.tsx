type BarListProps = {
  readonly titulo: string;
  readonly vazio: string;
  readonly linhas: readonly { readonly nome: string; readonly valor: number; readonly texto: string }[];
};

/** Names by what they count for, the largest first, each with a bar of its share. */
export function BarList({ titulo, vazio, linhas }: BarListProps) {
  const highest = Math.max(...linhas.map(({ valor }) => valor), 1);
  const shown = linhas.slice(0, MAX_SHOWN);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-bold">{titulo}</h2>
      {shown.length === 0 && <p className="text-muted">{vazio}</p>}
      <ol className="flex flex-col gap-2.5">
        {shown.map(({ nome, valor, texto }) => (
          <li key={nome} className="flex flex-col gap-1">
            <p className="flex justify-between gap-3">
              <span className="min-w-0 truncate" title={nome}>
                {nome}
              </span>
              <span className="shrink-0 tabular-nums">{texto}</span>
            </p>
            <span aria-hidden="true" className="block h-1.5 overflow-clip rounded-full bg-default">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(valor / highest) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      {linhas.length > MAX_SHOWN && (
        <p className="text-sm text-muted">e mais {linhas.length - MAX_SHOWN} com menos</p>
      )}
    </section>
  );
}

const MAX_SHOWN = 8;
