import type { Draft, PizzaDraft } from "./draft";
import { unspelled } from "./quantities";

/** The drafts as separate things to order: lists and "uma … outra …" taken apart, sizes shared out. */
export function spreadDrafts(drafts: readonly Draft[]): Draft[] {
  shareSizes(drafts);
  return drafts.flatMap((draft): Draft[] => (draft.tipo === "pizza" ? spreadPizza(draft) : [draft]));
}

/** "e outra de frango" is as large as the one before; "calabresa e mista grandes" are both grande. */
function shareSizes(drafts: readonly Draft[]): void {
  const pizzas = drafts.filter((draft) => draft.tipo === "pizza");
  for (const [index, pizza] of pizzas.entries()) {
    if (pizza.tamanhoIds === null && pizza.alike !== null) pizza.tamanhoIds = pizza.alike.tamanhoIds;
    if (!(pizza.isPlural || pizza.cada !== null) || !pizza.isSizeLast || (pizza.quantidade ?? 1) > 1)
      continue;
    for (let before = index - 1; before >= 0 && pizzas[before]?.tamanhoIds === null; before--) {
      const earlier = pizzas[before];
      if (earlier !== undefined) earlier.tamanhoIds = pizza.tamanhoIds;
    }
  }
}

function spreadPizza(pizza: PizzaDraft): PizzaDraft[] {
  if (pizza.subs.length > 0) return [...pizza.subs, ...restOf(pizza)];
  return isList(pizza)
    ? pizza.partes.map((parte) => ({ ...pizza, quantidade: pizza.cada ?? 1, partes: [parte] }))
    : [pizza];
}

/** The pizzas that were counted and not spelt out are like the header. */
function restOf(header: PizzaDraft): PizzaDraft[] {
  const rest = unspelled(header);
  return rest > 0 ? [{ ...header, quantidade: rest, subs: [] }] : [];
}

/** "duas gigantes, calabresa e atum", "calabresa e mista grandes": as many pizzas as sabores. */
function isList({ isDivided, partes, quantidade, isPlural, cada }: PizzaDraft): boolean {
  if (isDivided || partes.length < 2) return false;
  if (cada !== null) return quantidade === null || quantidade === cada * partes.length;
  return quantidade === partes.length || (quantidade === null && isPlural);
}

/** "3 grandes de calabresa e mista": which of them of what cannot be told. */
export function isUntellable(pizza: PizzaDraft): boolean {
  const count = pizza.quantidade ?? 1;
  return !pizza.isDivided && pizza.partes.length > 1 && count > 1 && count !== pizza.partes.length;
}
