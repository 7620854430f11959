import { normalizeWord } from "@/lib/core/parser/fold";
import { MARKED_DRINK_WORDS } from "@/lib/core/parser/lexicon/drinks";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { readVariante } from "@/lib/core/parser/variante";
import { findProduto, produtosDe } from "@/lib/core/pedido/cardapio";
import type { ProdutoDraft } from "./draft";
import { sharedVariante, withVariante } from "./drinks";
import { isPause } from "./lookahead";
import { focusOn, type Order, touch } from "./order";

/** "duas águas, uma com gás e outra sem": so many of the drinks just counted are of one kind. */
export function readDrinkKind(order: Order, at: number): number | null {
  const header = headerOf(order);
  const isVolume = (readVariante(order.reading.words, at)?.variante.ml ?? null) !== null;
  const count = isVolume ? null : countAt(order, at);
  if (header === null || count === null || count.valor >= (header.quantidade ?? 1) + 1) return null;
  const { reading } = order;
  const kind = kindAt(reading, header, count.ate);
  if (kind === null || (isSized(header) && kind.isSize)) return null;
  const palavras = `${header.palavras} ${textBetween(reading, kind.from, kind.ate)}`;
  const variante = sharedVariante(reading, kind.ids, header.variante);
  const draft: ProdutoDraft = {
    ...header,
    de: at,
    quantidade: count.valor,
    candidatos: kind.ids,
    palavras,
    variante,
  };
  header.quantidade = (header.quantidade ?? 1) - count.valor;
  order.numero = null;
  if (header.quantidade === 0) order.drafts.splice(order.drafts.indexOf(header), 1);
  order.drafts.push(draft);
  order.kindsOf = header;
  focusOn(order, { tipo: "draft", draft });
  return touch(order, kind.ate, "produto");
}

/** "3 brahmas lata e uma 600": those counted have their size, so that another size is another drink. */
function isSized({ variante }: ProdutoDraft): boolean {
  return variante.ml !== null || variante.vasilha !== null;
}

/** "uma água com gás e uma sem", "uma coca e uma zero": one more of the drink just named, of another kind. */
export function readOtherKind(order: Order, at: number): number | null {
  const { reading, focus, last, link } = order;
  const named = focus?.tipo === "draft" && focus.draft.tipo === "produto" ? focus.draft : null;
  const count = readNumber(reading.words, at);
  const isNext = named !== null && last === "produto" && (link === "e" || link === "virgula");
  if (!isNext || count === null) return null;
  const family = familyOf(reading, named);
  const kind = kindAt(reading, { ...named, candidatos: family }, count.ate);
  if (kind === null || !isPause(reading, kind.ate) || namesAt(reading, count.ate, "sabor") !== null)
    return null;
  const palavras = `${named.palavras} ${textBetween(reading, kind.from, kind.ate)}`;
  const draft: ProdutoDraft = {
    ...named,
    de: at,
    ate: kind.ate,
    quantidade: count.valor,
    candidatos: kind.ids,
    palavras,
    variante: sharedVariante(reading, kind.ids, named.variante),
    replaces: null,
  };
  order.numero = null;
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, kind.ate, "produto");
}

/** The drinks whose names begin alike: every água, every Coca-Cola. */
export function familyOf(reading: Reading, { candidatos }: ProdutoDraft): readonly number[] {
  const bebidas = produtosDe(reading.facts.cardapio, "bebida");
  const firstWord = (nome: string) => normalizeWord(nome.split(/[\s-]+/)[0] ?? "");
  const heads = new Set(
    bebidas.filter(({ id }) => candidatos.includes(id)).map(({ nome }) => firstWord(nome)),
  );
  return bebidas.filter(({ nome }) => heads.has(firstWord(nome))).map(({ id }) => id);
}

/** The drinks that were counted and of which it is not said yet which they are. */
function headerOf({ focus, kindsOf }: Order): ProdutoDraft | null {
  if (kindsOf !== null && (kindsOf.quantidade ?? 0) > 0) return kindsOf;
  const draft = focus?.tipo === "draft" && focus.draft.tipo === "produto" ? focus.draft : null;
  return draft !== null && (draft.quantidade ?? 1) > 1 && draft.candidatos.length > 1 ? draft : null;
}

function countAt({ reading, numero }: Order, at: number): { valor: number; ate: number } | null {
  if (wordAt(reading, at) === "outra") return { valor: numero?.valor ?? 1, ate: at + 1 };
  // The 2 of "duas cocas 2 litros" counts litres.
  return readVariante(reading.words, at) === null ? readNumber(reading.words, at) : null;
}

/** What the words tell of the kind: a word of its name, its volume, "normal", or "sem" for what the other has. */
export function kindAt(reading: Reading, header: ProdutoDraft, from: number) {
  let at = from;
  while (has(reading, at, "de", "article", "pluralPronoun")) at++;
  const named = header.candidatos.filter((id) => isNamedAt(reading, id, at));
  const variante = readVariante(reading.words, at);
  const sized = variante === null ? [] : withVariante(reading, header.candidatos, variante.variante);
  const plain = has(reading, at, "without") || isBareSem(reading, at) ? plainOf(reading, header) : [];
  const ids = [named, sized, plain].find(({ length }) => length > 0 && length < header.candidatos.length);
  if (ids === undefined) return null;
  const isSize = ids === sized && variante !== null;
  return { ids, from: at, ate: isSize ? variante.ate : at + 1, isSize };
}

function isNamedAt(reading: Reading, id: number, at: number): boolean {
  const guesses = reading.guesses[at] ?? [];
  return guesses.some(({ palavra }) =>
    (reading.index.entries.get(palavra) ?? []).some(({ kind, ref }) => kind === "bebida" && ref === id),
  );
}

function isBareSem(reading: Reading, at: number): boolean {
  return has(reading, at, "sem") && isPause(reading, at + 1);
}

const PLAIN_WORDS: ReadonlySet<string> = new Set(["sem", "natural"]);

function plainOf(reading: Reading, { candidatos }: ProdutoDraft): readonly number[] {
  const wordsOf = (id: number) =>
    (findProduto(reading.facts.cardapio, id)?.nome ?? "").split(/[\s-]+/).map(normalizeWord);
  const without = candidatos.filter((id) => wordsOf(id).some((word) => PLAIN_WORDS.has(word)));
  return without.length > 0
    ? without
    : candidatos.filter((id) => !wordsOf(id).some((word) => word === "com" || MARKED_DRINK_WORDS.has(word)));
}
