import type { Reading } from "@/lib/core/parser/reading";
import { findProduto, findProdutoDe, findTamanho, type TipoProduto } from "@/lib/core/pedido/cardapio";
import { type Escolha, type Item, type Parte, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import type { WireItem } from "./command-schema";
import type { Quoted } from "./quoted-command";
import { ingredientesIn, plain, saidChoice, saysClass, saysTamanho } from "./said-names";

/** Every id a model named exists on this cardapio, as the kind of thing it stands for. */
export function isOfThisCardapio(item: WireItem, { facts: { cardapio } }: Reading): boolean {
  const are = (tipo: TipoProduto, ids: readonly (number | null)[]) =>
    ids.every((id) => id === null || findProdutoDe(cardapio, tipo, id) !== null);
  return (
    (item.produto === null || SOLD_ALONE.has(findProduto(cardapio, item.produto)?.tipo ?? "sabor")) &&
    (item.tamanho === null || findTamanho(cardapio, item.tamanho) !== null) &&
    are(
      "sabor",
      item.sabores.map(({ id }) => id),
    ) &&
    are("borda", [item.borda]) &&
    are("massa", [item.massa]) &&
    are("adicional", [...item.com, ...item.sabores.flatMap(({ com }) => com)])
  );
}

const SOLD_ALONE: ReadonlySet<TipoProduto> = new Set(["bebida", "sobremesa", "combo"]);

/** The pizza as far as the quoted words say it, and the ids they do not name. */
export function readPizza(
  item: WireItem,
  quoted: Quoted,
): { readonly item: Item | null; readonly unsaid: readonly number[] } {
  const { reading, span } = quoted;
  const tamanhoId = item.tamanho !== null && saysTamanho(reading, span, item.tamanho) ? item.tamanho : null;
  const read = item.sabores.map(({ id, sem, com }) => ({
    id,
    sem,
    com,
    sabor: saidChoice(reading, span, "sabor", id),
  }));
  const partes: Parte[] = read.flatMap(({ sabor, sem, com }) =>
    sabor === null
      ? []
      : [{ ...parteDe(sabor), sem: withoutUnsaid(sem, quoted), com: saidAdicionais(com, quoted) }],
  );
  const isHalved = partes.length === 2 && saysClass(reading, span, "half");
  const unsaid = read.flatMap(({ id, sabor }) => (sabor === null ? [id] : []));
  const pizza = {
    ...PIZZA_VAZIA,
    tamanhoId,
    partes: isHalved ? partes.map((parte) => ({ ...parte, dozeAvos: HALF })) : partes,
    saboresEsperados: unsaid.length > 0 && partes.length > 0 ? read.length : null,
    borda: extra("borda", item.borda, quoted),
    massa: extra("massa", item.massa, quoted),
    sem: withoutUnsaid(item.sem, quoted),
    com: saidAdicionais(item.com, quoted),
    obs: saidObs(item.obs, quoted),
  };
  const isSaid = Object.entries(pizza).some(([key, value]) => isFilled(value) && key !== "saboresEsperados");
  return { item: isSaid ? { tipo: "pizza", pizza } : null, unsaid };
}

const HALF = 6;

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function extra(kind: "borda" | "massa", id: number | null, { reading, span }: Quoted): Escolha | null {
  return id === null ? null : saidChoice(reading, span, kind, id);
}

function saidAdicionais(ids: readonly number[], { reading, span }: Quoted): readonly number[] {
  return ids.filter((id) => saidChoice(reading, span, "adicional", id)?.tipo === "certa");
}

/** What is to be left out, as the cardapio writes it: named, and beside a word that leaves out. */
function withoutUnsaid(wished: readonly string[], { reading, span }: Quoted): readonly string[] {
  if (!saysClass(reading, span, "sem", "remove", "nao")) return [];
  const wanted = wished.map(plain);
  return ingredientesIn(reading, span).filter((ingrediente) => wanted.includes(plain(ingrediente)));
}

/** A note for the kitchen is the customer's own words. */
function saidObs(obs: string | null, { span }: Quoted): string | null {
  return obs !== null && obs.trim() !== "" && plain(span.trecho).includes(plain(obs)) ? obs.trim() : null;
}
