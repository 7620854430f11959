import type { Rascunho, RascunhoCategoria, RascunhoItem } from "@/lib/admin/rascunho";
import { formatReais } from "@/lib/core/pedido/centavos";

/** Every item with every price as it would be saved. */
export function Understood({ rascunho }: { readonly rascunho: Rascunho }) {
  const { tamanhos, categorias } = rascunho;
  return (
    <div className="flex flex-col gap-4">
      {categorias.map((categoria) => (
        <section key={`${categoria.tipo} ${categoria.nome}`}>
          <h4 className="font-semibold">
            {categoria.nome} <span className="font-normal text-muted">· {TIPO_NOME[categoria.tipo]}</span>
          </h4>
          <ul className="divide-y divide-separator">
            {categoria.itens.map((item) => (
              <li key={item.nome} className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 py-1.5">
                <span className="min-w-0 break-words">
                  {item.nome}
                  {item.ingredientes.length > 0 && (
                    <span className="block text-sm text-muted">{item.ingredientes.join(", ")}</span>
                  )}
                </span>
                <span className="text-sm tabular-nums">{prices(item, categoria, tamanhos)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const TIPO_NOME: Readonly<Record<RascunhoCategoria["tipo"], string>> = {
  sabor: "sabores de pizza",
  borda: "bordas",
  adicional: "adicionais",
  bebida: "bebidas",
  sobremesa: "sobremesas",
};

function prices(
  { precos }: RascunhoItem,
  { tipo }: RascunhoCategoria,
  tamanhos: Rascunho["tamanhos"],
): string {
  const written = (preco: number | null) => (preco === null ? "não vende" : formatReais(preco));
  if (tipo !== "sabor" && tipo !== "borda") return precos.map(written).join(" ");
  return tamanhos.map(({ nome }, index) => `${nome} ${written(precos[index] ?? null)}`).join(" · ");
}
