import type { Alvo } from "@/lib/core/dialogue/command";
import { readNumber } from "@/lib/core/parser/numbers";
import { evidenceOf, has, namesAt, wordAt } from "@/lib/core/parser/reading";
import { aimAt, allLinesAt } from "./aim";
import { readingAs } from "./choices";
import { setCrust } from "./crusts";
import type { Wish } from "./draft";
import { isPause, whatFollows } from "./lookahead";
import { currentPizza, newTarget, type Order, touch } from "./order";
import { linhasOfTarget, wishOnLines } from "./resolve-wishes";
import { focusedLine, type TargetSpan, targetAt } from "./targets";
import { isIn, saboresInFocus, saboresOf, termOf } from "./terms";
import { addSem } from "./wishes";

/** "tira a coca", "remove uma das pizzas", "não quero mais a de palmito", "tirando o ovo e a ervilha". */
export function readRemoval(order: Order, at: number): number | null {
  const from = removalAt(order, at);
  if (from === null) return null;
  const refused = readRefusedFor(order, at, from);
  if (refused !== null) return refused;
  let end = removeOne(order, at, from);
  if (end === null) return null;
  let place = placeOf(order, end);
  for (let next = nextObject(order, place?.ate ?? end); next !== null; next = nextObject(order, end)) {
    const wishes = order.early?.wishes ?? [];
    if (place !== null) aimAt(order, place, at);
    const also = place === null ? null : alsoOffLine(order, wishes, next);
    if (also !== null) {
      end = also;
      place = null;
      continue;
    }
    if (place !== null) order.focus = null;
    const more = removeOne(order, at, next);
    if (more === null) return place?.ate ?? end;
    end = more;
    const own = placeOf(order, end);
    if (own === null && place !== null && order.early !== null) aimAt(order, place, at);
    place = own;
    if (own !== null) {
      aimAt(order, own, at);
      end = own.ate;
      place = null;
    }
  }
  return end;
}

/** "tira o ovo da portuguesa e a cebola do atum": the line each thing is taken off. */
function placeOf({ reading, early, drafts }: Order, at: number): TargetSpan | null {
  return early !== null && drafts.length === 0 && has(reading, at, "de", "em") ? targetAt(reading, at) : null;
}

/** "tira a cebola da calabresa e do atum": off both, and neither of them goes. */
function alsoOffLine(order: Order, wishes: readonly Wish[], at: number): number | null {
  const { reading } = order;
  const span = has(reading, at, "de") ? targetAt(reading, at) : null;
  if (span === null) return null;
  const target = aimAt(order, span, at);
  for (const wish of wishes) wishOnLines(wish, reading, target);
  return touch(order, span.ate, "alvo");
}

/** "não quero calabresa, quero toscana": what is wanted takes the place of what is there. */
function readRefusedFor(order: Order, at: number, from: number): number | null {
  const { reading } = order;
  const target = has(reading, at, "nao") && order.drafts.length === 0 ? targetAt(reading, from, true) : null;
  if (target?.como !== "nome") return null;
  const next = isPause(reading, target.ate) ? target.ate + 1 : target.ate;
  const verb = has(reading, next, "mas", "e") ? next + 1 : next;
  const isOther = /^(quero|queria|prefiro)$/.test(wordAt(reading, verb));
  const [linha] = linhasOfTarget(reading, newTarget(target.alvo, target.saborId, at, target.ate));
  const kind = linha?.tipo === "pizza" ? "sabor" : "bebida";
  if (!isOther || whatFollows(reading, verb + 1).tipo !== kind) return null;
  order.replacing = newTarget(target.alvo, target.saborId, at, target.ate);
  order.dropped = order.replacing;
  return touch(order, verb + 1, null);
}

const MAX_FILLERS = 3;
const FILLERS: ReadonlySet<string> = new Set(
  "fora so ai entao tambem por favor pode porfavor mais querer".split(" "),
);

