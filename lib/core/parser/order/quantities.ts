import { OTHER_UNITS } from "@/lib/core/parser/lexicon/units";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, wordAt } from "@/lib/core/parser/reading";
import { tamanhosDeFatias } from "@/lib/core/parser/tamanhos";
import { type Draft, newPizza, type PizzaDraft } from "./draft";
import { type Ahead, isPause, whatFollows } from "./lookahead";
import { currentPizza, focusOn, type Order, openPizza, touch } from "./order";

/** "x2", "2x", "2 unidades" after the thing they count, or before it. */
export function readTimes(order: Order, at: number): number | null {
  const { words } = order.reading;
  const isCross = (index: number) =>
    wordAt(order.reading, index) === "x" || wordAt(order.reading, index) === "unidade";
  const number = isCross(at) ? readNumber(words, at + 1) : readNumber(words, at);
  if (number === null || (!isCross(at) && !isCross(number.ate))) return null;
  const ate = isCross(at) ? number.ate : number.ate + 1;
  const isBefore =
    !isPause(order.reading, ate) && whatFollows(order.reading, ate).tipo !== "outro" && order.last === null;
  const draft = draftInFocus(order);
  if (isBefore || draft === null || draft.quantidade !== null)
    return wait(order, number.valor, at, ate, false);
  draft.quantidade = number.valor;
  return touch(order, ate, order.last);
}

/** A number: what it counts comes next, or came just before ("latinha, 3"). */
export function readQuantity(order: Order, at: number): number | null {
  const { reading } = order;
  const isNegative = isMinus(reading, at);
  const number = readNumber(reading.words, isNegative ? at + 1 : at);
  if (number === null) return null;
  const valor = isNegative ? -number.valor : number.valor;
  const counted =
    readOtherCount(order, at, number.ate) ??
    readSlices(order, valor, at, number.ate) ??
    readSaborCount(order, valor, at, number.ate);
  if (counted !== null) return counted;
  const ahead = whatFollows(reading, number.ate);
  const draft = draftInFocus(order);
  const isSetOff = order.link === "virgula" || (order.link === "nada" && isComplete(draft));
  if (ahead.tipo === "fim" && draft !== null && draft.quantidade === null && isSetOff) {
    draft.quantidade = valor;
    return touch(order, number.ate, order.last);
  }
  if (order.isContinuation && draft !== null && draft.quantidade === null && !namesAnother(draft, ahead)) {
    draft.quantidade = valor;
    return touch(order, number.ate, order.last);
  }
  if (order.isRepair && ahead.tipo === "fim" && draft !== null && valor > 0) {
    draft.quantidade = valor;
    return touch(order, number.ate, order.last);
  }
  const header = headerFor(order, valor, number.ate);
  if (header !== null) return openSub(order, at, number.ate, valor, header);
  return wait(order, valor, at, number.ate, reading.words[at]?.tipo === "palavra" && valor === 1);
}

/** "-2"; a dash that begins a line or stands apart is the mark of a list. */
function isMinus({ words }: Reading, at: number): boolean {
  const [before, number] = [words[at - 1], words[at + 1]];
  const isListed = before === undefined || before.tipo === "quebra";
  return (
    words[at]?.texto === "-" &&
    number?.tipo === "numero" &&
    number.colado &&
    !(isListed && words.some(({ tipo }) => tipo === "quebra"))
  );
}

/** "guaraná lata 4", "calabresa grande 2": nothing else of it could be a number. */
function isComplete(draft: Draft | null): boolean {
  if (draft?.tipo === "pizza") return draft.partes.length > 0 && draft.tamanhoIds !== null;
  if (draft?.tipo !== "produto") return false;
  return draft.candidatos.length === 1 || draft.variante.ml !== null || draft.variante.vasilha !== null;
}

/** After "tem calabresa? se tiver" a sabor begins something else; after "tem broto?" it is the sabor of it. */
function namesAnother(draft: Draft, { tipo }: Ahead): boolean {
  return tipo === "sabor" && !(draft.tipo === "pizza" && draft.partes.length === 0);
}

function wait(order: Order, valor: number, de: number, ate: number, isArticle: boolean): number {
  order.numero = { valor, de, isArticle };
  return ate;
}

function draftInFocus({ focus }: Order): Draft | null {
  return focus?.tipo === "draft" ? focus.draft : null;
}

/** Numbers of years, people, minutes and money are nobody's quantity. */
function readOtherCount({ reading }: Order, at: number, ate: number): number | null {
  if (OTHER_UNITS.has(wordAt(reading, ate))) return ate + 1;
  if (
    CONTAINERS.has(wordAt(reading, ate)) &&
    has(reading, ate + 1, "com", "de") &&
    isNumberAt(reading, ate + 2)
  )
    return ate + 2;
  const isHeadcount =
    PEOPLE_VERBS.has(wordAt(reading, at - 1)) ||
    (wordAt(reading, at - 1) === "em" && PEOPLE_VERBS.has(wordAt(reading, at - 2)));
  return isHeadcount ? ate : null;
}

