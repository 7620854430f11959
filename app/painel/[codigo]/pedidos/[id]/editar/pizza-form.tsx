"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";
import type { PizzaEscolhida } from "./rascunho";
import { SaboresFields } from "./sabores-fields";
import { toOptions } from "./to-options";

type PizzaFormProps = {
  readonly pizza: PizzaEscolhida;
  readonly opcoes: Opcoes;
  readonly botao: string;
  readonly onDone: (pizza: PizzaEscolhida) => void;
};

const NONE = "";

/** Tamanho, sabores, borda and a note: as many sabores as the tamanho takes. */
export function PizzaForm({ pizza, opcoes, botao, onDone }: PizzaFormProps) {
  const [chosen, setChosen] = useState(pizza);
  const max = opcoes.tamanhos.find(({ id }) => id === chosen.tamanhoId)?.maxSabores ?? 1;
  const sabores = chosen.saborIds.slice(0, max);
  return (
    <div className="flex flex-col gap-3 rounded-xl bg-surface-secondary p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          rotulo="Tamanho"
          value={chosen.tamanhoId}
          opcoes={toOptions(opcoes.tamanhos)}
          onChange={(event) => setChosen({ ...chosen, tamanhoId: Number(event.currentTarget.value) })}
        />
        <SaboresFields
          rotulo="Sabor"
          escolhidos={sabores}
          max={max}
          sabores={opcoes.sabores}
          onChange={(saborIds) => setChosen({ ...chosen, saborIds })}
        />
        {opcoes.bordas.length > 0 && (
          <SelectField
            rotulo="Borda"
            value={chosen.bordaId ?? NONE}
            opcoes={[{ valor: NONE, rotulo: "Sem borda" }, ...toOptions(opcoes.bordas)]}
            onChange={({ currentTarget: { value } }) =>
              setChosen({ ...chosen, bordaId: value === NONE ? null : Number(value) })
            }
          />
        )}
        <TextField
          rotulo="Acrescentar observação"
          maxLength={120}
          placeholder="Sem cebola, bem assada…"
          value={chosen.obs}
          onChange={(event) => setChosen({ ...chosen, obs: event.currentTarget.value })}
        />
      </div>
      <Button
        tom="secundario"
        aria-disabled={sabores.length === 0}
        onClick={() => sabores.length > 0 && onDone({ ...chosen, saborIds: sabores })}
      >
        {botao}
      </Button>
    </div>
  );
}
