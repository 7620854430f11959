import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { fold } from "@/lib/core/parser/fold";
import { memoize } from "@/lib/core/parser/memo";
import type { Reading } from "@/lib/core/parser/reading";
import { nomeCompleto, type Produto } from "@/lib/core/pedido/cardapio";

const MAX_RELEVANT = 24;
const LEAST_LIKENESS = 0.3;

/**
 * The few produtos of a large menu that a message may mean: what is being asked about, then those whose names or
 * ingredients look most like its words, a word that fits half the menu counting little. In the menu's order, so that like
 * messages read alike.
 */
export function relevantProdutos(reading: Reading, produtos: readonly Produto[]): readonly Produto[] {
  const asked = askedAbout(reading.state.pendente);
  const scores = produtos.map(({ id }) => (asked.has(id) ? Number.MAX_SAFE_INTEGER : 0));
  for (const { tipo, texto } of reading.words) {
    if (tipo !== "palavra" || texto.length < MIN_LETTERS) continue;
    const likenesses = produtos.map((produto) => likeness(texto, produto));
    const fitting = likenesses.filter((each) => each > 0).length;
    const weight = Math.log((produtos.length + 1) / (fitting + 1));
    for (const [at, each] of likenesses.entries()) scores[at] = (scores[at] ?? 0) + each * weight;
  }
  return best(produtos, scores);
}

const MIN_LETTERS = 3;

function best(produtos: readonly Produto[], scores: readonly number[]): readonly Produto[] {
  const ranked = [...produtos.keys()]
    .filter((at) => (scores[at] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const kept = new Set(ranked.slice(0, MAX_RELEVANT));
  return produtos.filter((_, at) => kept.has(at));
}

function askedAbout(pergunta: Pergunta | null): ReadonlySet<number> {
  return new Set(pergunta !== null && "produtoIds" in pergunta ? pergunta.produtoIds : []);
}

/** Of the word to the most alike word of a name; 0 where none is much alike. */
function likeness(word: string, produto: Produto): number {
  const grams = trigrams(word);
  const most = Math.max(0, ...wordsOf(produto).map((name) => shared(grams, trigrams(name))));
  return most < LEAST_LIKENESS ? 0 : most;
}

function wordsOf(produto: Produto): readonly string[] {
  const ingredientes = produto.tipo === "sabor" ? produto.ingredientes : [];
  return [nomeCompleto(produto), ...produto.apelidos, ...ingredientes]
    .flatMap((name) => name.split(/[\s/-]+/))
    .filter((word) => word.length >= MIN_LETTERS);
}

const trigrams = memoize((word): ReadonlySet<string> => {
  const padded = ` ${fold(word)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
});

/** Dice's coefficient: 1 for the same trigrams, 0 for none in common. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((gram) => b.has(gram)).length;
  return (2 * common) / (a.size + b.size || 1);
}