/** Where the object of a removal begins: after its verb and what may stand between. */
function removalAt(order: Order, at: number): number | null {
  const { reading } = order;
  let from: number;
  if (has(reading, at, "remove") && !(has(reading, at, "cut") && wordAt(reading, at + 1) === "em"))
    from = at + 1;
  else if (wordAt(reading, at) === "nada" && has(reading, at + 1, "de"))
    return isOnAnyPizza(order, at + 2) ? at + 2 : null;
  else if (has(reading, at, "nao")) {
    const verb = at + 1;
    const isRefusal =
      /^(quero|queremos|quer|precisa|poe|por|ponha|coloca|coloque|bota|bote|leva|manda|vou)$/.test(
        wordAt(reading, verb),
      );
    if (!isRefusal) return null;
    from = wordAt(reading, verb) === "vou" ? verb + 2 : verb + 1;
  } else return null;
  for (let skipped = 0; skipped < MAX_FILLERS && FILLERS.has(wordAt(reading, from)); skipped++) from++;
  return isPause(reading, from) ? null : from;
}

/** Another object after "e" or a comma, unless a verb or a number begins something new. */
function nextObject({ reading }: Order, ate: number): number | null {
  const link = wordAt(reading, ate);
  if (link !== "e" && link !== "nem" && link !== ",") return null;
  const at = ate + 1;
  if (link === "," && !has(reading, at, "article")) return null;
  return has(reading, at, "article", "de") || namesAt(reading, at, "ingrediente", "adicional") !== null
    ? at
    : null;
}

/** Takes the thing named from `from` on off: a line, units of it, a borda, an ingrediente. */
export function removeOne(order: Order, de: number, from: number): number | null {
  const { reading } = order;
  const border = has(reading, from, "article") ? from + 1 : from;
  if (has(reading, border, "border"))
    return setCrust(order, "borda", null, de, has(reading, border + 1, "stuffed") ? border + 2 : border + 1);
  if (has(reading, border, "dough")) return setCrust(order, "massa", null, de, border + 2);
  const target =
    halfOfUnits(order, from) ??
    targetAt(reading, from, true) ??
    allLinesAt(reading, from) ??
    unitsTarget(order, from);
  if (target !== null && !isIngredientRather(order, from, target)) return removeTarget(order, de, target);
  const isRefusal = has(reading, de, "nao") && REFUSALS.has(wordAt(reading, de + 1));
  return isRefusal && !isOnPizzaInFocus(order, from) ? null : addSem(order, de, from);
}

/** "não quero X" takes X off a pizza only when it lies on the one being spoken of; else X is merely mentioned. */
const REFUSALS: ReadonlySet<string> = new Set("quero queremos quer vou precisa".split(" "));

function isOnPizzaInFocus(order: Order, from: number): boolean {
  const at = has(order.reading, from, "article", "de") ? from + 1 : from;
  const match = namesAt(order.reading, at, "ingrediente", "adicional");
  if (match === null) return false;
  const { ingredientes } = termOf(order, match, at, match.ate);
  return saboresInFocus(order).some((sabor) => isIn(ingredientes, sabor));
}

/** "nada de cebola" takes it off the pizza being ordered, or off the one spoken of; elsewhere it says nothing. */
function isOnAnyPizza(order: Order, at: number): boolean {
  const match = namesAt(order.reading, at, "ingrediente");
  if (match === null) return false;
  const { ingredientes } = termOf(order, match, at, match.ate);
  const there = focusedLine(order.reading).flatMap((linha) =>
    linha.tipo === "pizza" ? linha.pizza.partes.map(({ sabor }) => sabor) : [],
  );
  const sabores = order.drafts.length > 0 ? saboresInFocus(order) : saboresOf(order.reading, there);
  return sabores.some((sabor) => isIn(ingredientes, sabor));
}

