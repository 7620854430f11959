import { classNames } from "@/components/ui/class-names";
import { CelulaField, idOf, type Lugar } from "./celula-field";
import type { Folha, Rascunho } from "./folha";

type FolhaTableProps = {
  readonly folha: Folha;
  readonly indice: number;
  readonly rascunho: Rascunho;
  readonly erros: Readonly<Record<string, string>>;
  readonly onDigitar: (chave: string, texto: string | null) => void;
  readonly onColar: (lugar: Lugar, texto: string) => void;
};

/** One sheet: a line for each thing, a column for each tamanho. The names stay in sight when it scrolls sideways. */
export function FolhaTable({ folha, indice, rascunho, erros, onDigitar, onColar }: FolhaTableProps) {
  const { titulo, colunas, linhas } = folha;
  return (
    <section aria-labelledby={`folha-${indice}`} className="flex flex-col gap-2">
      <h2 id={`folha-${indice}`} className="text-lg font-bold tracking-tight">
        {titulo}
      </h2>
      <div className="overflow-x-auto overscroll-x-contain rounded-xl border border-border bg-surface">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-separator bg-surface-secondary">
              <th
                scope="col"
                className="sticky left-0 bg-surface-secondary px-3 py-2 text-left font-semibold"
              >
                Item
              </th>
              {colunas.map((nome) => (
                <th key={nome} scope="col" className="px-2 py-2 text-right font-semibold">
                  {nome}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {linhas.map(({ chave, nome, isCategoria, celulas }, linha) => (
              <tr key={chave} className={classNames(isCategoria && "bg-surface-secondary")}>
                <th
                  scope="row"
                  className={classNames(
                    "sticky left-0 px-3 py-1 text-left break-words max-sm:w-28 max-sm:min-w-28 max-sm:px-2",
                    isCategoria ? "bg-surface-secondary font-bold" : "bg-surface font-normal sm:pl-5",
                  )}
                >
                  {nome}
                </th>
                {celulas.map((celula, coluna) => {
                  const lugar = { folha: indice, linha, coluna };
                  const erro = erros[celula.chave];
                  return (
                    <td key={celula.chave} className="border-l border-separator p-0 align-top">
                      <CelulaField
                        celula={celula}
                        lugar={lugar}
                        rotulo={`${nome}, ${colunas[coluna]}`}
                        isCategoria={isCategoria}
                        digitado={rascunho[celula.chave]}
                        erro={erro}
                        onDigitar={onDigitar}
                        onColar={onColar}
                      />
                      {erro !== undefined && (
                        <p
                          id={`${idOf(lugar)}-erro`}
                          className="px-2 pb-1 text-right text-sm text-danger-soft-foreground"
                        >
                          {erro}
                        </p>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
