"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { CardapioPainel, ParteDoCombo } from "@/lib/admin/cardapio";
import { nomeDoProduto } from "./grupos";

type PartesFieldsProps = {
  readonly rotulo: string;
  readonly cardapio: CardapioPainel;
  readonly partes: readonly ParteDoCombo[];
  readonly onMudar: (partes: readonly ParteDoCombo[]) => void;
};

/** The pizzas and the drinks or desserts of a combo, one under the other. */
export function PartesFields({ rotulo, cardapio, partes, onMudar }: PartesFieldsProps) {
  const change = (at: number, parte: ParteDoCombo) =>
    onMudar(partes.map((each, index) => (index === at ? parte : each)));
  const [tamanho] = cardapio.tamanhos.slice(-1);
  const [produto] = avulsos(cardapio);
  const numbered = partes.map((parte, index) => ({ parte, index }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm text-muted">{rotulo}</legend>
      {numbered.map(({ parte, index }) => (
        <div key={index} className="flex items-end gap-2 rounded-lg border border-border p-3">
          <div className="min-w-0 flex-1">
            {parte.tipo === "pizza" ? (
              <PizzaFields
                vez={index + 1}
                parte={parte}
                cardapio={cardapio}
                onMudar={(nova) => change(index, nova)}
              />
            ) : (
              <SelectField
                rotulo={`Parte ${index + 1}: vai junto`}
                value={String(parte.produtoId)}
                onChange={(event) =>
                  change(index, { ...parte, produtoId: Number(event.currentTarget.value) })
                }
                opcoes={avulsos(cardapio).map((each) => ({
                  valor: String(each.id),
                  rotulo: nomeDoProduto(each),
                }))}
              />
            )}
          </div>
          <Button
            tom="discreto"
            soIcone
            aria-label={`Tirar a parte ${index + 1}`}
            onClick={() => onMudar(partes.filter((_each, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {tamanho !== undefined && (
          <Button
            tom="contorno"
            tamanho="pequeno"
            onClick={() =>
              onMudar([
                ...partes,
                {
                  tipo: "pizza",
                  tamanhoId: tamanho.id,
                  categoriaIds: cardapio.categorias.map(({ id }) => id),
                  maxSabores: tamanho.maxSabores,
                },
              ])
            }
          >
            <Plus aria-hidden="true" />
            Pizza
          </Button>
        )}
        {produto !== undefined && (
          <Button
            tom="contorno"
            tamanho="pequeno"
            onClick={() => onMudar([...partes, { tipo: "produto", produtoId: produto.id }])}
          >
            <Plus aria-hidden="true" />
            Bebida ou sobremesa
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function avulsos({ produtos }: CardapioPainel) {
  return produtos.filter(({ tipo }) => tipo === "bebida" || tipo === "sobremesa");
}

type Pizza = Extract<ParteDoCombo, { tipo: "pizza" }>;

type PizzaFieldsProps = {
  readonly vez: number;
  readonly parte: Pizza;
  readonly cardapio: CardapioPainel;
  readonly onMudar: (parte: Pizza) => void;
};

function PizzaFields({ vez, parte, cardapio, onMudar }: PizzaFieldsProps) {
  const { tamanhos, categorias } = cardapio;
  const most = tamanhos.find(({ id }) => id === parte.tamanhoId)?.maxSabores ?? parte.maxSabores;
  const toggle = (id: number) =>
    onMudar({
      ...parte,
      categoriaIds: parte.categoriaIds.includes(id)
        ? parte.categoriaIds.filter((each) => each !== id)
        : [...parte.categoriaIds, id],
    });
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          rotulo={`Parte ${vez}: pizza`}
          value={String(parte.tamanhoId)}
          onChange={(event) => {
            const tamanhoId = Number(event.currentTarget.value);
            const max = tamanhos.find(({ id }) => id === tamanhoId)?.maxSabores ?? 1;
            onMudar({ ...parte, tamanhoId, maxSabores: Math.min(parte.maxSabores, max) });
          }}
          opcoes={tamanhos.map(({ id, nome }) => ({ valor: String(id), rotulo: nome }))}
        />
        <SelectField
          rotulo="Até quantos sabores"
          value={String(parte.maxSabores)}
          onChange={(event) => onMudar({ ...parte, maxSabores: Number(event.currentTarget.value) })}
          opcoes={Array.from({ length: most }, (_each, index) => ({
            valor: String(index + 1),
            rotulo: String(index + 1),
          }))}
        />
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1 text-sm text-muted">De quais categorias</legend>
        {categorias.map(({ id, nome }) => (
          <Button
            key={id}
            tom={parte.categoriaIds.includes(id) ? "suave" : "contorno"}
            tamanho="pequeno"
            aria-pressed={parte.categoriaIds.includes(id)}
            onClick={() => toggle(id)}
          >
            {nome}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
