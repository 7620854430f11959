import type { Command } from "@/lib/core/dialogue/command";
import { type Opcao, opcoesDe } from "@/lib/core/dialogue/opcoes";
import type { Finding } from "./finding";
import { readNumber } from "./numbers";
import { isPause } from "./order/lookahead";
import { ordinalAt } from "./order/others";
import { evidenceOf, has, type Reading, wordAt } from "./reading";
import { tamanhosDeFatias } from "./tamanhos";

/** "2", "a segunda opção", "o último", "a mais barata" to a question with numbered answers. */
export function readOption(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const { pergunta } = reading;
  if (pergunta === null || pergunta.tipo === "avaliacao") return [];
  if (pergunta.tipo === "mais_algo" && reading.words.some((_, at) => isOrderVerb(reading, at))) return [];
  const opcoes = opcoesDe(pergunta, reading.facts, reading.state);
  const chosen = opcoes.length < 2 ? null : chosenOf(reading, isFree, opcoes);
  if (chosen === null) return [];
  const command: Command = {
    tipo: "Choose",
    opcaoId: chosen.id,
    evidence: evidenceOf(reading, 0, reading.words.length),
  };
  return [{ de: 0, ate: reading.words.length, commands: [command] }];
}

function chosenOf(reading: Reading, isFree: readonly boolean[], opcoes: readonly Opcao[]): Opcao | null {
  const words = contentWords(reading).filter((at) => isFree[at] !== false);
  const [first, second] = words;
  if (first === undefined) return null;
  const isNamed =
    second === undefined ||
    (words.length === 2 && /^(opcao|item|numero|mesmo)$/.test(wordAt(reading, second)));
  const isLabelled = words.length === 2 && /^(opcao|numero)$/.test(wordAt(reading, first));
  const superlative = bySuperlative(reading, opcoes, words);
  if (superlative !== null || (!isNamed && !isLabelled)) return superlative;
  return byPlace(reading, opcoes, isLabelled ? (second ?? first) : first);
}

/** The words without articles, politeness and punctuation. */
function contentWords(reading: Reading): number[] {
  return reading.words.flatMap((_, at) => {
    const isNoise =
      isPause(reading, at) ||
      has(reading, at, "article", "filler", "polite", "de", "em") ||
      isOrderVerb(reading, at);
    return isNoise ? [] : [at];
  });
}

function isOrderVerb(reading: Reading, at: number): boolean {
  return has(reading, at, "order", "can") && reading.words[at]?.valor === null;
}

function byPlace(reading: Reading, opcoes: readonly Opcao[], at: number): Opcao | null {
  if (has(reading, at, "last")) return opcoes.at(-1) ?? null;
  if (isMiddle(reading, at))
    return opcoes.length % 2 === 1 ? (opcoes[(opcoes.length - 1) / 2] ?? null) : null;
  const number = readNumber(reading.words, at);
  const isArticle = reading.words[at]?.tipo === "palavra" && number?.valor === 1;
  if (number !== null && isSlices(reading, at, number.valor)) return null;
  const litres =
    number === null || !has(reading, at - 1, "de") ? null : byLitres(reading, opcoes, number.valor);
  if (litres !== null) return litres;
  const place = ordinalAt(reading, at) ?? (number === null || isArticle ? null : number.valor);
  return place === null ? null : (opcoes[place - 1] ?? null);
}

/** "a do meio". */
function isMiddle(reading: Reading, at: number): boolean {
  return wordAt(reading, at) === "meia" && has(reading, at - 1, "de");
}

const ML_PER_LITRE = 1000;

/** "a de 2" is the bottle of two litres, not the second. */
function byLitres({ pergunta, index }: Reading, opcoes: readonly Opcao[], litres: number): Opcao | null {
  if (pergunta?.tipo !== "bebida") return null;
  const place = pergunta.produtoIds.findIndex((id) => index.variantes.get(id)?.ml === litres * ML_PER_LITRE);
  return opcoes[place] ?? null;
}

/** "a de 8" is the size of eight slices, not the eighth. */
function isSlices(reading: Reading, at: number, valor: number): boolean {
  const { cardapio } = reading.facts;
  return (
    reading.pergunta?.tipo === "tamanho" &&
    has(reading, at - 1, "de") &&
    tamanhosDeFatias(cardapio, valor).length > 0
  );
}

const SMALLEST = /^(menor|barat|pequen|conta$)/;
const LARGEST = /^(maior|grandona|grandao|caro|cara)/;

/** "a maior que tiver", "a menorzinha". */
function bySuperlative(reading: Reading, opcoes: readonly Opcao[], words: readonly number[]): Opcao | null {
  const said = words.length > 3 ? [] : reading.words.map(({ texto }) => texto);
  const isLargest = said.some((word) => LARGEST.test(word));
  if (!isLargest && !said.some((word) => SMALLEST.test(word))) return null;
  const places = smallToLarge(reading);
  const place = isLargest ? places.at(-1) : places[0];
  return place === undefined ? null : (opcoes[place] ?? null);
}

/** The places of the options by size: tamanhos are offered so, bebidas in any order. */
function smallToLarge({ pergunta, index }: Reading): readonly number[] {
  if (pergunta?.tipo === "tamanho") return pergunta.tamanhoIds.map((_, place) => place);
  if (pergunta?.tipo !== "bebida") return [];
  const ml = pergunta.produtoIds.map((id) => index.variantes.get(id)?.ml ?? null);
  if (ml.some((each) => each === null)) return [];
  return [...ml.keys()].sort((a, b) => (ml[a] ?? 0) - (ml[b] ?? 0));
}
