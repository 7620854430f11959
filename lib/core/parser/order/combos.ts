import { has, namesAt, textBetween, wordAt } from "@/lib/core/parser/reading";
import { choiceOf, readingAs } from "./choices";
import { type ComboDraft, newPizza, waitsForSabor } from "./draft";
import { pizzasOfCombo } from "./items";
import { type Ahead, whatFollows } from "./lookahead";
import { focusOn, type Order, takeReplacing, touch } from "./order";
import { addSabor } from "./sabores";

export function addCombo(order: Order, at: number, ate: number, comboIds: readonly number[]): number {
  const draft: ComboDraft = {
    tipo: "combo",
    de: order.numero?.de ?? at,
    ate,
    quantidade: order.numero?.valor ?? null,
    comboIds,
    palavras: textBetween(order.reading, at, ate),
    isMissing: false,
    pizzas: [],
    borda: undefined,
    replaces: takeReplacing(order),
  };
  order.numero = null;
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, ate, "produto");
}

/** "combo casal com calabresa": of what its pizza is, not what lies on it. */
export function readComboSabor(order: Order, at: number): number | null {
  const { focus, reading } = order;
  const isOfCombo = focus?.tipo === "draft" && focus.draft.tipo === "combo" && order.last === "produto";
  if (!isOfCombo || !has(reading, at, "com")) return null;
  const match = namesAt(reading, at + 1, "sabor");
  const sabor = readingAs(match, "sabor");
  return match === null || sabor === null
    ? null
    : addSabor(order, choiceOf(reading, sabor, at + 1, match.ate), at + 1, match.ate);
}

/** In a combo of several pizzas "uma de X e a outra de Y" goes from one to the next. */
export function readComboPizza(order: Order, at: number): number | null {
  const { focus, reading } = order;
  if (focus?.tipo !== "draft" || focus.draft.tipo !== "combo") return null;
  const isNext = wordAt(reading, at) === "outra" || reading.words[at]?.valor === 1;
  const ahead = whatFollows(reading, at + 1);
  const { pizzas, comboIds } = focus.draft;
  if (isNext && isNextCombo(order, focus.draft) && isNameAt(order, ahead))
    return openSameCombo(order, at, focus.draft);
  if (!isNext || (ahead.tipo !== "sabor" && ahead.tipo !== "metade")) return null;
  const current = pizzas.at(-1);
  const isHalfOpen = current?.isDivided === true && waitsForSabor(current);
  const isFull =
    current !== undefined &&
    current.partes.length > 0 &&
    pizzas.length >= pizzasOfCombo(reading, comboIds[0] ?? -1);
  if (isHalfOpen || isFull) return null;
  if (current === undefined || current.partes.length > 0) pizzas.push(newPizza(at));
  return touch(order, at + 1, null);
}

/** "outro de jiló": what stands where a sabor is named is one, if it is sold or not. */
function isNameAt({ reading }: Order, { tipo, at }: Ahead): boolean {
  return tipo === "sabor" || tipo === "metade" || (tipo === "outro" && has(reading, at - 1, "de"));
}

/** "2 combos, um de atum e outro de bauru": each of them has its own sabor. */
function isNextCombo({ reading }: Order, { quantidade, comboIds, pizzas, isMissing }: ComboDraft): boolean {
  const isFilled = isMissing || (pizzas.at(-1)?.partes.length ?? 0) > 0;
  return isFilled && (quantidade ?? 1) > 1 && pizzasOfCombo(reading, comboIds[0] ?? -1) === 1;
}

function openSameCombo(order: Order, at: number, combo: ComboDraft): number {
  combo.quantidade = (combo.quantidade ?? 2) - 1;
  const draft: ComboDraft = { ...combo, quantidade: 1, isMissing: false, pizzas: [newPizza(at)] };
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, at + 1, null);
}
