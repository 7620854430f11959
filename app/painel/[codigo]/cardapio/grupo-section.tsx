"use client";

import { useState } from "react";
import { OrderButton } from "@/components/ui/order-button";
import { LazyOrderList } from "@/components/ui/order-list-lazy";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { ordenar } from "./actions";
import { CategoriaPrecos } from "./categoria-precos";
import { type Grupo, nomeDoProduto } from "./grupos";
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
  const [ordenando, setOrdenando] = useState(false);
  const heading = (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2">
      <h2 id={chave} className="text-lg font-bold tracking-tight">
        {titulo}
      </h2>
      {podeMudar && escolhidos === null && produtos.length > 1 && (
        <OrderButton rotulo={titulo} ordenando={ordenando} onMudar={setOrdenando} />
      )}
    </div>
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
      {ordenando && escolhidos === null ? (
        <LazyOrderList
          rotulo={titulo}
          itens={produtos.map((produto) => ({ id: produto.id, nome: nomeDoProduto(produto) }))}
          salvar={(ids) => ordenar(codigo, { tabela: "produtos", ids })}
        />
      ) : (
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
      )}
    </section>
  );
}
