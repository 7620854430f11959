"use client";

import { Minus, Pencil, Plus, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Opcoes } from "@/lib/admin/edicao-opcoes";
import { PizzaForm } from "./pizza-form";
import { nomeDoRascunho, type PizzaEscolhida, type Rascunho } from "./rascunho";

type EditLineProps = {
  readonly linha: Rascunho;
  readonly opcoes: Opcoes;
  readonly onChange: (linha: Rascunho) => void;
};

/** One line of the draft: more, fewer, otherwise, or not at all; what was taken out can be put back. */
export function EditLine({ linha, opcoes, onChange }: EditLineProps) {
  const { antes, quantidade, tirada } = linha;
  const [isOpen, setOpen] = useState(false);
  const nome = nomeDoRascunho(linha, opcoes);
  const pizza = linha.pizza ?? pizzaOf(linha);
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className={classNames("font-medium break-words", tirada && "text-muted line-through")}>{nome}</p>
          {linha.pizza === null && antes !== null && antes.detalhes.length > 0 && (
            <p className="text-sm break-words text-muted">{antes.detalhes.join(" · ")}</p>
          )}
        </div>
        {tirada ? (
          <Button
            tom="contorno"
            tamanho="pequeno"
            aria-label={`Voltar com ${nome}`}
            onClick={() => onChange({ ...linha, tirada: false })}
          >
            <Undo2 aria-hidden="true" />
            Voltar
          </Button>
        ) : (
          <div className="flex items-center gap-1">
            <Button
              tom="discreto"
              soIcone
              aria-label={`Menos ${nome}`}
              aria-disabled={quantidade === 1}
              onClick={() => quantidade > 1 && onChange({ ...linha, quantidade: quantidade - 1 })}
            >
              <Minus aria-hidden="true" />
            </Button>
            <output
              aria-label={`Quantidade de ${nome}`}
              className="w-8 text-center font-semibold tabular-nums"
            >
              {quantidade}
            </output>
            <Button
              tom="discreto"
              soIcone
              aria-label={`Mais ${nome}`}
              onClick={() => quantidade < 99 && onChange({ ...linha, quantidade: quantidade + 1 })}
            >
              <Plus aria-hidden="true" />
            </Button>
            {pizza !== null && (
              <Button
                tom="discreto"
                soIcone
                aria-label={`Mudar ${nome}`}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                <Pencil aria-hidden="true" />
              </Button>
            )}
            <Button
              tom="discreto"
              soIcone
              aria-label={`Tirar ${nome}`}
              onClick={() => onChange({ ...linha, tirada: true })}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </div>
        )}
      </div>
      {isOpen && !tirada && pizza !== null && (
        <PizzaForm
          pizza={pizza}
          opcoes={opcoes}
          botao="Usar assim"
          onDone={(chosen) => {
            setOpen(false);
            onChange({ ...linha, pizza: chosen });
          }}
        />
      )}
    </div>
  );
}

function pizzaOf({ antes }: Rascunho): PizzaEscolhida | null {
  const pizza = antes?.pizza ?? null;
  if (pizza === null || pizza.tamanhoId === null) return null;
  return { ...pizza, tamanhoId: pizza.tamanhoId, obs: "" };
}
