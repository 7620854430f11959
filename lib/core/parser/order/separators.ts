import { phraseAt, textBetween, wordAt } from "@/lib/core/parser/reading";
import type { Link, Order } from "./order";

/** Commas, line breaks, "e", "mais", "ou": nothing by themselves, but they say how the next thing is joined on. */
export function readSeparator(order: Order, at: number): number | null {
  const word = order.reading.words[at];
  if (word === undefined) return null;
  const link = word.tipo === "quebra" ? "ponto" : LINKS[word.texto];
  if (link === undefined || (link === "mais" && isAmount(order, at))) return null;
  if (link === "ponto") endClause(order);
  if (link === "virgula") order.escopo = null;
  if (!isWeaker(link, order.link)) order.link = link;
  return at + 1;
}

const LINKS: Readonly<Record<string, Link>> = {
  ",": "virgula",
  ";": "ponto",
  ".": "ponto",
  "!": "ponto",
  "?": "ponto",
  "…": "ponto",
  ":": "dois_pontos",
  "(": "virgula",
  ")": "virgula",
  "+": "mais",
  "&": "e",
  "/": "barra",
  e: "e",
  ou: "ou",
  mais: "mais",
};

/** "mais" counts as a link even before "e" ("e mais uma"), "ou" before a comma. */
function isWeaker(link: Link, present: Link): boolean {
  return present === "mais" || present === "ou" || (present === "e" && link === "virgula");
}

/** "a mais barata", "mais bem passada" add nothing. */
function isAmount({ reading }: Order, at: number): boolean {
  return (
    wordAt(reading, at) === "mais" && /^(barat|bem|assad|passad|tostad|car)/.test(wordAt(reading, at + 1))
  );
}

function endClause(order: Order): void {
  order.escopo = null;
  order.recent = null;
  order.isRepair = false;
}

/** "digo", "aliás", ", não, ": what follows is meant instead of what was said. */
export function readRepair(order: Order, at: number): number | null {
  const { reading } = order;
  const phrase = phraseAt(reading, at, "repair");
  if (phrase !== null) {
    order.isRepair = true;
    const next = wordAt(reading, phrase) === "," ? phrase + 1 : phrase;
    order.wasMeant ||= /^(era|eu)$/.test(wordAt(reading, at)) || wordAt(reading, next) === "era";
    if (JOKES.test(textBetween(reading, at, phrase))) takeBack(order);
    return phrase;
  }
  if (wordAt(reading, at) !== "nao" && wordAt(reading, at) !== "melhor") return null;
  const isSetOff = isPause(wordAt(reading, at + 1)) && (at === 0 || isPause(wordAt(reading, at - 1)));
  if (!isSetOff) return null;
  order.isRepair = true;
  return at + 2;
}

const JOKES = /brinca|zoa|zoe/i;

/** "sem palmito kkk tô zoando": what was wished last is not meant. */
function takeBack(order: Order): void {
  const { recent } = order;
  if (recent === null || order.last !== "wish") return;
  for (const wish of recent.wishes) {
    const index = recent.parte.indexOf(wish);
    if (index >= 0) recent.parte.splice(index, 1);
  }
  order.recent = null;
}

function isPause(texto: string): boolean {
  return texto === "," || texto === "." || texto === "-" || texto === "…" || texto === "!" || texto === "\n";
}
