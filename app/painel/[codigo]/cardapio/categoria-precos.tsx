"use client";

import { Pencil } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { MoneyField } from "@/components/ui/money-field";
import type { CategoriaPainel, TamanhoPainel } from "@/lib/admin/cardapio";
import { salvarPrecos } from "./actions";

type CategoriaPrecosProps = {
  readonly codigo: string;
  readonly categoria: CategoriaPainel;
  readonly tamanhos: readonly TamanhoPainel[];
  readonly podeMudar: boolean;
  /** The heading, which the button stands beside. */
  readonly children: ReactNode;
};

/** What every sabor of a categoria costs, by tamanho; opened, it can be changed for all of them at once. */
export function CategoriaPrecos({ codigo, categoria, tamanhos, podeMudar, children }: CategoriaPrecosProps) {
  const [aberto, setAberto] = useState(false);
  const id = useId();
  return (
    <>
      <div className="flex items-center justify-between gap-4">
        {children}
        {podeMudar && (
          <Button
            tom="discreto"
            tamanho="pequeno"
            className="-mr-2"
            aria-expanded={aberto}
            aria-controls={id}
            onClick={() => setAberto(!aberto)}
          >
            <Pencil aria-hidden="true" />
            {aberto ? "Fechar" : "Preços"}
            <span className="sr-only"> de {categoria.nome}</span>
          </Button>
        )}
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-muted">
        {tamanhos.map((tamanho) => (
          <PrecoCurto key={tamanho.id} nome={tamanho.nome} preco={categoria.precos[tamanho.id] ?? null} />
        ))}
      </p>
      <div id={id} hidden={!aberto}>
        {aberto && (
          <div className="grid grid-cols-2 gap-3 pt-3 sm:grid-cols-4">
            {tamanhos.map(({ id: tamanhoId, nome }) => (
              <MoneyField
                key={tamanhoId}
                rotulo={`${categoria.nome}, ${nome}`}
                rotuloCurto={nome}
                valor={categoria.precos[tamanhoId] ?? null}
                vazio="não vende"
                esvaziavel
                salvar={(preco) =>
                  salvarPrecos(codigo, {
                    precos: [{ alvo: "categoria", id: categoria.id, tamanhoId, preco }],
                  })
                }
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

function PrecoCurto({ nome, preco }: { readonly nome: string; readonly preco: number | null }) {
  if (preco === null) return null;
  return (
    <span className="whitespace-nowrap">
      {nome} <Money centavos={preco} />
    </span>
  );
}
