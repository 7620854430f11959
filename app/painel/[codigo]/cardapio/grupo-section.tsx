import type { CardapioPainel } from "@/lib/admin/cardapio";
import { CategoriaPrecos } from "./categoria-precos";
import type { Grupo } from "./grupos";
import { ProdutoRow } from "./produto-row";

type GrupoSectionProps = {
  readonly codigo: string;
  readonly grupo: Grupo;
  readonly cardapio: CardapioPainel;
  readonly podeMudar: boolean;
  /** The chosen ones while several are being chosen; else null. */
  readonly escolhidos: ReadonlySet<number> | null;
  readonly onEscolher: (produtoId: number) => void;
};

/** One heading of the menu with what stands under it. Sabores share the prices of their categoria. */
export function GrupoSection({ grupo, escolhidos, ...shared }: GrupoSectionProps) {
  const { chave, titulo, categoria, produtos } = grupo;
  const { codigo, cardapio, podeMudar } = shared;
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
          <CategoriaPrecos
            codigo={codigo}
            categoria={categoria}
            tamanhos={cardapio.tamanhos}
            podeMudar={podeMudar}
          >
            {heading}
          </CategoriaPrecos>
        )}
      </div>
      <ul className="divide-y divide-separator">
        {produtos.map((produto) => (
          <ProdutoRow
            key={produto.id}
            {...shared}
            produto={produto}
            categoria={categoria}
            escolhido={escolhidos === null ? null : escolhidos.has(produto.id)}
          />
        ))}
      </ul>
    </section>
  );
}
