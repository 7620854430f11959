import { type Cardapio, produtosDe } from "@/lib/core/pedido/cardapio";
import { classesOf } from "./lexicon/word-classes";
import { memoizeByObject } from "./memo";
import { indexNames, type Named, type NameIndex } from "./name-index";
import { readWords } from "./read-words";
import { readTamanhos, type TamanhoName } from "./tamanhos";
import { parseVariante, type Variante } from "./variante";
import { indexWords, type WordIndex } from "./word-index";

/** The names of a cardapio by word, and what else of it a message is compared with. */
export type CardapioIndex = NameIndex & {
  readonly cardapio: Cardapio;
  /** The ref of an ingrediente is its place here. */
  readonly ingredientes: readonly string[];
  readonly variantes: ReadonlyMap<number, Variante>;
  readonly tamanhos: readonly TamanhoName[];
  /** Sizes named by a word that elsewhere is a number: of "uma casal" there is one. */
  readonly countingSizes: ReadonlySet<string>;
  /** Long words of sizes, for those that are misspelt. */
  readonly sizeWords: WordIndex;
};

/** Built once for each cardapio object. */
export const indexOf = memoizeByObject(build);

function build(cardapio: Cardapio): CardapioIndex {
  const ingredientes = [...new Set(produtosDe(cardapio, "sabor").flatMap((sabor) => sabor.ingredientes))];
  const names: Named[] = [
    ...cardapio.produtos.flatMap(({ tipo, id, nome, apelidos }) =>
      [nome, ...apelidos].map((each) => ({ kind: tipo, ref: id, nome: each })),
    ),
    ...ingredientes.map((nome, ref) => ({ kind: "ingrediente", ref, nome }) as const),
  ];
  const tamanhos = readTamanhos(cardapio);
  return {
    ...indexNames(names),
    cardapio,
    ingredientes,
    variantes: new Map(
      produtosDe(cardapio, "bebida").map(({ id, nome, variante }) => [
        id,
        parseVariante(readWords(`${variante ?? ""} ${nome}`)),
      ]),
    ),
    tamanhos,
    sizeWords: indexWords(
      tamanhos.flatMap(({ nomes }) => nomes.flat()).filter((word) => word.length >= MIN_SIZE_LETTERS),
    ),
    countingSizes: new Set(tamanhos.flatMap(({ nomes }) => nomes.flat()).filter(isCount)),
  };
}

/** Shorter words are too near each other for a typo to be told. */
export const MIN_SIZE_LETTERS = 6;

function isCount(word: string): boolean {
  const classes = classesOf(word);
  return classes.has("pair") || classes.has("dozen");
}
