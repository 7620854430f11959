import { has, namesAt, phraseAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import type { Linha } from "@/lib/core/pedido/item";
import { dozeAvosSaid, type PizzaDraft, WHOLE, waitsForSabor } from "./draft";
import { halfAt, sizeAt } from "./lookahead";
import { currentPizza, newTarget, type Order, openPizza, touch } from "./order";
import { headerOf } from "./quantities";
import { focusedLine, targetAt } from "./targets";

/** "meio a meio", "meia meia", "dividida": the sabores beside it share one pizza. */
export function readHalfAndHalf(order: Order, at: number): number | null {
  const ate = phraseAt(order.reading, at, "halves") ?? twoHalvesAt(order, at);
  if (ate === null) return null;
  shareLine(order, has(order.reading, ate, "com") ? onlyWholePizza(order) : null);
  const pizza = order.numero === null ? (currentPizza(order) ?? openPizza(order, at)) : openPizza(order, at);
  pizza.isDivided = true;
  claimSharedSabores(pizza);
  pizza.saboresEsperados ??= Math.max(2, pizza.partes.length);
  return touch(order, skipOf(order, ate), order.last);
}

/** "lombo com abacaxi com atum meio a meio": what comes after "com" is the other half, as the end of it tells. */
export function readSharedWith(order: Order, at: number): number | null {
  const { reading } = order;
  const pizza = currentPizza(order);
  if (!has(reading, at, "com", "e") || order.last !== "sabor" || pizza?.partes.length !== 1) return null;
  const other = namesAt(reading, at + 1, "sabor");
  const isShared = other !== null && phraseAt(reading, skipSize(order, other.ate), "halves") !== null;
  if (!isShared || pizza.isDivided) return null;
  pizza.isDivided = true;
  pizza.saboresEsperados = 2;
  return at + 1;
}

function skipSize({ reading }: Order, from: number): number {
  const at = wordAt(reading, from) === "," ? from + 1 : from;
  const ate = sizeAt(reading, at, true)?.ate ?? at;
  return wordAt(reading, ate) === "," ? ate + 1 : ate;
}

/** "1/2 a 1/2", "metade e metade": two shares with no sabor between them. */
function twoHalvesAt({ reading }: Order, at: number): number | null {
  const first = halfAt(reading, at);
  if (first === null) return null;
  const between = wordAt(reading, first.ate);
  const second = halfAt(reading, between === "e" || between === "a" ? first.ate + 1 : first.ate);
  return second?.ate ?? null;
}

/** "mista com escarola, meio a meio": what sounded like something on top was the other half. */
function claimSharedSabores(pizza: PizzaDraft): void {
  if (pizza.partes.length !== 1) return;
  const parte = pizza.partes[0];
  for (const wishes of [pizza.wishes, parte?.wishes ?? []]) {
    const index = wishes.findIndex((wish) => wish.tipo === "com" && wish.sabor !== null);
    const [wish] = index < 0 ? [] : wishes.splice(index, 1);
    if (wish?.tipo === "com" && wish.sabor !== null) {
      pizza.partes.push({ sabor: wish.sabor, dozeAvos: null, wishes: [] });
      return;
    }
  }
}

/** "meia", "metade", "1/4", "um lado": the next sabor has that share. */
export function readHalf(order: Order, at: number): number | null {
  const half = halfAt(order.reading, at);
  if (half === null) return null;
  const ofLine = order.drafts.length === 0 ? halfOfLine(order, at, half.ate) : null;
  const isOther = isOtherHalf(order, at, half.ate);
  if (ofLine === null && isOther && !isHalfOpen(order) && !has(order.reading, at, "em")) return null;
  if (isOneOfThem(order, at)) return null;
  if (isAndAHalf(order, half.ate)) return doubt(order, at, half.ate);
  shareLine(order, ofLine?.linha ?? null);
  const pizza = pizzaForHalf(order, at, half.dozeAvos);
  pizza.isDivided = true;
  order.fracao = half.dozeAvos;
  order.escopo = null;
  return touch(order, skipOf(order, ofLine?.ate ?? half.ate), order.last);
}

/** What is said of halves is of the pizza spoken of: the sabor it has keeps the rest. */
function shareLine(order: Order, linha: Linha | null): void {
  const { focus, last, numero, drafts } = order;
  if (numero !== null) return;
  const isAimed = focus?.tipo === "linhas" && last === "alvo";
  if (!isAimed && (linha === null || focus !== null || drafts.length > 0 || order.replacing !== null)) return;
  const target = isAimed
    ? focus.target
    : newTarget({ tipo: "linhas", linhaIds: [linha?.linhaId ?? -1], unidades: null }, null, 0, 0);
  target.isShared = true;
  order.replacing = target;
}

/** "metade dela de atum", "mas metade de frango", "na outra metade rúcula": of the pizza that is there. */
function halfOfLine(order: Order, de: number, ate: number): { linha: Linha; ate: number } | null {
  const { reading } = order;
  const linha = onlyWholePizza(order);
  if (linha === null) return null;
  if (has(reading, ate, "de", "ofDemonstrative", "pronoun")) {
    const target = targetAt(reading, ate);
    const isOfIt = target !== null && target.como !== "nome";
    if (isOfIt) return { linha, ate: target.ate };
  }
  const isRest = reading.words.slice(de, ate).some(({ texto }) => texto === "outra");
  return isRest || has(reading, de - 1, "mas") ? { linha, ate: skipVerb(reading, ate) } : null;
}

function skipVerb(reading: Reading, ate: number): number {
  return has(reading, ate, "order", "can") ? ate + 1 : ate;
}

/** The pizza that is spoken of, while it is of one sabor. */
function onlyWholePizza({ reading }: Order): Linha | null {
  const pizzas = focusedLine(reading).filter(({ tipo }) => tipo === "pizza");
  const [linha] = pizzas;
  return linha?.tipo === "pizza" && linha.pizza.partes.length === 1 ? linha : null;
}

/** "2 grandes: uma metade X metade Y, a outra …": the one that is so divided, not one half. */
function isOneOfThem(order: Order, at: number): boolean {
  const { reading } = order;
  const isFirst = reading.words[at]?.valor === 1 && headerOf(order)?.partes.length === 0;
  if (!isFirst) return false;
  const end = order.clauses.find(({ de, ate }) => de <= at && at < ate)?.ate ?? at;
  for (let next = at + 2; next < end; next++)
    if (halfAt(reading, next) !== null) return wordAt(reading, next) !== "outra";
  return false;
}

/** "a outra meia X meia Y" of the second pizza is no other half of the first. */
function isOtherHalf({ reading }: Order, de: number, ate: number): boolean {
  return reading.words.slice(de, ate).some(({ texto }) => texto === "outra");
}

function isHalfOpen(order: Order): boolean {
  const pizza = currentPizza(order);
  return pizza?.isDivided === true && waitsForSabor(pizza);
}

/** "uma pizza e meia de X", "2 e meia": half a pizza is not sold, and two halves are named one after the other. */
function isAndAHalf(order: Order, ate: number): boolean {
  const pizza = currentPizza(order);
  const isCounted =
    order.numero !== null || (pizza !== null && pizza.partes.length === 0 && pizza.quantidade !== null);
  if (order.link !== "e" || !isCounted) return false;
  for (let at = ate; at < order.reading.words.length; at++)
    if (halfAt(order.reading, at) !== null) return false;
  return true;
}

function doubt(order: Order, at: number, ate: number): number {
  const pizza = order.numero === null ? (currentPizza(order) ?? openPizza(order, at)) : openPizza(order, at);
  pizza.isDoubtful = true;
  return touch(order, ate, order.last);
}

/** The pizza at hand while it has room for the share; else a new one. */
function pizzaForHalf(order: Order, at: number, dozeAvos: number): PizzaDraft {
  const pizza = currentPizza(order);
  if (pizza === null || order.numero !== null) return openPizza(order, at);
  const isPlainFirst = pizza.partes.length === 1 && pizza.partes[0]?.dozeAvos === null && order.link === "e";
  const isRest = order.reading.words.slice(at, at + MAX_LEAD_WORDS).some(({ texto }) => texto === "outra");
  if (isPlainFirst && (isRest || !pizza.isSizeLast) && pizza.partes[0] !== undefined) {
    pizza.partes[0].dozeAvos = WHOLE - dozeAvos;
    return pizza;
  }
  const hasRoom = pizza.partes.length === 0 || (pizza.isDivided && dozeAvosSaid(pizza) + dozeAvos <= WHOLE);
  return hasRoom ? pizza : openPizza(order, at);
}

const MAX_LEAD_WORDS = 3;

/** "a outra" after one half is the other half. */
export function readOtherHalf(order: Order, at: number): number | null {
  if (wordAt(order.reading, at) !== "outra") return null;
  const pizza = currentPizza(order);
  if (pizza === null || !pizza.isDivided || pizza.partes.length === 0 || !waitsForSabor(pizza)) return null;
  order.fracao = WHOLE - dozeAvosSaid(pizza);
  return touch(order, skipOf(order, at + 1), order.last);
}

const SHARE_LINKS: ReadonlySet<string> = new Set("de da do com eh seja sabor vai em".split(" "));

function skipOf({ reading }: Order, from: number): number {
  let at = from;
  while (SHARE_LINKS.has(wordAt(reading, at))) at++;
  return at;
}
