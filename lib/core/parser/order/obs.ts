import { readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import { isPause } from "./lookahead";
import { type Order, touch } from "./order";
import { termAt } from "./terms";
import { addObs, addSem } from "./wishes";

/** How it should be made: "bem passada", "bastante manjericão", "corta em 16", "tenho alergia a camarão". */
export function readObs(order: Order, at: number): number | null {
  return readCut(order, at) ?? readAllergy(order, at) ?? readManner(order, at);
}

function readCut(order: Order, at: number): number | null {
  const { reading } = order;
  const isDivided = DIVIDED.has(wordAt(reading, at));
  const into = afterCut(reading, at);
  if (!(has(reading, at, "cut") || isDivided) || wordAt(reading, into) !== "em") return null;
  const number = readNumber(reading.words, into + 1);
  if (number === null) return isDivided ? null : readShape(order, at, into + 1);
  const isInSlices = has(reading, number.ate, "slice");
  if (isDivided && !isInSlices) return null;
  return addObs(order, at, isInSlices ? number.ate + 1 : number.ate);
}

/** "corta ela em 8", "corta a pizza em quadradinhos". */
function afterCut(reading: Reading, at: number): number {
  let next = at + 1;
  while (next < at + 3 && has(reading, next, "article", "pizza", "pronoun", "all")) next++;
  return next;
}

/** "cortada em quadradinhos", "em pedacinhos bem pequenos": the words that tell the shape. */
function readShape(order: Order, de: number, from: number): number | null {
  const { reading } = order;
  let ate = from;
  while (ate < from + MAX_SHAPE_WORDS && isShapeWord(reading, ate)) ate++;
  const isSize = ate > from && reading.words[ate]?.tipo === "palavra" && SMALL.test(wordAt(reading, ate));
  return ate === from ? null : addObs(order, de, isSize ? ate + 1 : ate);
}

const MAX_SHAPE_WORDS = 3;
const SMALL = /^(pequen|fin|grand|menor|maior)/;

function isShapeWord(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  const isPlain = word?.tipo === "palavra" && word.valor === null && namesAt(reading, at) === null;
  return isPlain && (word.classes.size === 0 || has(reading, at, "slice", "manner"));
}

/** Said of sabores as well: of slices only beside their number. */
const DIVIDED: ReadonlySet<string> = new Set(
  "dividida dividido partida partido repartida repartido".split(" "),
);

/** To the end of the clause: an allergy is told to the kitchen in the customer's own words. */
function readAllergy(order: Order, at: number): number | null {
  if (!has(order.reading, at, "allergy")) return null;
  let ate = at + 1;
  while (!isPause(order.reading, ate)) ate++;
  const end = addObs(order, at, ate);
  return takesOff(order, ate) ? (addSem(order, at, skipTo(order.reading, at + 1)) ?? end) : end;
}

/** "alérgico a ovo, tira por favor": what it is about is to be taken off. */
function takesOff({ reading }: Order, pause: number): boolean {
  if (!has(reading, pause + 1, "remove")) return false;
  let at = pause + 2;
  while (has(reading, at, "polite", "filler")) at++;
  return isPause(reading, at);
}

function skipTo(reading: Reading, from: number): number {
  let at = from;
  while (has(reading, at, "de", "article", "com")) at++;
  return at;
}

function readManner(order: Order, at: number): number | null {
  const { reading } = order;
  const from = has(reading, at, "com") ? at + 1 : at;
  let next = from;
  while (has(reading, next, "manner")) next++;
  const isSaid = next > from;
  const isMore = wordAt(reading, at) === "mais" && has(reading, at - 1, "add");
  if (isMore && namesAt(reading, at + 1, "adicional") === null) return readAmount(order, at, at + 1);
  if (wordAt(reading, next) === "gelada" && isSaid) return touch(order, next + 1, order.last);
  if (has(reading, next, "done")) return addObs(order, from, next + 1);
  return isSaid && AMOUNTS.has(wordAt(reading, next - 1)) ? readAmount(order, from, next) : null;
}

const AMOUNTS: ReadonlySet<string> = new Set(
  "bastante muito pouco pouca menos capricha caprichar caprichada caprichado capriche".split(" "),
);

/** "bastante cebola", "capricha no queijo". */
function readAmount(order: Order, from: number, next: number): number | null {
  let at = next;
  while (has(order.reading, at, "em", "de", "article")) at++;
  const ate = termEnd(order.reading, at);
  return ate === null ? null : addObs(order, from, ate);
}

/** What there should be more or less of; a word that is only part of a name ("queijo") names no other pizza here. */
function termEnd(reading: Reading, at: number): number | null {
  const known = termAt(reading, at);
  if (known !== null) return known.ate;
  const named = namesAt(reading, at);
  return named === null || named.leituras.some(({ inteiro }) => inteiro) ? null : named.ate;
}
