import { nameWords } from "@/lib/core/parser/name-words";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, textBetween, wordAt } from "@/lib/core/parser/reading";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { certa } from "@/lib/core/pedido/item";
import { readingAs } from "./choices";
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

/** "uma grande de 3 queijos" where there are Dois and Quatro Queijos: a sabor not sold, not three pizzas. */
export function readUnsoldNumber(order: Order, at: number): number | null {
  const { reading } = order;
  const pizza = currentPizza(order);
  const number = readNumber(reading.words, at);
  if (number === null || !has(reading, at - 1, "de") || namesAt(reading, at, "sabor") !== null) return null;
  if (pizza === null ? order.numero === null : pizza.partes.length > 0) return null;
  const match = namesAt(reading, number.ate, "sabor");
  const sabor = readingAs(match, "sabor");
  const candidatos = sabor === null || sabor.inteiro ? [] : namedByNumber(order, sabor.refs);
  if (match === null || candidatos.length === 0) return null;
  const palavras = textBetween(reading, at, match.ate);
  return addSabor(order, { tipo: "duvida", palavras, candidatos }, at, match.ate);
}

function namedByNumber({ reading }: Order, saborIds: readonly number[]): readonly number[] {
  return saborIds.filter((id) => {
    const [first] = nameWords("sabor", findProduto(reading.facts.cardapio, id)?.nome ?? "").palavras;
    return first?.startsWith("#") === true;
  });
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
