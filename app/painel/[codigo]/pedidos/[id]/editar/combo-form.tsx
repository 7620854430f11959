"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";
import type { ComboEscolhido } from "./rascunho";
import { SaboresFields } from "./sabores-fields";

type ComboFormProps = {
  readonly combo: Opcoes["combos"][number];
  readonly onDone: (combo: ComboEscolhido) => void;
};

/** The sabores of each pizza of a combo. */
export function ComboForm({ combo, onDone }: ComboFormProps) {
  const [pizzas, setPizzas] = useState<readonly (readonly number[])[]>(combo.pizzas.map(() => []));
  const isWhole = pizzas.every((saborIds) => saborIds.length > 0);
  return (
    <div className="flex flex-col gap-3 rounded-xl bg-surface-secondary p-3">
      <p className="font-semibold">{combo.nome}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {combo.pizzas.map(({ lugar, tamanho, maxSabores, sabores }) => (
          <SaboresFields
            key={lugar}
            rotulo={combo.pizzas.length === 1 ? `Sabor da ${tamanho}` : `Pizza ${lugar} (${tamanho}), sabor`}
            escolhidos={pizzas[lugar - 1] ?? []}
            max={maxSabores}
            sabores={sabores}
            onChange={(saborIds) => setPizzas(pizzas.with(lugar - 1, saborIds))}
          />
        ))}
      </div>
      <Button
        tom="secundario"
        aria-disabled={!isWhole}
        onClick={() => isWhole && onDone({ comboId: combo.id, pizzas })}
      >
        Pôr no pedido
      </Button>
    </div>
  );
}
