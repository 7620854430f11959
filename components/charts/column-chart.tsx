import { classNames } from "@/components/ui/class-names";

type ColumnChartProps = {
  readonly titulo: string;
  readonly colunas: readonly {
    readonly rotulo: string;
    readonly valor: number;
    /** The value in words, read out and shown when pointed at: "R$ 1.250,00 em 18 pedidos". */
    readonly texto: string;
  }[];
};

/** Values side by side, the highest in ember: drawn by the server, a list to a screen reader. */
export function ColumnChart({ titulo, colunas }: ColumnChartProps) {
  const highest = Math.max(...colunas.map(({ valor }) => valor), 1);
  const labelEvery = Math.ceil(colunas.length / MAX_LABELS);
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="font-bold">{titulo}</figcaption>
      <ol className="flex h-44 items-stretch gap-px sm:gap-1">
        {colunas.map(({ rotulo, valor, texto }, index) => (
          <li
            key={rotulo}
            title={`${rotulo}: ${texto}`}
            className="flex min-w-0 flex-1 flex-col justify-end gap-1"
          >
            <span className="sr-only">{`${rotulo}: ${texto}`}</span>
            <span aria-hidden="true" className="flex min-h-0 flex-1 items-end justify-center">
              <span
                className={classNames(
                  "block w-full max-w-16 rounded-t-sm",
                  valor === highest ? "bg-accent" : "bg-accent-soft-hover",
                )}
                style={{ height: `${(valor / highest) * 100}%`, minHeight: valor > 0 ? "3px" : "1px" }}
              />
            </span>
            <span
              aria-hidden="true"
              className="h-4 overflow-visible text-center text-xs whitespace-nowrap text-muted"
            >
              {index % labelEvery === 0 ? rotulo : ""}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const MAX_LABELS = 8;
