import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, wordAt } from "@/lib/core/parser/reading";
import { whatFollows } from "./lookahead";
import { currentPizza, type Order, openPizza, pizzasOf, touch } from "./order";

/** "um de cada: X, Y e Z", "X e Y, duas de cada", "cada uma de um sabor": so many of everything that is listed. */
export function readEach(order: Order, at: number): number | null {
  const own = ownHalvesAt(order, at);
  if (own !== null) return own;
  const span = eachAt(order.reading, at) ?? ownSaborAt(order.reading, at);
  if (span === null || span.valor < 1) return null;
  const last = order.drafts.at(-1);
  if (last?.tipo === "produto" && order.last === "produto") {
    for (const draft of order.drafts)
      if (draft.tipo === "produto" && draft.quantidade === null) draft.quantidade = span.valor;
    return touch(order, span.ate, "produto");
  }
  const pizza = currentPizza(order) ?? openPizza(order, at);
  pizza.cada = span.valor;
  for (const each of pizzasOf(order))
    if (each !== pizza && each.quantidade === null && !each.isDivided) each.quantidade = span.valor;
  return touch(order, span.ate, order.last);
}

/** "duas grandes, cada uma meia X meia Y": what comes is of all that were counted. */
function ownHalvesAt(order: Order, at: number): number | null {
  const { reading } = order;
  const ate = has(reading, at, "each") && WHAT.has(wordAt(reading, at + 1)) ? at + 2 : at + 1;
  const pizza = currentPizza(order);
  const isOfAll = (pizza?.quantidade ?? 1) > 1 && pizza?.partes.length === 0;
  return isOfAll && has(reading, at, "each") && whatFollows(reading, ate).tipo === "metade" ? ate : null;
}

type Each = { readonly valor: number; readonly ate: number };

const WHAT: ReadonlySet<string> = new Set("uma um sabor tipo delas deles".split(" "));

function eachAt(reading: Reading, at: number): Each | null {
  const number = readNumber(reading.words, at);
  if (number === null) return null;
  const each = has(reading, number.ate, "de") ? number.ate + 1 : number.ate;
  if (!has(reading, each, "each")) return null;
  return { valor: number.valor, ate: WHAT.has(wordAt(reading, each + 1)) ? each + 2 : each + 1 };
}

/** "cada uma de um sabor", "um sabor em cada", "cada uma um sabor diferente". */
function ownSaborAt(reading: Reading, at: number): Each | null {
  if (has(reading, at, "each")) {
    let next = at + 1;
    while (WHAT.has(wordAt(reading, next)) || has(reading, next, "de", "com", "be")) {
      if (has(reading, next, "flavor")) return { valor: 1, ate: afterDifferent(reading, next + 1) };
      next++;
    }
    return null;
  }
  const isSabor = readNumber(reading.words, at)?.valor === 1 && has(reading, at + 1, "flavor");
  const each = has(reading, at + 2, "em", "para", "de") ? at + 3 : at + 2;
  if (!isSabor || !has(reading, each, "each")) return null;
  return { valor: 1, ate: WHAT.has(wordAt(reading, each + 1)) ? each + 2 : each + 1 };
}

function afterDifferent(reading: Reading, at: number): number {
  return /^diferentes?$/.test(wordAt(reading, at)) ? at + 1 : at;
}