function isNumberAt(reading: Reading, at: number): boolean {
  return readNumber(reading.words, at) !== null;
}

/** "um balde com 4 cervejas": what counts is what is in it. */
const CONTAINERS: ReadonlySet<string> = new Set("balde engradado fardo pack caixa caixinha kit".split(" "));

const PEOPLE_VERBS: ReadonlySet<string> = new Set("somos estamos seremos".split(" "));

/** "a de 8 pedaços" is the size with so many slices; "duas fatias de bolo" counts what is sold by the slice. */
function readSlices(order: Order, valor: number, at: number, ate: number): number | null {
  if (!has(order.reading, ate, "slice")) return readBareSlices(order, valor, at, ate);
  if (whatFollows(order.reading, ate + 1).tipo === "sobremesa") return wait(order, valor, at, ate + 1, false);
  const current = currentPizza(order);
  const ids = tamanhosDeFatias(order.reading.facts.cardapio, valor).map(({ id }) => id);
  if (current?.tamanhoIds != null && current.partes.length === 0 && order.numero === null) {
    const isSame = ids.some((id) => current.tamanhoIds?.includes(id));
    if (!isSame) current.tamanhoIds = [...current.tamanhoIds, ...ids];
    return touch(order, ate + 1, "tamanho");
  }
  const pizza =
    current === null || current.tamanhoIds !== null || order.numero !== null ? openPizza(order, at) : current;
  pizza.tamanhoIds = ids;
  return touch(order, ate + 1, "tamanho");
}

/** "a de 12" where the size was asked. */
function readBareSlices(order: Order, valor: number, at: number, ate: number): number | null {
  const { reading } = order;
  const ids = tamanhosDeFatias(reading.facts.cardapio, valor).map(({ id }) => id);
  const isSize =
    reading.pergunta?.tipo === "tamanho" &&
    has(reading, at - 1, "de") &&
    whatFollows(reading, ate).tipo === "fim";
  if (!isSize || ids.length === 0) return null;
  openPizza(order, at).tamanhoIds = ids;
  return touch(order, ate, "tamanho");
}

const PARTS: ReadonlySet<string> = new Set(["sabor", "partes", "parte", "tipos", "tipo"]);

/** "de três sabores", "em 3 partes", "dividida em quatro:" announces how many follow. */
function readSaborCount(order: Order, valor: number, at: number, ate: number): number | null {
  const isHalves = wordAt(order.reading, ate) === "metade" && isPause(order.reading, ate + 1);
  const isNoun = PARTS.has(wordAt(order.reading, ate)) || isHalves;
  const isParting =
    has(order.reading, at - 1, "em") &&
    isPause(order.reading, ate) &&
    currentPizza(order)?.isDivided === true;
  if ((!isNoun && !isParting) || valor < 1) return null;
  const pizza = currentPizza(order) ?? openPizza(order, at);
  pizza.saboresEsperados = valor;
  pizza.isDivided = valor > 1;
  return touch(order, isNoun ? ate + 1 : ate, order.last);
}

/** "uma", "a primeira", "a outra" of the pizzas just counted: "2 médias, uma palmito, outra caprese". */
function headerFor(order: Order, valor: number, ate: number): PizzaDraft | null {
  const header = headerOf(order);
  if (header === null || valor > unspelled(header) || order.link === "mais" || valor < 1) return null;
  const { tipo } = whatFollows(order.reading, ate);
  if (tipo === "sabor" || tipo === "metade") return header.partes.length === 0 ? header : null;
  if (tipo === "tamanho") return header.tamanhoIds === null && header.partes.length === 0 ? header : null;
  return tipo === "desejo" || tipo === "delas" ? header : null;
}

export function headerOf(order: Order): PizzaDraft | null {
  const pizza = currentPizza(order);
  const header = pizza?.parent ?? pizza;
  return header !== null && (header.quantidade ?? 1) > 1 && unspelled(header) > 0 ? header : null;
}

/** Pizzas of the header that no "uma … outra …" has spelt out yet. */
export function unspelled(header: PizzaDraft): number {
  return (header.quantidade ?? 1) - header.subs.reduce((sum, sub) => sum + (sub.quantidade ?? 1), 0);
}

export function openSub(
  order: Order,
  at: number,
  ate: number,
  quantidade: number,
  header: PizzaDraft,
): number {
  const sub: PizzaDraft = {
    ...newPizza(at, quantidade),
    tamanhoIds: header.tamanhoIds,
    partes: header.partes.map((parte) => ({ ...parte, wishes: [...parte.wishes] })),
    isDivided: header.isDivided,
    saboresEsperados: header.saboresEsperados,
    borda: header.borda,
    massa: header.massa,
    wishes: [...header.wishes],
    parent: header,
  };
  header.subs.push(sub);
  focusOn(order, { tipo: "draft", draft: sub });
  return touch(order, has(order.reading, ate, "pluralPronoun") ? ate + 1 : ate, null);
}
