import { fold } from "@/lib/core/parser/fold";
import { classesOf } from "@/lib/core/parser/lexicon/word-classes";
import { nameWords } from "@/lib/core/parser/name-words";
import { has, namesAt, type Reading } from "@/lib/core/parser/reading";
import { produtosDe } from "@/lib/core/pedido/cardapio";
import { addCombo } from "./combos";
import { isPause } from "./lookahead";
import { type Order, touch } from "./order";
import { nameUnknown } from "./unknowns";

/** "a promoção do combo casal", "combo da turma": what a combo is called without the word for one. */
export function readComboWord(order: Order, at: number): number | null {
  const { reading } = order;
  if (!has(reading, at, "combo") || namesAt(reading, at, "combo") !== null) return null;
  let from = at + 1;
  while (has(reading, from, "combo", "de", "article")) {
    if (namesAt(reading, from, "combo") !== null) return null;
    from++;
  }
  const [only, ...others] = produtosDe(reading.facts.cardapio, "combo").flatMap(({ id, nome, apelidos }) => {
    const ate = Math.max(...[nome, ...apelidos].map((name) => ownWordsEnd(reading, name, from) ?? from));
    return ate > from ? [{ id, ate }] : [];
  });
  if (only === undefined && isNumberAlone(reading, from)) {
    nameUnknown(order, at, from + 1, "item");
    return touch(order, from + 1, order.last);
  }
  if (only === undefined || others.length > 0) return null;
  return addCombo(order, at, only.ate, [only.id]);
}

/** "combo 5" where none has that number. */
function isNumberAlone({ words, facts }: Reading, at: number): boolean {
  const isNumber = words[at]?.tipo === "numero" && isPause({ words }, at + 1);
  return isNumber && produtosDe(facts.cardapio, "combo").length > 0;
}

/** Where the words that the name has besides "combo" end, when they stand here. */
function ownWordsEnd(reading: Reading, name: string, from: number): number | null {
  const own = nameWords("combo", name).palavras.filter((word) => !classesOf(word).has("combo"));
  const isThere = own.every((word, offset) => fold(word) === fold(reading.words[from + offset]?.chave ?? ""));
  return own.length > 0 && isThere ? from + own.length : null;
}
