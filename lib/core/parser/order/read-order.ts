import type { Command } from "@/lib/core/dialogue/command";
import { isFreeSpan } from "@/lib/core/parser/finding";
import { has, type Reading } from "@/lib/core/parser/reading";
import { mergeVariantes, readVariante } from "@/lib/core/parser/variante";
import { varianteAnswer } from "./absorb";
import { readAll, readInSome, readTarget } from "./aim";
import { readAmountOfThese, readAmountSet, readOnlySoMany } from "./amounts";
import { readComboWord } from "./combo-words";
import { readComboPizza, readComboSabor } from "./combos";
import { noteClause, readCondition } from "./conditions";
import { readAskedCrust, readBorda, readMassa, readNextCrust } from "./crusts";
import type { ProdutoDraft } from "./draft";
import { readDrinkKind, readOtherKind } from "./drink-kinds";
import { readEach } from "./each";
import { finishOrder } from "./finish";
import { readGenericDrink } from "./generic-drinks";
import { readHalf, readHalfAndHalf, readOtherHalf, readSharedWith } from "./halves";
import { readAllBut, readLeaveOnly, readOnlyThis } from "./leave-only";
import { readLeaveOut } from "./leave-out";
import { readLineKind } from "./line-kinds";
import { isPause, whatFollows } from "./lookahead";
import { readMoreOf, readRepeat } from "./more-of";
import { readAskedSabor, readName } from "./names";
import { readDropped, readNegated } from "./negations";
import { readNumbered, readUnsoldNumber } from "./numbered";
import { readObs } from "./obs";
import { newOrder, type Order, type Rule, touch } from "./order";
import { readNth, readOther, readSomeOfThem } from "./others";
import { readQuantity, readTimes } from "./quantities";
import { readRemoval } from "./removals";
import { readScope } from "./scopes";
import { readRepair, readSeparator } from "./separators";
import { readAnnounced, readCompoundSize, readPizzaWord, readSize } from "./sizes";
import { readSwap } from "./swaps";
import { readUnknown } from "./unknowns";
import { readCom, readSem } from "./wishes";

/** What the words say of things to order, and the words nothing was made of. */
export type OrderFound = {
  readonly commands: readonly Command[];
  /** Words [de, ate) that stand for something of the order. */
  readonly used: readonly { readonly de: number; readonly ate: number }[];
  /** A bare number, for the question that waits for one. */
  readonly numero: number | null;
  readonly unknown: readonly { readonly de: number; readonly ate: number }[];
};

/** Reads the words that are free from left to right; at each the first rule that applies moves on. */
export function readOrder(whole: Reading, isFree: readonly boolean[]): OrderFound {
  const reading = withWalls(whole, isFree);
  const order = newOrder(reading, isFree);
  const used: { de: number; ate: number }[] = [];
  for (let at = 0; at < reading.words.length; ) {
    if (isFree[at] === false) {
      order.link = "ponto";
      at++;
      continue;
    }
    noteClause(order, at);
    const touches = order.touches;
    const ate = readAt(order, at);
    if (ate !== null && order.touches > touches) used.push({ de: at, ate });
    at = Math.max(ate ?? at + 1, at + 1);
  }
  const varianteOnly =
    order.variante === null
      ? []
      : varianteAnswer(reading, order.variante.variante, order.variante.de, order.variante.ate);
  return {
    commands: [...finishOrder(order), ...varianteOnly],
    used,
    numero: order.numero?.valor ?? null,
    unknown: order.unknown,
  };
}

/** Words that are taken say nothing to the rules of the order: they stand there like a full stop. */
function withWalls(reading: Reading, isFree: readonly boolean[]): Reading {
  const wall = { tipo: "quebra", texto: "\n", chave: "\n", valor: null, classes: new Set<never>() } as const;
  return {
    ...reading,
    found: new Map(),
    words: reading.words.map((word, at) => (isFree[at] === false ? { ...word, ...wall } : word)),
    guesses: reading.guesses.map((guesses, at) => (isFree[at] === false ? [] : guesses)),
    marks: reading.marks.filter(({ de, ate }) => isFreeSpan(isFree, de, ate)),
  };
}

const RULES: readonly Rule[] = [
  readCondition,
  readAskedCrust,
  readNextCrust,
  readRepair,
  readLeaveOut,
  readAnnounced,
  readLineKind,
  readDropped,
  readOnlyThis,
  readInSome,
  readTarget,
  readAll,
  readCompoundSize,
  readMoreOf,
  readAmountSet,
  readOnlySoMany,
  readAmountOfThese,
  readLeaveOnly,
  readRepeat,
  readObs,
  readAllBut,
  readRemoval,
  readSwap,
  readNegated,
  readScope,
  readBorda,
  readMassa,
  readSem,
  readSharedWith,
  readAskedSabor,
  readComboSabor,
  readCom,
  readComboPizza,
  readOtherHalf,
  readSomeOfThem,
  readNth,
  readOther,
  readHalfAndHalf,
  readNumbered,
  readUnsoldNumber,
  readDrinkKind,
  readOtherKind,
  readBareLitres,
  readVolume,
  readEach,
  readTimes,
  readComboWord,
  readName,
  readGenericDrink,
  readHalf,
  readQuantity,
  readSize,
  readPizzaWord,
  readSeparator,
  readUnknown,
];

function readAt(order: Order, at: number): number | null {
  for (const rule of RULES) {
    const ate = rule(order, at);
    if (ate !== null) return ate;
  }
  return null;
}

/** "uma coca de 2": of a drink that comes in two litres, not two of them. */
function readBareLitres(order: Order, at: number): number | null {
  const { reading } = order;
  const draft = order.focus?.tipo === "draft" ? order.focus.draft : null;
  const litros = reading.words[at + 1]?.valor ?? null;
  if (draft?.tipo !== "produto" || litros === null || order.last !== "produto") return null;
  const isEnd = has(reading, at, "de") && isPause(reading, at + 2);
  const ml = litros * ML_PER_LITRE;
  if (!isEnd || !draft.candidatos.some((id) => reading.index.variantes.get(id)?.ml === ml)) return null;
  draft.variante = mergeVariantes(draft.variante, { ml, vasilha: null });
  return touch(order, at + 2, "produto");
}

const ML_PER_LITRE = 1000;

/** "2 litros", "lata": of the drink just named, or of the one that comes. */
function readVolume(order: Order, at: number): number | null {
  const span = readVariante(order.reading.words, at);
  if (span === null) return null;
  const draft = order.focus?.tipo === "draft" ? order.focus.draft : null;
  if (draft?.tipo === "produto" && order.numero === null && belongs(order, draft, span.ate)) {
    draft.variante = mergeVariantes(draft.variante, span.variante);
    return touch(order, span.ate, "produto");
  }
  const ml = span.variante.ml ?? order.variante?.variante.ml ?? null;
  const vasilha = span.variante.vasilha ?? order.variante?.variante.vasilha ?? null;
  order.variante = { variante: { ml, vasilha }, de: order.variante?.de ?? at, ate: span.ate };
  return span.ate;
}

/** "suco de laranja, a jarra" is said of the drink before, "coca, lata de guaraná" of the one that comes. */
function belongs({ link, reading }: Order, { variante }: ProdutoDraft, ate: number): boolean {
  const isNew = variante.ml === null && variante.vasilha === null;
  return link === "nada" || (link === "virgula" && isNew && whatFollows(reading, ate).tipo !== "bebida");
}
