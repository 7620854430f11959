"use client";

import { ListChecks, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { GrupoSection } from "./grupo-section";
import { filterGrupos, grupos, isEmFalta } from "./grupos";

const NovoItem = dynamic(() => import("./novo-item").then((each) => each.NovoItem), { ssr: false });
const SelecaoBar = dynamic(() => import("./selecao-bar").then((each) => each.SelecaoBar), { ssr: false });

type CardapioListProps = {
  readonly codigo: string;
  readonly cardapio: CardapioPainel;
  readonly podeMudar: boolean;
};

/** The whole menu, narrowed by a search or to what is missing tonight; several things can be changed at once. */
export function CardapioList({ codigo, cardapio, podeMudar }: CardapioListProps) {
  const [busca, setBusca] = useState("");
  const [soEmFalta, setSoEmFalta] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [escolhidos, setEscolhidos] = useState<ReadonlySet<number> | null>(null);
  const termo = useDeferredValue(busca);
  const missing = cardapio.produtos.filter(isEmFalta).length;
  const shown = filterGrupos(grupos(cardapio), { busca: termo, soEmFalta });

  function toggle(produtoId: number): void {
    setEscolhidos((before) => {
      const next = new Set(before);
      if (!next.delete(produtoId)) next.add(produtoId);
      return next;
    });
  }

  return (
    <>
      {podeMudar && (
        <div className="flex flex-wrap gap-2">
          <Button
            tom={isAdding ? "suave" : "secundario"}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            <Plus aria-hidden="true" />
            Novo item
          </Button>
          {cardapio.produtos.length > 0 && (
            <Button
              tom={escolhidos === null ? "secundario" : "suave"}
              aria-pressed={escolhidos !== null}
              onClick={() => setEscolhidos(escolhidos === null ? new Set() : null)}
            >
              <ListChecks aria-hidden="true" />
              Escolher vários
            </Button>
          )}
        </div>
      )}
      {isAdding && <NovoItem codigo={codigo} cardapio={cardapio} onFechar={() => setAdding(false)} />}
      {cardapio.produtos.length > 0 && (
        <div className="sticky top-14 z-10 -mx-3 flex gap-2 bg-background px-3 py-2 md:-mx-6 md:px-6">
          <div className="min-w-0 flex-1">
            <SearchField rotulo="Buscar no cardápio" valor={busca} onMudar={setBusca} />
          </div>
          {(missing > 0 || soEmFalta) && (
            <Button
              tom={soEmFalta ? "suave" : "contorno"}
              className="h-11!"
              aria-pressed={soEmFalta}
              onClick={() => setSoEmFalta(!soEmFalta)}
            >
              Em falta ({missing})
            </Button>
          )}
          {escolhidos !== null && (
            <Button
              tom="contorno"
              className="h-11!"
              onClick={() =>
                setEscolhidos(new Set(shown.flatMap(({ produtos }) => produtos.map(({ id }) => id))))
              }
            >
              Todos
            </Button>
          )}
        </div>
      )}
      {shown.map((grupo) => (
        <GrupoSection
          key={grupo.chave}
          codigo={codigo}
          grupo={grupo}
          cardapio={cardapio}
          podeMudar={podeMudar}
          escolhidos={escolhidos}
          onEscolher={toggle}
        />
      ))}
      {shown.length === 0 && cardapio.produtos.length > 0 && (
        <p className="px-4 py-10 text-center text-muted">Nada no cardápio com esse filtro.</p>
      )}
      {escolhidos !== null && (
        <SelecaoBar
          codigo={codigo}
          cardapio={cardapio}
          escolhidos={escolhidos}
          onFechar={() => setEscolhidos(null)}
        />
      )}
    </>
  );
}
