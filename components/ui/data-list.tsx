import type { ReactNode } from "react";

type DataListProps = {
  readonly itens: readonly { readonly rotulo: string; readonly valor: ReactNode }[];
};

/** Facts of one thing, name beside value. */
export function DataList({ itens }: DataListProps) {
  return (
    <dl className="divide-y divide-separator">
      {itens.map(({ rotulo, valor }) => (
        <div key={rotulo} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
          <dt className="text-muted">{rotulo}</dt>
          <dd className="font-medium break-words">{valor}</dd>
        </div>
      ))}
    </dl>
  );
}
