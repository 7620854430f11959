import { normalizeWord } from "@/lib/core/parser/fold";
import type { WordClass } from "@/lib/core/parser/lexicon/word-classes";
import type { Kind } from "@/lib/core/parser/name-words";
import { readNumber } from "@/lib/core/parser/numbers";
import { produtoOf } from "@/lib/core/parser/order/drinks";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { readTamanho } from "@/lib/core/parser/tamanhos";
import { parseVariante } from "@/lib/core/parser/variante";
import type { TipoProduto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, idCerto } from "@/lib/core/pedido/item";
import type { Span } from "./quoted";

/** A name in the quoted words: what it may mean, and how it was written. */
type Named = { readonly refs: readonly number[]; readonly palavras: string };

function namedIn(reading: Reading, { de, ate }: Span, ...kinds: readonly Kind[]): readonly Named[] {
  const found: Named[] = [];
  for (let at = de; at < ate; at++) {
    const match = namesAt(reading, at, ...kinds);
    if (match === null || match.ate > ate) continue;
    const palavras = textBetween(reading, at, match.ate);
    found.push(...match.leituras.map(({ refs }) => ({ refs, palavras })));
  }
  return found;
}

/** The ids that the words of a span may name. */
export function idsIn(reading: Reading, span: Span, ...kinds: readonly Kind[]): readonly number[] {
  return [...new Set(namedIn(reading, span, ...kinds).flatMap(({ refs }) => refs))];
}

/**
 * The produto a model chose, as far as the customer's words say so: certain when they name nothing else, a doubt among
 * what they may name, null when they do not name it.
 */
export function saidChoice(reading: Reading, span: Span, kind: TipoProduto, id: number): Escolha | null {
  const naming = namedIn(reading, span, kind).filter(({ refs }) => refs.includes(id));
  const [first] = naming;
  if (first === undefined) return null;
  if (kind === "bebida") return saidDrink(reading, span, first, id);
  if (naming.some(({ refs }) => refs.length === 1)) return certa(id);
  return { tipo: "duvida", palavras: first.palavras, candidatos: first.refs };
}

/** "coca 2 litros": the variante tells drinks of one name apart. */
function saidDrink(reading: Reading, span: Span, { refs, palavras }: Named, id: number): Escolha | null {
  const escolha = produtoOf(reading, {
    tipo: "produto",
    de: span.de,
    ate: span.ate,
    replaces: null,
    quantidade: null,
    candidatos: refs,
    palavras,
    variante: parseVariante(reading.words.slice(span.de, span.ate)),
    isMore: false,
    isGeneric: false,
  });
  const isAnother = escolha.tipo === "certa" ? idCerto(escolha) !== id : !escolha.candidatos.includes(id);
  return isAnother ? null : escolha;
}

/** Said among the quoted words; or, where they say none, as the only size of the message: "duas médias, uma de atum …". */
export function saysTamanho(reading: Reading, span: Span, tamanhoId: number): boolean {
  const quoted = tamanhosIn(reading, span);
  const said = quoted.length > 0 ? quoted : tamanhosIn(reading, { de: 0, ate: reading.words.length });
  return said.length === 1 && said[0] === tamanhoId;
}

/** What is no size the parser is sure of counts for none. */
function tamanhosIn(reading: Reading, { de, ate }: Pick<Span, "de" | "ate">): readonly number[] {
  const ids = new Set<number>();
  for (let at = de; at < ate; at++) {
    const word = reading.words[at];
    const size = readTamanho(reading.words, at, reading.index.tamanhos);
    const isSize = size?.ids.length === 1 && (word === undefined || word.texto.length > 1);
    if (isSize) for (const id of size?.ids ?? []) ids.add(id);
  }
  return [...ids];
}

/** One is said by any words that name a thing; more than one must be said, and as a number of things. */
export function saysQuantidade(reading: Reading, { de, ate }: Span, quantidade: number): boolean {
  if (quantidade === 1) return true;
  for (let at = de; at < ate; at++) {
    const number = readNumber(reading.words, at);
    if (number?.valor === quantidade && !isMeasure(reading, at, number.ate)) return true;
  }
  return false;
}

/** "2 reais", "R$ 2", "20%", "2 litros", "20h", "8 fatias" count no things. */
function isMeasure(reading: Reading, de: number, ate: number): boolean {
  return wordAt(reading, de - 1) === "$" || MEASURES.has(wordAt(reading, ate));
}

const MEASURES: ReadonlySet<string> = new Set(
  "real reais conto contos pila centavo centavos % h hora horas min minuto minutos l litro litros ml fatia fatias pedaco pedacos por".split(
    " ",
  ),
);

export function saysClass(reading: Reading, { de, ate }: Span, ...classes: readonly WordClass[]): boolean {
  for (let at = de; at < ate; at++) if (has(reading, at, ...classes)) return true;
  return false;
}

/** A "não" among the words, or before them in the same breath. */
export function isDenied(reading: Reading, span: Span): boolean {
  let de = span.de;
  while (de > 0 && reading.words[de - 1]?.tipo !== "sinal" && reading.words[de - 1]?.tipo !== "quebra") de--;
  return saysClass(reading, { ...span, de }, "nao");
}

/** The ingredientes of this cardapio that the words name, as the cardapio writes them. */
export function ingredientesIn(reading: Reading, span: Span): readonly string[] {
  return idsIn(reading, span, "ingrediente").flatMap((ref) => reading.index.ingredientes[ref] ?? []);
}

/** Letters and digits as they are compared, of several words. */
export function plain(text: string): string {
  return text
    .split(/\s+/)
    .map(normalizeWord)
    .filter((word) => word !== "")
    .join(" ");
}
