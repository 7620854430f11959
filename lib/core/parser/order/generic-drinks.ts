import { normalizeWord } from "@/lib/core/parser/fold";
import { GENERIC_DRINKS, NOT_SOFT_DRINKS } from "@/lib/core/parser/lexicon/drinks";
import { has, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { readVariante } from "@/lib/core/parser/variante";
import { isForSale, produtosDe } from "@/lib/core/pedido/cardapio";
import { focusOn, type Order, takeReplacing, takeVariante, touch } from "./order";

/** "um refri qualquer": a drink of some sort, none by name; which one is to be asked. */
export function readGenericDrink(order: Order, at: number): number | null {
  const word = wordAt(order.reading, at);
  const { words } = order.reading;
  const size = has(order.reading, at + 1, "de") ? at + 2 : at + 1;
  const isAny = wordAt(order.reading, at - 1) === "qualquer" || readVariante(words, size) !== null;
  if (!GENERIC_DRINKS.has(word) || (order.numero === null && !isAny)) return null;
  const candidatos = drinksOf(order.reading, word === "refrigerante");
  if (candidatos.length === 0) return null;
  const draft = {
    tipo: "produto",
    de: order.numero?.de ?? at,
    ate: at + 1,
    quantidade: order.numero?.valor ?? null,
    candidatos,
    palavras: textBetween(order.reading, at, at + 1),
    variante: takeVariante(order, { ml: null, vasilha: null }),
    isMore: false,
    isGeneric: true,
    replaces: takeReplacing(order),
  } as const;
  order.numero = null;
  const produto = { ...draft };
  order.drafts.push(produto);
  focusOn(order, { tipo: "draft", draft: produto });
  return touch(order, at + 1, "produto");
}

/** The drinks for sale; only soft ones where "refri" was said. */
function drinksOf({ facts }: Reading, isSoft: boolean): number[] {
  return produtosDe(facts.cardapio, "bebida")
    .filter(isForSale)
    .filter(({ nome }) => !isSoft || !NOT_SOFT_DRINKS.has(normalizeWord(nome.split(/[\s-]/)[0] ?? "")))
    .map(({ id }) => id);
}
