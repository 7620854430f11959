"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { foldText } from "@/components/ui/fold-text";
import { Money } from "@/components/ui/money";
import { SearchField } from "@/components/ui/search-field";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";

type ProdutoPickerProps<T extends Opcoes["produtos"][number]> = {
  readonly rotulo: string;
  readonly produtos: readonly T[];
  readonly onEscolher: (produto: T) => void;
};

/** Things that are sold at one price, found by their name. */
export function ProdutoPicker<T extends Opcoes["produtos"][number]>(props: ProdutoPickerProps<T>) {
  const { rotulo, produtos, onEscolher } = props;
  const [busca, setBusca] = useState("");
  const found = produtos.filter(({ nome }) => foldText(nome).includes(foldText(busca.trim())));
  return (
    <div className="flex flex-col gap-2">
      {produtos.length > SEARCH_FROM && <SearchField rotulo={rotulo} valor={busca} onMudar={setBusca} />}
      <ul aria-label={rotulo} className="flex max-h-72 flex-col gap-1 overflow-y-auto">
        {found.map((produto) => (
          <li key={produto.id}>
            <Button
              tom="discreto"
              larguraTotal
              className="justify-between"
              onClick={() => onEscolher(produto)}
            >
              {produto.nome}
              <Money centavos={produto.preco} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SEARCH_FROM = 6;
