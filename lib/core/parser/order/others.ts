import { ORDINAL_WORDS } from "@/lib/core/parser/lexicon/number-words";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, wordAt } from "@/lib/core/parser/reading";
import type { PizzaDraft } from "./draft";
import { whatFollows } from "./lookahead";
import { currentPizza, focusOn, type Order, touch } from "./order";
import { headerOf, openSub, unspelled } from "./quantities";

/** "outra", "as outras": one more like it, or what is left of the pizzas just counted. */
export function readOther(order: Order, at: number): number | null {
  const alike = readAlike(order, at);
  if (alike !== null) return alike;
  if (wordAt(order.reading, at) !== "outra") return null;
  const isPlural = order.reading.words[at]?.original.endsWith("s") === true;
  const header = headerOf(order);
  const ahead = whatFollows(order.reading, at + 1);
  if (header !== null && isOwn(ahead.tipo, header)) {
    const rest = unspelled(header);
    return openSub(order, at, at + 1, isPlural ? (order.numero?.valor ?? rest) : 1, header);
  }
  if (currentPizza(order) === null || !STARTS.has(ahead.tipo)) return null;
  order.numero ??= { valor: 1, de: at, isArticle: true };
  order.link = "outra";
  return at + 1;
}

/** "… e outra igual sem borda", "mais duas iguais": like the pizza of this message that was spoken of last. */
function readAlike(order: Order, at: number): number | null {
  const { reading, link } = order;
  const pizza = currentPizza(order);
  const number = link === "mais" || link === "e" ? readNumber(reading.words, at) : null;
  const isOther = wordAt(reading, at) === "outra";
  let ate = number?.ate ?? at + 1;
  if (has(reading, ate, "pizza")) ate++;
  if (pizza === null || pizza.partes.length === 0 || !(isOther || number !== null)) return null;
  if (!ALIKE.has(wordAt(reading, ate))) return null;
  const like: PizzaDraft = {
    ...pizza,
    de: at,
    ate: ate + 1,
    quantidade: number?.valor ?? 1,
    tamanhoIds: null,
    alike: pizza,
    partes: pizza.partes.map((parte) => ({ ...parte, wishes: [...parte.wishes] })),
    wishes: [...pizza.wishes],
    subs: [],
    parent: null,
    replaces: null,
  };
  order.numero = null;
  order.drafts.push(like);
  focusOn(order, { tipo: "draft", draft: like });
  return touch(order, ate + 1, null);
}

const ALIKE: ReadonlySet<string> = new Set("igual iguais igualzinha identica".split(" "));

const STARTS: ReadonlySet<string> = new Set(["sabor", "metade", "tamanho"]);

/** "numa delas", "numa sem cebola": so many of the pizzas just counted, with something of their own. */
export function readSomeOfThem(order: Order, at: number): number | null {
  const isOne = wordAt(order.reading, at) === "numa" || wordAt(order.reading, at) === "num";
  const header = headerOf(order);
  const some = header === null ? null : readInSeveral(order, header, at);
  if (some !== null) return some;
  if (!isOne || header === null) return null;
  if (has(order.reading, at + 1, "pluralPronoun")) return openSub(order, at, at + 2, 1, header);
  return has(order.reading, at + 1, "com", "sem") ? openSub(order, at, at + 1, 1, header) : null;
}

/** "três grandes, borda de catupiry em duas delas": what was just wished is of so many of them. */
function readInSeveral(order: Order, header: PizzaDraft, at: number): number | null {
  const { reading, last, recent } = order;
  const number = has(reading, at, "em") ? readNumber(reading.words, at + 1) : null;
  if (number === null || !has(reading, number.ate, "pluralPronoun") || last !== "wish") return null;
  if (number.valor >= unspelled(header)) return null;
  const ate = openSub(order, at, number.ate, number.valor, header);
  header.borda = undefined;
  header.wishes = header.wishes.filter((wish) => !(recent?.wishes.includes(wish) ?? false));
  return ate;
}

/** "a primeira … a segunda …" of the pizzas just counted. */
export function readNth(order: Order, at: number): number | null {
  const header = headerOf(order);
  if (header === null || ordinalAt(order.reading, at) === null) return null;
  if (!isOwn(whatFollows(order.reading, at + 1).tipo, header)) return null;
  return openSub(order, at, at + 1, 1, header);
}

function isOwn(tipo: ReturnType<typeof whatFollows>["tipo"], { partes, tamanhoIds }: PizzaDraft): boolean {
  if (tipo === "sabor" || tipo === "metade") return partes.length === 0;
  if (tipo === "tamanho") return partes.length === 0 && tamanhoIds === null;
  return tipo === "desejo" || tipo === "delas";
}

export function ordinalAt(reading: Reading, at: number): number | null {
  const word = reading.words[at];
  if (word?.tipo === "ordinal") return word.valor;
  return ORDINAL_WORDS.get(word?.texto ?? "") ?? null;
}
