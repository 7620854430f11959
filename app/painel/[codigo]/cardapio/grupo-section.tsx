import { CategoriaPrecos } from "./categoria-precos";
import type { Grupo } from "./grupos";
import { ProdutoRow, type Tamanhos } from "./produto-row";

type GrupoSectionProps = {
  readonly codigo: string;
  readonly grupo: Grupo;
  readonly tamanhos: Tamanhos;
  readonly podeMudar: boolean;
};

/** One heading of the menu with what stands under it. Sabores share the prices of their categoria. */
export function GrupoSection({ codigo, grupo, tamanhos, podeMudar }: GrupoSectionProps) {
  const { chave, titulo, categoria, produtos } = grupo;
  const heading = (
    <h2 id={chave} className="text-lg font-bold tracking-tight">
      {titulo}
    </h2>
  );
  return (
    <section aria-labelledby={chave} className="overflow-clip rounded-xl border border-border bg-surface">
      <div className="border-b border-separator bg-surface-secondary px-4 py-3">
        {categoria === null ? (
          heading
        ) : (
          <CategoriaPrecos codigo={codigo} categoria={categoria} tamanhos={tamanhos} podeMudar={podeMudar}>
            {heading}
          </CategoriaPrecos>
        )}
      </div>
      <ul className="divide-y divide-separator">
        {produtos.map((produto) => (
          <ProdutoRow
            key={produto.id}
            codigo={codigo}
            produto={produto}
            categoria={categoria}
            tamanhos={tamanhos}
            podeMudar={podeMudar}
          />
        ))}
      </ul>
    </section>
  );
}
