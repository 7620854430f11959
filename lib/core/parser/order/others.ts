import { ORDINAL_WORDS } from "@/lib/core/parser/lexicon/number-words";
import { has, type Reading, wordAt } from "@/lib/core/parser/reading";
import { whatFollows } from "./lookahead";
import { currentPizza, type Order } from "./order";
import { headerOf, openSub, unspelled } from "./quantities";

/** "outra", "as outras": one more like it, or what is left of the pizzas just counted. */
export function readOther(order: Order, at: number): number | null {
  if (wordAt(order.reading, at) !== "outra") return null;
  const isPlural = order.reading.words[at]?.original.endsWith("s") === true;
  const header = headerOf(order);
  const ahead = whatFollows(order.reading, at + 1);
  if (header !== null && isOwn(ahead.tipo, header.partes.length)) {
    const rest = unspelled(header);
    return openSub(order, at, at + 1, isPlural ? (order.numero?.valor ?? rest) : 1, header);
  }
  if (currentPizza(order) === null || !STARTS.has(ahead.tipo)) return null;
  order.numero ??= { valor: 1, de: at, isArticle: true };
  order.link = "outra";
  return at + 1;
}

const STARTS: ReadonlySet<string> = new Set(["sabor", "metade", "tamanho"]);

/** "numa delas", "numa sem cebola": so many of the pizzas just counted, with something of their own. */
export function readSomeOfThem(order: Order, at: number): number | null {
  const isOne = wordAt(order.reading, at) === "numa" || wordAt(order.reading, at) === "num";
  const header = headerOf(order);
  if (!isOne || header === null) return null;
  if (has(order.reading, at + 1, "pluralPronoun")) return openSub(order, at, at + 2, 1, header);
  return has(order.reading, at + 1, "com", "sem") ? openSub(order, at, at + 1, 1, header) : null;
}

/** "a primeira … a segunda …" of the pizzas just counted. */
export function readNth(order: Order, at: number): number | null {
  const header = headerOf(order);
  if (header === null || ordinalAt(order.reading, at) === null) return null;
  if (!isOwn(whatFollows(order.reading, at + 1).tipo, header.partes.length)) return null;
  return openSub(order, at, at + 1, 1, header);
}

function isOwn(tipo: ReturnType<typeof whatFollows>["tipo"], headerPartes: number): boolean {
  if (tipo === "sabor" || tipo === "metade") return headerPartes === 0;
  return tipo === "desejo" || tipo === "delas";
}

export function ordinalAt(reading: Reading, at: number): number | null {
  const word = reading.words[at];
  if (word?.tipo === "ordinal") return word.valor;
  return ORDINAL_WORDS.get(word?.texto ?? "") ?? null;
}