/** "uma coca", "2 latas", "uma" alone: units of a line. */
export function unitsTarget({ reading }: Order, from: number): TargetSpan | null {
  const number = readNumber(reading.words, from);
  if (number === null || reading.state.carrinho.length === 0) return null;
  const target = targetAt(reading, number.ate, true);
  if (target !== null) return { ...target, alvo: someOf(target.alvo, number.valor), unidades: number.valor };
  if (whatFollows(reading, number.ate).tipo !== "fim") return null;
  const several = reading.state.carrinho.filter(({ quantidade }) => quantidade > number.valor);
  const meant = several.length > 0 ? focusedLine(reading) : reading.state.carrinho;
  const alvo = someOf(
    { tipo: "linhas", linhaIds: meant.map(({ linhaId }) => linhaId), unidades: null },
    number.valor,
  );
  return { alvo, saborId: null, unidades: number.valor, ate: number.ate, como: "pronome" };
}

/** So many units of the lines; of several lines it must be asked which. */
function someOf(alvo: Alvo, unidades: number): Alvo {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  return ids.length > 1
    ? { tipo: "duvida", candidatos: ids, unidades }
    : { tipo: "linhas", linhaIds: ids, unidades };
}

/** "metade das latinhas": so many of them, where it comes out even. */
function halfOfUnits({ reading }: Order, from: number): TargetSpan | null {
  if (wordAt(reading, from) !== "metade" || !has(reading, from + 1, "de")) return null;
  const target = targetAt(reading, from + 1, true);
  if (target === null || target.saborId !== null) return null;
  const [linha] = linhasOfTarget(reading, newTarget(target.alvo, null, from, target.ate));
  if (linha === undefined || linha.quantidade % 2 !== 0) return null;
  return { ...target, alvo: { ...target.alvo, unidades: linha.quantidade / 2 } };
}

/** "tira a calabresa": the pizza of that name, or what lies on the one being spoken of. */
function isIngredientRather(order: Order, from: number, target: TargetSpan): boolean {
  if (target.como !== "nome") return false;
  const { reading } = order;
  const at = has(reading, from, "article") ? from + 1 : from;
  const match = namesAt(reading, at, "ingrediente", "adicional");
  if (match === null || has(reading, at, "de", "pizza")) return false;
  const term = termOf(order, match, at, match.ate);
  const isOfLine = has(reading, match.ate, "de") && targetAt(reading, match.ate) !== null;
  const isOnDraft =
    currentPizza(order) !== null && saboresInFocus(order).some((sabor) => isIn(term.ingredientes, sabor));
  const isWholeName =
    readingAs(namesAt(reading, at, "sabor", "bebida", "sobremesa"), "sabor", "bebida", "sobremesa")
      ?.inteiro === true;
  const isCalledSo = isWholeName || !/^os?$/.test(wordAt(reading, from));
  return isOfLine || isOnDraft || !isCalledSo || (!isWholeName && order.focus?.tipo === "linhas");
}

function removeTarget(order: Order, de: number, target: TargetSpan): number {
  const { reading } = order;
  const evidence = evidenceOf(reading, de, target.ate);
  const linhas = linhasOfTarget(reading, newTarget(target.alvo, null, de, target.ate));
  const [linha] = linhas;
  const rest =
    linha?.tipo === "pizza"
      ? linha.pizza.partes.filter(({ sabor }) => !(sabor.tipo === "certa" && sabor.id === target.saborId))
      : [];
  if (linhas.length === 1 && target.saborId !== null && rest.length > 0) {
    const partes = rest.length === 1 ? rest.map((parte) => ({ ...parte, dozeAvos: null })) : rest;
    order.commands.push({
      tipo: "ChangeItem",
      alvo: target.alvo,
      mudancas: [{ campo: "partes", partes }],
      evidence,
    });
  } else order.commands.push({ tipo: "RemoveItem", alvo: target.alvo, evidence });
  return touch(order, target.ate, null);
}
