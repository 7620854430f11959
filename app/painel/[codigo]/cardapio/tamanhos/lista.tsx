"use client";

import { type ReactNode, useId, useState } from "react";
import { ordenar } from "@/app/painel/[codigo]/cardapio/actions";
import { OrderButton } from "@/components/ui/order-button";
import { LazyOrderList } from "@/components/ui/order-list-lazy";
import type { Outcome } from "@/components/ui/outcome";
import { LinhaDaLista } from "./linha-da-lista";

type Linha = { readonly id: number; readonly nome: string };
type ListaProps<T extends Linha> = {
  readonly codigo: string;
  readonly titulo: string;
  readonly tabela: "tamanhos" | "categorias";
  /** In their order. */
  readonly linhas: readonly T[];
  /** The form of a new one. */
  readonly nova: ReactNode;
  /** What goes with one, said before it is removed. */
  readonly aoExcluir: string;
  readonly excluir: (linha: T) => Promise<Outcome>;
  /** The fields of one. */
  readonly children: (linha: T) => ReactNode;
};

/** The tamanhos or the categorias: a new one on top, each with its fields, and all of them in an order that can be changed. */
export function Lista<T extends Linha>(props: ListaProps<T>) {
  const { codigo, titulo, tabela, linhas, nova, aoExcluir, excluir, children } = props;
  const [ordenando, setOrdenando] = useState(false);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id={headingId} className="text-xl font-bold tracking-tight">
          {titulo}
        </h2>
        {linhas.length > 1 && <OrderButton rotulo={titulo} ordenando={ordenando} onMudar={setOrdenando} />}
      </div>
      {nova}
      {linhas.length > 0 && (
        <div className="overflow-clip rounded-xl border border-border bg-surface">
          {ordenando ? (
            <LazyOrderList
              rotulo={titulo}
              itens={linhas}
              salvar={(ids) => ordenar(codigo, { tabela, ids })}
            />
          ) : (
            <ul className="divide-y divide-separator">
              {linhas.map((linha) => (
                <LinhaDaLista
                  key={linha.id}
                  nome={linha.nome}
                  aoExcluir={aoExcluir}
                  excluir={() => excluir(linha)}
                >
                  {children(linha)}
                </LinhaDaLista>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
