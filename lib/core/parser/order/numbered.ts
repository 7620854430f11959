import { has, wordAt } from "@/lib/core/parser/reading";
import { certa } from "@/lib/core/pedido/item";
import { waitsForSabor } from "./draft";
import { sizeAt, whatFollows } from "./lookahead";
import { currentPizza, type Order } from "./order";
import { addSabor } from "./sabores";

/** "a 23", "meia 2 meia 7", "sabor 15", "uma grande 14": a sabor by its number on the cardapio. */
export function readNumbered(order: Order, at: number): number | null {
  const { reading } = order;
  const word = reading.words[at];
  if (word?.tipo !== "numero" || word.valor === null) return null;
  const entry = reading.index.numbered.get(word.valor)?.find(({ kind }) => kind === "sabor");
  if (entry === undefined || !isNumberedPlace(order, at)) return null;
  return addSabor(order, certa(entry.ref), at, at + 1);
}

/** Where a sabor is expected and nothing is counted. */
function isNumberedPlace(order: Order, at: number): boolean {
  const { reading } = order;
  const ahead = whatFollows(reading, at + 1).tipo;
  if (ahead === "sabor" || ahead === "bebida" || ahead === "sobremesa" || ahead === "variante") return false;
  if (has(reading, at + 1, "pizza", "slice", "flavor") || wordAt(reading, at + 1) === "x") return false;
  if (order.fracao !== null || has(reading, at - 1, "flavor") || wordAt(reading, at - 1) === "numero")
    return true;
  const pizza = currentPizza(order);
  const isWaiting =
    pizza !== null && waitsForSabor(pizza) && order.last === "tamanho" && order.numero === null;
  const isPointed = /^[ao]$/.test(wordAt(reading, at - 1)) && sizeAt(reading, at + 1, true) !== null;
  return isWaiting || isPointed;
}
