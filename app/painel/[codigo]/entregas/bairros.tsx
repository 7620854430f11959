"use client";

import { MapPin, Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { foldText } from "@/components/ui/fold-text";
import { OrderButton } from "@/components/ui/order-button";
import { LazyOrderList } from "@/components/ui/order-list-lazy";
import { SearchField } from "@/components/ui/search-field";
import type { BairroPainel } from "@/lib/admin/bairros";
import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";
import { ordenarBairros } from "./actions";
import { AddBairros } from "./add-bairros";
import { BairroRow } from "./bairro-row";

type BairrosProps = {
  readonly codigo: string;
  readonly bairros: readonly BairroPainel[];
  /** One fee for every address; null when the bairro decides. */
  readonly taxaUnica: Centavos | null;
};

/** The bairros the shop knows, with a search once there are many, and the way to more. */
export function Bairros({ codigo, bairros, taxaUnica }: BairrosProps) {
  const [busca, setBusca] = useState("");
  const [isAdding, setAdding] = useState(bairros.length === 0);
  const [ordenando, setOrdenando] = useState(false);
  const termo = foldText(useDeferredValue(busca));
  const shown = bairros.filter(({ nome, apelidos }) =>
    [nome, ...apelidos].some((each) => foldText(each).includes(termo)),
  );
  return (
    <section aria-labelledby="bairros" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="bairros" className="text-xl font-bold tracking-tight">
          Bairros {bairros.length > 0 && <span className="font-normal text-muted">{bairros.length}</span>}
        </h2>
        <div className="flex flex-wrap gap-2">
          {bairros.length > 1 && (
            <OrderButton rotulo="Bairros" ordenando={ordenando} onMudar={setOrdenando} />
          )}
          <Button tom="secundario" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Plus aria-hidden="true" />
            Adicionar bairros
          </Button>
        </div>
      </div>
      {taxaUnica !== null && (
        <p className="text-muted">
          A taxa única está ligada: todos pagam {formatReais(taxaUnica)}, e as taxas daqui ficam guardadas.
        </p>
      )}
      {isAdding && <AddBairros codigo={codigo} conhecidos={bairros} onFechar={() => setAdding(false)} />}
      {bairros.length > SEARCH_FROM && (
        <SearchField rotulo="Buscar bairro" valor={busca} onMudar={setBusca} />
      )}
      {bairros.length === 0 ? (
        <EmptyState icone={<MapPin />} titulo="Nenhum bairro ainda">
          Cole a lista de bairros e taxas que você já usa. Sem bairros nem taxa única o bot não fecha
          entregas.
        </EmptyState>
      ) : (
        <div className="overflow-clip rounded-xl border border-border bg-surface">
          {ordenando ? (
            <LazyOrderList rotulo="Bairros" itens={shown} salvar={(ids) => ordenarBairros(codigo, { ids })} />
          ) : (
            <ul className="divide-y divide-separator">
              {shown.map((bairro) => (
                <BairroRow key={bairro.id} codigo={codigo} bairro={bairro} />
              ))}
            </ul>
          )}
        </div>
      )}
      {bairros.length > 0 && shown.length === 0 && (
        <p className="px-4 py-6 text-center text-muted">Nenhum bairro com esse nome.</p>
      )}
    </section>
  );
}

const SEARCH_FROM = 8;
