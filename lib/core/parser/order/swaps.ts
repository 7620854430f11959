import { readNumber } from "@/lib/core/parser/numbers";
import { politeVerbAt } from "@/lib/core/parser/polite-order";
import { evidenceOf, has, namesAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import { aimAt, allLinesAt, isPassedOn } from "./aim";
import type { Draft } from "./draft";
import { idsOf } from "./line-nouns";
import { whatFollows } from "./lookahead";
import { type LineTarget, newTarget, type Order, touch } from "./order";
import { unitsTarget } from "./removals";
import { linhasOfTarget } from "./resolve-wishes";
import { focusedLine, type TargetSpan, targetAt } from "./targets";
import { isIn, saboresOf, termOf } from "./terms";
import { addSem } from "./wishes";

/** "troca a coca por guaraná", "a metade de charque vira palmito", "no lugar da pepsi". */
export function readSwap(order: Order, at: number): number | null {
  return readInstead(order, at) ?? readSwapVerb(order, at);
}

function readSwapVerb(order: Order, at: number): number | null {
  const { reading } = order;
  if (has(reading, at, "become") || isPutPolitely(order, at) || isPassedOn(reading, at))
    return replaceFocus(order, at + 1);
  if (!has(reading, at, "swap", "less", "more")) return null;
  const from = has(reading, at + 1, "de") && !has(reading, at + 1, "article") ? at + 2 : at + 1;
  const noun = has(reading, from, "article") && has(reading, from + 1, "flavor", "size") ? from + 2 : from;
  if (has(reading, noun, "por", "para")) return replaceFocus(order, noun + 1);
  if (has(reading, at, "swap") && wordAt(reading, from) === "tudo" && has(reading, from + 1, "por", "para")) {
    const all = whatFollows(reading, from + 2).tipo === "tamanho" ? allLinesAt(reading, from) : null;
    if (all !== null) {
      aimAt(order, all, at);
      return touch(order, skipBy(reading, all.ate), "alvo");
    }
    order.commands.push({ tipo: "EmptyCarrinho", evidence: evidenceOf(reading, at, from + 1) });
    return from + 2;
  }
  const target = targetAt(reading, from, true) ?? unitsForOther(order, from);
  if (target !== null && (!isIngredientOf(order, from, target) || givesSabor(reading, target.ate))) {
    order.replacing = targetOf(target, at);
    if (order.focus?.tipo === "linhas") order.focus = null;
    return touch(order, skipBy(reading, target.ate), "alvo");
  }
  const ate = has(reading, at, "swap") ? addSem(order, at, from) : null;
  if (ate === null) return at + 1;
  order.link = "mais";
  const next = skipBy(reading, ate);
  return next;
}

/** "tem como por meia X meia Y?", of the only pizza there is. */
function isPutPolitely({ reading, drafts, focus }: Order, at: number): boolean {
  const pizzas = reading.state.carrinho.filter(({ tipo }) => tipo === "pizza");
  const isAsked = politeVerbAt(reading, at - 2) === at || politeVerbAt(reading, at - 1) === at;
  if (!has(reading, at, "add", "set") || !isAsked || drafts.length > 0 || focus !== null) return false;
  return pizzas.length === 1 && whatFollows(reading, at + 1).tipo === "metade";
}

/** "troca duas cocas por …". */
function unitsForOther(order: Order, from: number): TargetSpan | null {
  const { reading } = order;
  const target = unitsTarget(order, from) ?? unitsOfFocus(reading, from);
  return target !== null && has(reading, target.ate, "por", "para") ? target : null;
}

/** "muda uma pra portuguesa": of the only line there are several of. */
function unitsOfFocus(reading: Reading, from: number): TargetSpan | null {
  const number = readNumber(reading.words, from);
  const several = reading.state.carrinho.filter(({ quantidade }) => quantidade > (number?.valor ?? 0));
  const [linha] = several.filter(({ quantidade }) => quantidade > 1);
  if (number === null || linha === undefined || several.filter(({ quantidade }) => quantidade > 1).length > 1)
    return null;
  const alvo = { tipo: "linhas", linhaIds: [linha.linhaId], unidades: number.valor } as const;
  return { alvo, saborId: null, unidades: number.valor, ate: number.ate, como: "pronome" };
}

/** "no lugar de X", "em vez de X": X gives way to what was just said, or to what comes. */
function readInstead(order: Order, at: number): number | null {
  const { reading } = order;
  const from = insteadAt(reading, at);
  if (from === null) return null;
  const target = targetAt(reading, from, true) ?? lineOfDraft(order, from);
  const last = order.drafts.at(-1);
  const isForDraft = last !== undefined && order.link !== "ponto" && order.last !== "wish";
  if (target === null || (!isForDraft && isIngredientOf(order, from, target))) {
    const ate = addSem(order, at, from);
    if (ate !== null) order.link = "mais";
    return ate;
  }
  const replaced = targetOf(target, at);
  if (isForDraft && isAlike(reading, last, replaced)) last.replaces = replaced;
  else order.replacing = replaced;
  return touch(order, target.ate, "alvo");
}

/** "dois guaranás em vez de um": the line of what was just counted. */
function lineOfDraft({ reading, drafts }: Order, from: number): TargetSpan | null {
  const number = readNumber(reading.words, has(reading, from, "de") ? from + 1 : from);
  const draft = drafts.at(-1);
  if (number === null || draft?.tipo !== "produto") return null;
  const linha = reading.state.carrinho.find((each) =>
    idsOf(each).some((id) => draft.candidatos.includes(id)),
  );
  if (linha === undefined) return null;
  const alvo = { tipo: "linhas", linhaIds: [linha.linhaId], unidades: null } as const;
  return { alvo, saborId: null, unidades: null, ate: number.ate, como: "nome" };
}

/** "troca o atum por palmito": a sabor comes for it, so that a sabor goes. */
function givesSabor(reading: Reading, from: number): boolean {
  const match = namesAt(reading, skipBy(reading, from), "sabor", "adicional");
  const isWhole = (kind: string) =>
    match?.leituras.some((each) => each.kind === kind && each.inteiro) === true;
  return isWhole("sabor") && !isWhole("adicional");
}

/** After "no lugar de", "em vez de", "ao invés de"; null elsewhere. */
function insteadAt(reading: Reading, at: number): number | null {
  const isLead = has(reading, at, "em") || wordAt(reading, at) === "ao";
  const isNoun = /^(lugar|vez|inves)$/.test(wordAt(reading, at + 1));
  if (!isLead || !isNoun || !has(reading, at + 2, "de")) return null;
  return at + 2;
}

function targetOf(span: TargetSpan, at: number): LineTarget {
  return newTarget(span.alvo, span.saborId, at, span.ate);
}

function isAlike(reading: Reading, draft: Draft, target: LineTarget): boolean {
  return linhasOfTarget(reading, target).every(({ tipo }) => tipo === draft.tipo);
}

/** "vira palmito", "troca por guaraná", "muda pra grande": said of the line spoken of. */
function replaceFocus(order: Order, ate: number): number | null {
  const { focus, reading } = order;
  if (focus?.tipo === "linhas") order.replacing = focus.target;
  else if (focus === null && reading.state.carrinho.length > 0) {
    const linhaIds = focusedLine(reading).map(({ linhaId }) => linhaId);
    order.replacing = newTarget({ tipo: "linhas", linhaIds, unidades: null }, null, ate - 1, ate);
  }
  return touch(order, skipBy(reading, ate), "alvo");
}

function skipBy(reading: Reading, from: number): number {
  let at = from;
  while (has(reading, at, "por", "para", "become", "article")) at++;
  return at;
}

/** "troca a cebola por milho": what lies on the pizza, not a pizza of that name. */
function isIngredientOf(order: Order, from: number, target: TargetSpan): boolean {
  if (target.como !== "nome") return false;
  const { reading } = order;
  const at = has(reading, from, "article", "de") ? from + 1 : from;
  const match = namesAt(reading, at, "ingrediente", "adicional");
  if (match === null) return false;
  const isProduct =
    namesAt(reading, at, "sabor", "bebida", "sobremesa")?.leituras.some(({ inteiro }) => inteiro) === true;
  const { ingredientes } = termOf(order, match, at, match.ate);
  const escolhas = reading.state.carrinho.flatMap((linha) =>
    linha.tipo === "pizza" ? linha.pizza.partes.map(({ sabor }) => sabor) : [],
  );
  return !isProduct && saboresOf(reading, escolhas).some((sabor) => isIn(ingredientes, sabor));
}
