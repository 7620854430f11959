import type { TipoProduto } from "@/lib/core/pedido/cardapio";
import { MARKED_DRINK_WORDS } from "./lexicon/drinks";
import { readWords } from "./read-words";
import { readVariante } from "./variante";
import type { Word } from "./word";

/** What a name may be a name of. An ingrediente is no produto, a bairro is not sold. */
export type Kind = TipoProduto | "ingrediente" | "bairro";

/** The words of a name: those that count, and all of them in order. What stands in brackets is no part of it. */
export function nameWords(kind: Kind, name: string): { palavras: string[]; literal: string[] } {
  const words = readWords(name.replace(/\([^)]*\)/g, " ")).filter(({ tipo }) => tipo !== "sinal");
  const kept = kind === "bebida" ? withoutVolume(words) : withoutHead(words, HEADS[kind] ?? NONE);
  return {
    palavras: kept.filter((word) => !isConnector(word)).map(({ chave }) => chave),
    literal: kept.map(({ chave }) => chave),
  };
}

/** Words a name may begin with that only say what it is a name of. */
const HEADS: Partial<Record<Kind, ReadonlySet<string>>> = {
  sabor: new Set(["pizza", "sabor"]),
  borda: new Set(["borda", "recheada", "recheado"]),
  massa: new Set(["massa"]),
  adicional: new Set(["adicional", "extra", "porcao"]),
  bairro: new Set(["bairro"]),
};
const NONE: ReadonlySet<string> = new Set();

/** "Borda recheada de catupiry" is catupiry, "Mussarela extra" mussarela; a name of nothing else stays whole. */
function withoutHead(words: readonly Word[], heads: ReadonlySet<string>): readonly Word[] {
  const named = words.filter(({ texto }) => !heads.has(texto));
  if (named.length === words.length || named.every(isConnector)) return words;
  const first = named.findIndex((word) => !isConnector(word));
  return named.slice(first);
}

/** "de", "com", "e", "ao": a customer leaves them out or puts others in. */
export function isConnector(word: Word): boolean {
  return CONNECTORS.has(word.texto);
}

const CONNECTORS: ReadonlySet<string> = new Set(
  "de do da dos das com c e o a os as ao aos no na em".split(" "),
);

/** "Coca-Cola 2L": the volume is its variante, unless nothing else is left of the name. */
function withoutVolume(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const span = readVariante(words, at);
    const word = words[at];
    if (span === null && word !== undefined) kept.push(word);
    at = span?.ate ?? at + 1;
  }
  return kept.some((word) => !isConnector(word) && !MARKED_DRINK_WORDS.has(word.texto)) ? kept : words;
}
