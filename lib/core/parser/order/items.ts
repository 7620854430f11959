import type { Command, Evidence } from "@/lib/core/dialogue/command";
import { evidenceOf, type Reading } from "@/lib/core/parser/reading";
import { findProdutoDe } from "@/lib/core/pedido/cardapio";
import type { Item, Parte, Pizza } from "@/lib/core/pedido/item";
import { PIZZA_VAZIA } from "@/lib/core/pedido/item";
import type { ComboDraft, DraftParte, PizzaDraft, Wish } from "./draft";
import { type Resolved, resolveWish } from "./resolve-wishes";
import { saboresOf } from "./terms";

/** A pizza as the carrinho keeps it. Its wishes are resolved against its sabores. */
export function pizzaOf(reading: Reading, draft: PizzaDraft): Pizza {
  const partes = draft.partes.map((parte) => parteOf(reading, parte));
  const onParts = draft.wishes.flatMap((wish) => resolveOne(reading, draft, wish));
  const shares = draft.isDivided ? partes : partes.map((parte) => ({ ...parte, dozeAvos: null }));
  return {
    ...PIZZA_VAZIA,
    tamanhoId: draft.tamanhoIds?.length === 1 ? (draft.tamanhoIds[0] ?? null) : null,
    partes: shares,
    saboresEsperados:
      draft.saboresEsperados !== null && partes.length < draft.saboresEsperados
        ? draft.saboresEsperados
        : null,
    borda: draft.borda ?? null,
    massa: draft.massa ?? null,
    sem: unique(onParts.flatMap(({ sem }) => sem)),
    com: unique(onParts.flatMap(({ com }) => com)),
    obs: joinObs(onParts),
  };
}

function parteOf(reading: Reading, parte: DraftParte): Parte {
  const sabores = saboresOf(reading, [parte.sabor]);
  const resolved = parte.wishes.map((wish) => resolveWish(wish, sabores));
  return {
    sabor: parte.sabor,
    dozeAvos: parte.dozeAvos,
    sem: unique(resolved.flatMap(({ sem }) => sem)),
    com: unique(resolved.flatMap(({ com }) => com)),
    obs: joinObs(resolved),
  };
}

function resolveOne(reading: Reading, draft: PizzaDraft, wish: Wish): Resolved {
  return resolveWish(
    wish,
    saboresOf(
      reading,
      draft.partes.map(({ sabor }) => sabor),
    ),
  );
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function joinObs(resolved: readonly Resolved[]): string | null {
  const texts = resolved.flatMap(({ obs }) => obs ?? []);
  return texts.length === 0 ? null : texts.join("; ");
}

/** What was wanted on top and is not to be had. */
export function unknownWishes(reading: Reading, draft: PizzaDraft): Command[] {
  const ofParts = draft.partes.flatMap((parte) =>
    parte.wishes.map((wish) => resolveWish(wish, saboresOf(reading, [parte.sabor]))),
  );
  const ofWhole = draft.wishes.map((wish) => resolveOne(reading, draft, wish));
  return [...ofParts, ...ofWhole].flatMap(({ unknown }) =>
    unknown === null ? [] : [unknownAdicional(unknown, evidenceOf(reading, draft.de, draft.ate))],
  );
}

export function unknownAdicional(palavras: string, evidence: Evidence): Command {
  return { tipo: "NameUnknown", palavras, esperado: "adicional", sugestoes: [], evidence };
}

/** A combo with its pizzas in order; "de pepperoni e mista" fills two when it has two. */
export function comboOf(reading: Reading, draft: ComboDraft, comboId: number): Item {
  const count = pizzasOfCombo(reading, comboId);
  const spread = draft.pizzas.flatMap((pizza) => {
    const isList =
      count > 1 && draft.pizzas.length === 1 && !pizza.isDivided && pizza.partes.length === count;
    return isList ? pizza.partes.map((parte) => ({ ...pizza, partes: [parte] })) : [pizza];
  });
  const pizzas = spread.map((pizza) => ({
    ...pizzaOf(reading, pizza),
    borda: pizza.borda ?? draft.borda ?? null,
  }));
  return { tipo: "combo", comboId, pizzas };
}

export function pizzasOfCombo(reading: Reading, comboId: number): number {
  return pizzasInCombo(reading, comboId).length;
}

export function pizzasInCombo({ facts }: Reading, comboId: number) {
  const partes = findProdutoDe(facts.cardapio, "combo", comboId)?.partes ?? [];
  return partes.filter((parte) => parte.tipo === "pizza");
}
