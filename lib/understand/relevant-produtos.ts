import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { fold } from "@/lib/core/parser/fold";
import type { Reading } from "@/lib/core/parser/reading";
import { nomeCompleto, type Produto } from "@/lib/core/pedido/cardapio";

const MAX_RELEVANT = 24;
const LEAST_LIKENESS = 0.25;

/**
 * The few produtos of a large menu that a message may mean: what is being asked about, then those whose name or
 * ingredients look most like one of its words. In the menu's order, so that like messages read alike.
 */
export function relevantProdutos(reading: Reading, produtos: readonly Produto[]): readonly Produto[] {
  const asked = askedAbout(reading.state.pendente);
  const words = reading.words.filter(({ tipo, texto }) => tipo === "palavra" && texto.length >= 3);
  const grams = words.map(({ texto }) => trigrams(texto));
  const scored = produtos.map((produto) => ({
    produto,
    score: asked.has(produto.id) ? 1 : likeness(grams, produto),
  }));
  const best = scored
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_RELEVANT);
  const ids = new Set(best.map(({ produto }) => produto.id));
  return produtos.filter(({ id }) => ids.has(id));
}

function askedAbout(pergunta: Pergunta | null): ReadonlySet<number> {
  return new Set(pergunta !== null && "produtoIds" in pergunta ? pergunta.produtoIds : []);
}

function likeness(words: readonly ReadonlySet<string>[], produto: Produto): number {
  const names = wordsOf(produto).map(trigrams);
  return Math.max(0, ...words.flatMap((word) => names.map((name) => shared(word, name))));
}

function wordsOf(produto: Produto): readonly string[] {
  const ingredientes = produto.tipo === "sabor" ? produto.ingredientes : [];
  return [nomeCompleto(produto), ...produto.apelidos, ...ingredientes]
    .flatMap((name) => name.split(/[\s/-]+/))
    .filter((word) => word.length >= 3);
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = ` ${fold(word)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

/** Dice's coefficient: 1 for the same trigrams, 0 for none in common. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((gram) => b.has(gram)).length;
  return (2 * common) / (a.size + b.size || 1);
}
