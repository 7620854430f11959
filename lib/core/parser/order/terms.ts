import { findLinha } from "@/lib/core/dialogue/state";
import { isKeyword } from "@/lib/core/parser/keywords";
import { isCommonWord } from "@/lib/core/parser/lexicon/common-words";
import { matchNames, type NameMatch } from "@/lib/core/parser/match-names";
import type { Kind } from "@/lib/core/parser/name-words";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { findProdutoDe, type Sabor } from "@/lib/core/pedido/cardapio";
import type { Escolha } from "@/lib/core/pedido/item";
import { readingAs } from "./choices";
import { sizeAt } from "./lookahead";
import { currentPizza, type LineTarget, type Order } from "./order";
import { targetAt } from "./targets";

/** Something that lies on a pizza: what the cardapio calls it as an ingrediente and as an adicional. */
export type Term = {
  readonly ingredientes: readonly string[];
  readonly adicionalIds: readonly number[];
  readonly palavras: string;
  readonly ate: number;
};

/** "cebola, ovo e a azeitona": the terms from a word on, or null when none stands there. */
export function readTerms(order: Order, from: number): { terms: Term[]; ate: number } | null {
  const first = readTerm(order, skipArticles(order.reading, from));
  if (first === null) return null;
  const terms = [first];
  let { ate } = first;
  for (let next = nextInList(order, ate); next !== null; next = nextInList(order, ate)) {
    terms.push(next);
    ate = next.ate;
  }
  return { terms, ate };
}

function readTerm(order: Order, at: number): Term | null {
  const match = termAt(order.reading, at);
  if (match !== null) return termOf(order, match, at, match.ate);
  const word = order.reading.words[at];
  const isUnknown =
    word?.tipo === "palavra" &&
    word.valor === null &&
    (OF_ANY_PIZZA.has(word.texto) || (!isKeyword(word.texto) && !isCommonWord(word.texto)));
  if (!isUnknown || order.isFree[at] === false) return null;
  return {
    ingredientes: [],
    adicionalIds: [],
    palavras: textBetween(order.reading, at, at + 1),
    ate: at + 1,
  };
}

/** On a pizza, whether or not a cardapio lists it. */
const OF_ANY_PIZZA: ReadonlySet<string> = new Set("molho recheio sal tempero oleo gordura".split(" "));

/** After "sem" or "pouco" also a part of a name that is an everyday word: "molho" is the molho de tomate. */
export function termAt({ words, guesses, index }: Reading, at: number): NameMatch | null {
  return matchNames(words, at, guesses, index, { kinds: TERM_KINDS, weak: true });
}

const TERM_KINDS: ReadonlySet<Kind> = new Set(["adicional", "ingrediente"]);

export function termOf({ reading }: Order, match: NameMatch, at: number, ate: number): Term {
  const ingredientes =
    readingAs(match, "ingrediente")?.refs.map((ref) => reading.index.ingredientes[ref] ?? "") ?? [];
  const adicional = readingAs(match, "adicional");
  return { ingredientes, adicionalIds: adicional?.refs ?? [], palavras: textBetween(reading, at, ate), ate };
}

function skipArticles(reading: Reading, from: number): number {
  let at = from;
  while (
    has(reading, at, "article", "de") ||
    wordAt(reading, at) === "nenhuma" ||
    wordAt(reading, at) === "nenhum"
  )
    at++;
  return at;
}

/** The next of a list; a sabor that is not on this pizza begins something else. */
function nextInList(order: Order, ate: number): Term | null {
  const { reading } = order;
  const link = wordAt(reading, ate);
  if (link !== "e" && link !== "," && link !== "nem" && link !== "ou") return null;
  const from = link === "," && wordAt(reading, ate + 1) === "e" ? ate + 2 : ate + 1;
  if (isAnotherLine(reading, from)) return null;
  let at = skipArticles(reading, from);
  const isSaidAgain = has(reading, at, "sem");
  if (isSaidAgain) at = skipArticles(reading, at + 1);
  if (isSaidAgain && OF_ANY_PIZZA.has(wordAt(reading, at)) && termAt(reading, at) === null)
    return readTerm(order, at);
  const match = namesAt(reading, at, "adicional", "ingrediente");
  if (match === null) return null;
  const term = termOf(order, match, at, match.ate);
  const sabor = readingAs(
    namesAt(reading, at, "sabor", "bebida", "sobremesa"),
    "sabor",
    "bebida",
    "sobremesa",
  );
  const isOnIt = saboresInFocus(order).some((each) => isIn(term.ingredientes, each));
  const isElse = sizeAt(reading, match.ate, true) !== null || (sabor?.inteiro === true && !isOnIt);
  return isElse ? null : term;
}

/** "a de calabresa sem cebola e a de frango …": the frango is a pizza of the carrinho. */
function isAnotherLine(reading: Reading, at: number): boolean {
  return has(reading, at, "article") && has(reading, at + 1, "de") && targetAt(reading, at)?.como === "nome";
}

export function isIn(ingredientes: readonly string[], sabor: Sabor): boolean {
  return ingredientes.some((each) => sabor.ingredientes.includes(each));
}

/** The sabores of what the words are about, doubtful ones with all they may be. */
export function saboresInFocus(order: Order): Sabor[] {
  const { focus, reading } = order;
  if (focus?.tipo === "linhas") return saboresOfTarget(reading, focus.target);
  const pizza = currentPizza(order);
  return pizza === null
    ? []
    : saboresOf(
        reading,
        pizza.partes.map(({ sabor }) => sabor),
      );
}

export function saboresOfTarget(reading: Reading, { alvo, saborId }: LineTarget): Sabor[] {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  const escolhas = ids.flatMap((id) => {
    const linha = findLinha(reading.state, id);
    return linha?.tipo === "pizza" ? linha.pizza.partes.map(({ sabor }) => sabor) : [];
  });
  return saboresOf(reading, escolhas).filter(({ id }) => saborId === null || id === saborId);
}

export function saboresOf({ facts }: Reading, escolhas: readonly Escolha[]): Sabor[] {
  const ids = escolhas.flatMap((escolha) => (escolha.tipo === "certa" ? [escolha.id] : escolha.candidatos));
  return ids.flatMap((id) => findProdutoDe(facts.cardapio, "sabor", id) ?? []);
}
