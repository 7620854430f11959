"use client";

import { Boxes, GlassWater, type LucideIcon, Pizza } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";
import { ComboForm } from "./combo-form";
import { PizzaForm } from "./pizza-form";
import { ProdutoPicker } from "./produto-picker";
import type { Rascunho } from "./rascunho";

type AddItemProps = {
  readonly opcoes: Opcoes;
  readonly onAdd: (linha: Omit<Rascunho, "chave">) => void;
};

const NEW_LINE = { antes: null, quantidade: 1, tirada: false, pizza: null, produtoId: null, combo: null };

type Kind = "pizza" | "produto" | "combo";
type Combo = Opcoes["combos"][number];

/** One more pizza, something sold by the piece, or a combo. */
export function AddItem({ opcoes, onAdd }: AddItemProps) {
  const [shows, setShows] = useState<Kind | null>(null);
  const [combo, setCombo] = useState<Combo | null>(null);
  const tamanhoId = opcoes.tamanhos.at(-1)?.id ?? null;
  const kinds = KINDS.filter(({ tipo }) =>
    tipo === "pizza" ? tamanhoId !== null : opcoes[`${tipo}s`].length > 0,
  );

  function show(kind: Kind | null): void {
    setShows(kind);
    setCombo(null);
  }
  function add(chosen: Partial<Pick<Rascunho, "pizza" | "produtoId" | "combo">>): void {
    show(null);
    onAdd({ ...NEW_LINE, ...chosen });
  }
  /** One without pizzas needs no asking. */
  function chooseCombo(chosen: Combo): void {
    if (chosen.pizzas.length === 0) add({ combo: { comboId: chosen.id, pizzas: [] } });
    else setCombo(chosen);
  }

  return (
    <section aria-label="Acrescentar" className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {kinds.map(({ tipo, rotulo, Icone }) => (
          <Button
            key={tipo}
            tom="contorno"
            aria-expanded={shows === tipo}
            onClick={() => show(shows === tipo ? null : tipo)}
          >
            <Icone aria-hidden="true" />
            {rotulo}
          </Button>
        ))}
      </div>
      {shows === "pizza" && tamanhoId !== null && (
        <PizzaForm
          pizza={{ tamanhoId, saborIds: [], bordaId: null, obs: "" }}
          opcoes={opcoes}
          botao="Pôr no pedido"
          onDone={(pizza) => add({ pizza })}
        />
      )}
      {shows === "produto" && (
        <ProdutoPicker
          rotulo="Buscar bebida ou sobremesa"
          produtos={opcoes.produtos}
          onEscolher={({ id }) => add({ produtoId: id })}
        />
      )}
      {shows === "combo" && combo === null && (
        <ProdutoPicker rotulo="Buscar combo" produtos={opcoes.combos} onEscolher={chooseCombo} />
      )}
      {combo !== null && <ComboForm combo={combo} onDone={(chosen) => add({ combo: chosen })} />}
    </section>
  );
}

const KINDS: readonly { tipo: Kind; rotulo: string; Icone: LucideIcon }[] = [
  { tipo: "pizza", rotulo: "Mais uma pizza", Icone: Pizza },
  { tipo: "produto", rotulo: "Bebida ou sobremesa", Icone: GlassWater },
  { tipo: "combo", rotulo: "Combo", Icone: Boxes },
];
