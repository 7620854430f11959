import { has, namesAt, wordAt } from "@/lib/core/parser/reading";
import { readingAs } from "./choices";
import type { Wish } from "./draft";
import { currentPizza, type Order, touch } from "./order";

/** "só nela", "na parte da calabresa", "em tudo": which part the wishes just said, or those to come, are for. */
export function readScope(order: Order, at: number): number | null {
  return readWholeScope(order, at) ?? readPartScope(order, at) ?? readLineScope(order, at);
}

/** "em tudo", "nas duas", "na pizza toda". */
function readWholeScope(order: Order, at: number): number | null {
  const { reading } = order;
  const pizza = currentPizza(order);
  if (pizza === null || pizza.partes.length < 2 || !has(reading, at, "em")) return null;
  const isAll =
    has(reading, at + 1, "all", "both") ||
    wordAt(reading, at + 1) === "duas" ||
    wordAt(reading, at + 1) === "tres";
  const isWholePizza = has(reading, at + 1, "pizza");
  if (!isAll && !isWholePizza) return null;
  moveRecent(order, pizza.wishes);
  const ate =
    has(reading, at + 2, "half", "side") ||
    has(reading, at + 2, "all") ||
    wordAt(reading, at + 2) === "inteira"
      ? at + 3
      : at + 2;
  return touch(order, ate, "wish");
}

function readPartScope(order: Order, at: number): number | null {
  const pizza = currentPizza(order);
  if (pizza === null || pizza.partes.length < 2) return null;
  const part = partAt(order, at);
  if (part === null) return null;
  const parte = pizza.partes[part.indice];
  if (parte === undefined) return null;
  if (order.recent !== null && order.last === "wish") moveRecent(order, parte.wishes);
  else order.escopo = part.indice;
  return touch(order, part.ate, "wish");
}

/** "nela", "só na (parte da) calabresa": a part of the pizza at hand. */
function partAt(order: Order, from: number): { indice: number; ate: number } | null {
  const { reading } = order;
  const pizza = currentPizza(order);
  let at = wordAt(reading, from) === "so" ? from + 1 : from;
  if (pizza === null) return null;
  if (
    wordAt(reading, at) === "nela" ||
    wordAt(reading, at) === "nele" ||
    has(reading, at, "inDemonstrative")
  ) {
    const ate = has(reading, at + 1, "half", "side") ? at + 2 : at + 1;
    return { indice: pizza.partes.length - 1, ate };
  }
  const isPlace = has(reading, at, "em") || (has(reading, at, "de") && order.numero === null);
  if (!isPlace) return null;
  while (has(reading, at, "em", "de", "half", "side")) at++;
  const match = namesAt(reading, at, "sabor");
  const refs = readingAs(match, "sabor")?.refs ?? [];
  const indice = pizza.partes.findIndex(({ sabor }) => sabor.tipo === "certa" && refs.includes(sabor.id));
  return match === null || indice < 0 ? null : { indice, ate: match.ate };
}

/** The wishes of this clause belong to `holder` and nowhere else. */
function moveRecent(order: Order, holder: Wish[]): void {
  const { recent } = order;
  if (recent === null || recent.parte === holder) return;
  for (const wish of recent.wishes) {
    const index = recent.parte.indexOf(wish);
    if (index >= 0) recent.parte.splice(index, 1);
    holder.push(wish);
  }
  order.recent = { parte: holder, wishes: recent.wishes };
}

/** "tira a cebola só da parte da portuguesa" of a line. */
function readLineScope(order: Order, at: number): number | null {
  const { focus, reading } = order;
  if (focus?.tipo !== "linhas" || focus.target.mudancas.length === 0) return null;
  let next = wordAt(reading, at) === "so" ? at + 1 : at;
  const lead = next;
  while (has(reading, next, "em", "de", "half", "side", "article")) next++;
  const match = next > lead ? namesAt(reading, next, "sabor") : null;
  const refs = readingAs(match, "sabor")?.refs ?? [];
  const [saborId] = refs;
  if (match === null || saborId === undefined || refs.length > 1) return null;
  focus.target.mudancas = focus.target.mudancas.map((mudanca) =>
    "saborId" in mudanca ? { ...mudanca, saborId } : mudanca,
  );
  return touch(order, match.ate, "wish");
}
