"use client";

import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { GrupoSection } from "./grupo-section";
import { filterGrupos, grupos, isEmFalta } from "./grupos";

type CardapioListProps = {
  readonly codigo: string;
  readonly cardapio: CardapioPainel;
  readonly podeMudar: boolean;
};

/** The whole menu, narrowed by a search or to what is missing tonight. */
export function CardapioList({ codigo, cardapio, podeMudar }: CardapioListProps) {
  const [busca, setBusca] = useState("");
  const [soEmFalta, setSoEmFalta] = useState(false);
  const termo = useDeferredValue(busca);
  const missing = cardapio.produtos.filter(isEmFalta).length;
  const shown = filterGrupos(grupos(cardapio), { busca: termo, soEmFalta });
  return (
    <>
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
      </div>
      {shown.map((grupo) => (
        <GrupoSection
          key={grupo.chave}
          codigo={codigo}
          grupo={grupo}
          tamanhos={cardapio.tamanhos}
          podeMudar={podeMudar}
        />
      ))}
      {shown.length === 0 && (
        <p className="px-4 py-10 text-center text-muted">Nada no cardápio com esse filtro.</p>
      )}
    </>
  );
}
