"use client";

import { GlassWater, Pizza } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { foldText } from "@/components/ui/fold-text";
import { Money } from "@/components/ui/money";
import { SearchField } from "@/components/ui/search-field";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";
import { PizzaForm } from "./pizza-form";
import type { Rascunho } from "./rascunho";

type AddItemProps = {
  readonly opcoes: Opcoes;
  readonly onAdd: (linha: Omit<Rascunho, "chave">) => void;
};

const NEW_LINE = { antes: null, quantidade: 1, tirada: false, pizza: null, produtoId: null };

/** One more pizza, or something sold by the piece. */
export function AddItem({ opcoes, onAdd }: AddItemProps) {
  const [shows, setShows] = useState<"pizza" | "produto" | null>(null);
  const [busca, setBusca] = useState("");
  const tamanhoId = opcoes.tamanhos.at(-1)?.id ?? null;
  const found = opcoes.produtos.filter(({ nome }) => foldText(nome).includes(foldText(busca.trim())));
  function toggle(what: "pizza" | "produto"): void {
    setShows(shows === what ? null : what);
  }
  return (
    <section aria-label="Acrescentar" className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {tamanhoId !== null && (
          <Button tom="contorno" aria-expanded={shows === "pizza"} onClick={() => toggle("pizza")}>
            <Pizza aria-hidden="true" />
            Mais uma pizza
          </Button>
        )}
        {opcoes.produtos.length > 0 && (
          <Button tom="contorno" aria-expanded={shows === "produto"} onClick={() => toggle("produto")}>
            <GlassWater aria-hidden="true" />
            Bebida ou sobremesa
          </Button>
        )}
      </div>
      {shows === "pizza" && tamanhoId !== null && (
        <PizzaForm
          pizza={{ tamanhoId, saborIds: [], bordaId: null, obs: "" }}
          opcoes={opcoes}
          botao="Pôr no pedido"
          onDone={(pizza) => {
            setShows(null);
            onAdd({ ...NEW_LINE, pizza });
          }}
        />
      )}
      {shows === "produto" && (
        <div className="flex flex-col gap-2">
          <SearchField rotulo="Buscar bebida ou sobremesa" valor={busca} onMudar={setBusca} />
          <ul className="flex max-h-72 flex-col gap-1 overflow-y-auto">
            {found.map(({ id, nome, preco }) => (
              <li key={id}>
                <Button
                  tom="discreto"
                  larguraTotal
                  className="justify-between"
                  onClick={() => {
                    setShows(null);
                    onAdd({ ...NEW_LINE, produtoId: id });
                  }}
                >
                  {nome}
                  <Money centavos={preco} />
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
