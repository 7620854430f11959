import type { TipoNomeado } from "@/lib/core/dialogue/command";
import { isKeyword } from "@/lib/core/parser/keywords";
import { isCommonWord } from "@/lib/core/parser/lexicon/common-words";
import { DRINK_BRANDS, NOT_SOFT_DRINKS } from "@/lib/core/parser/lexicon/drinks";
import { ASKING } from "@/lib/core/parser/lexicon/questions";
import { evidenceOf, has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { readVariante } from "@/lib/core/parser/variante";
import { waitsForSabor } from "./draft";
import { sizeAt } from "./lookahead";
import { currentPizza, type Order, touch } from "./order";
import { suggestionsFor } from "./suggestions";

/** Words in the place of a name that name nothing here: "média de jiló", "sprite lata", "um calzone de frango". */
export function readUnknown(order: Order, at: number): number | null {
  if (!isContent(order.reading, at) && !isUnsoldDrink(order, at)) return null;
  const esperado = isUnsoldDrink(order, at) ? "bebida" : expectedAt(order, at);
  if (esperado === null) {
    order.unknown.push({ de: at, ate: at + 1 });
    return at + 1;
  }
  const end = unknownEnd(order, at);
  nameUnknown(order, at, end, esperado);
  return touch(order, skipVariante(order.reading, end), order.last);
}

/** Says that words in the place of a name name nothing here, and drops what waited for it. */
export function nameUnknown(order: Order, de: number, ate: number, esperado: TipoNomeado): void {
  order.commands.push({
    tipo: "NameUnknown",
    palavras: textBetween(order.reading, de, ate),
    esperado,
    sugestoes: suggestionsFor(order.reading, de, ate, esperado),
    evidence: evidenceOf(order.reading, order.numero?.de ?? de, ate),
  });
  const { focus } = order;
  if (focus?.tipo === "draft" && focus.draft.tipo === "combo") focus.draft.isMissing = true;
  order.numero = null;
  order.fracao = null;
  order.variante = null;
}

/** "fanta uva", "uma breja" where none is sold: a drink for certain, whatever was being spoken of. */
function isUnsoldDrink({ reading, numero }: Order, at: number): boolean {
  const texto = wordAt(reading, at);
  const isDrink = DRINK_BRANDS.has(texto) || (NOT_SOFT_DRINKS.has(texto) && numero !== null);
  return isDrink && namesAt(reading, at) === null;
}

function isContent(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word?.tipo !== "palavra" || word.valor !== null || word.texto.length < 3) return false;
  return (
    word.classes.size === 0 &&
    !isKeyword(word.texto) &&
    !isCommonWord(word.texto) &&
    namesAt(reading, at) === null
  );
}

/** What sort of name the place asks for; null where none is expected. */
function expectedAt(order: Order, at: number): TipoNomeado | null {
  const { reading } = order;
  const isDrink = readVariante(reading.words, afterUnknown(reading, at)) !== null || order.variante !== null;
  if (isDrink) return "bebida";
  const pizza = currentPizza(order);
  const isOpen = pizza !== null && waitsForSabor(pizza);
  const isCounted = pizza !== null && pizza.quantidade !== null && reading.pergunta?.tipo !== "tamanho";
  const isPlace =
    has(reading, at - 1, "de", "half", "flavor", "pizza") ||
    order.fracao !== null ||
    (isCounted && sizeAt(reading, at - 1, true) !== null);
  if (isOpen && isPlace) return "sabor";
  if (order.numero !== null && has(reading, at - 1, "de", "pizza")) return "sabor";
  if (order.numero !== null && !isAskedFor(order)) return null;
  if (order.numero !== null) return sizeAt(reading, at + 1, true) === null ? "item" : "sabor";
  if (reading.pergunta?.tipo === "sabor" && contentLength(reading) <= 3) return "sabor";
  if (reading.pergunta?.tipo === "mais_algo" && contentLength(reading) <= 2)
    return reading.pergunta.ofereceBebida ? "bebida" : "item";
  return has(reading, at - 1, "order") && reading.words[at + 1] === undefined ? "item" : null;
}

/** How many words the message has without "por favor" and punctuation. */
function contentLength(reading: Reading): number {
  return reading.words.filter(({ tipo, classes }) => tipo !== "sinal" && !classes.has("polite")).length;
}

/** "me conta uma piada" counts nothing that is sold: before the number stands a verb that orders, or none. */
function isAskedFor({ reading, numero }: Order): boolean {
  const before = reading.words[(numero?.de ?? 0) - 1];
  return (
    before === undefined || before.tipo !== "palavra" || before.classes.size > 0 || SERVES.has(before.texto)
  );
}

const SERVES: ReadonlySet<string> = new Set(ASKING.verb.split(" "));

function afterUnknown(reading: Reading, at: number): number {
  return isContent(reading, at + 1) ? at + 2 : at + 1;
}

/** "calzone de frango": the head decides, what it is made of goes with it. */
function unknownEnd({ reading }: Order, at: number): number {
  let end = at + 1;
  while (isContent(reading, end)) end++;
  if (!has(reading, end, "de") && !has(reading, end, "com")) return end;
  const match = namesAt(reading, end + 1);
  if (match !== null) return match.ate;
  return isContent(reading, end + 1) ? end + 2 : end;
}

function skipVariante({ words }: Reading, at: number): number {
  const from = words[at]?.classes.has("de") === true ? at + 1 : at;
  return readVariante(words, from)?.ate ?? at;
}
