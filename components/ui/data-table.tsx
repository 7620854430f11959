import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  readonly titulo: string;
  readonly celula: (row: Row) => ReactNode;
  /** Numbers stand under each other. */
  readonly numerica?: boolean;
};

type DataTableProps<Row> = {
  /** What the table tells, for who cannot see what stands above it. */
  readonly legenda: string;
  readonly colunas: readonly Column<Row>[];
  readonly linhas: readonly Row[];
  readonly chave: (row: Row) => string | number;
};

/** Rows and columns in a table of the platform; wider than a phone, it scrolls by itself and not the page. */
export function DataTable<Row>({ legenda, colunas, linhas, chave }: DataTableProps<Row>) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
      tabIndex={0}
      aria-label={legenda}
      className="overflow-x-auto rounded-xl border border-border bg-surface"
    >
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{legenda}</caption>
        <thead className="bg-surface-secondary text-muted">
          <tr>
            {colunas.map(({ titulo, numerica }) => (
              <th key={titulo} scope="col" className={cellClass(numerica, "font-semibold")}>
                {titulo}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {linhas.map((linha) => (
            <tr key={chave(linha)}>
              {colunas.map(({ titulo, celula, numerica }) => (
                <td key={titulo} className={cellClass(numerica)}>
                  {celula(linha)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(numerica = false, extra = ""): string {
  return classNames("px-4 py-3", numerica && "text-right tabular-nums whitespace-nowrap", extra);
}
