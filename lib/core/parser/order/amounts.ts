import type { Command } from "@/lib/core/dialogue/command";
import { readNumber } from "@/lib/core/parser/numbers";
import { evidenceOf, has, namesAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import { aimAt, newTarget } from "./aim";
import { whatFollows } from "./lookahead";
import { focusOn, type Order, touch } from "./order";
import { linhasOfTarget } from "./resolve-wishes";
import { focusedLine, type TargetSpan, targetAt } from "./targets";

/** "são duas pepsis", "baixa pra 2 latas", "deixa só uma": how many of a line there are to be. */
export function readAmountSet(order: Order, at: number): number | null {
  const { reading } = order;
  const after = readAmountAfter(order, at);
  if (after !== null) return after;
  const from = amountAt(order, at);
  if (from === null || reading.state.carrinho.length === 0) return null;
  const number = readNumber(reading.words, from);
  if (number === null || number.valor < 1) return null;
  const target = targetAt(reading, number.ate, true) ?? focusIfAlone(reading, number.ate);
  if (target === null || target.unidades !== null) return null;
  if (has(reading, at, "be") && number.valor === 1) return null;
  order.commands.push(amountCommand(reading, at, target, number.valor));
  return touch(order, target.ate, null);
}

/** "diminui uma coca" takes one off, "aumenta uma" adds one; "diminui pra uma" says how many are left. */
function amountCommand(reading: Reading, at: number, target: TargetSpan, quantidade: number): Command {
  const evidence = evidenceOf(reading, at, target.ate);
  const isStep = !has(reading, at + 1, "para", "com") && wordAt(reading, at + 1) !== "so";
  if (isStep && has(reading, at, "less"))
    return { tipo: "RemoveItem", alvo: { ...target.alvo, unidades: quantidade }, evidence };
  const campo = isStep && has(reading, at, "more") ? "mais_unidades" : "quantidade";
  return { tipo: "ChangeItem", alvo: target.alvo, mudancas: [{ campo, quantidade }], evidence };
}

/** "aumenta as cocas pra 5", "deixa a coca em 2". */
function readAmountAfter(order: Order, at: number): number | null {
  const { reading } = order;
  if (!has(reading, at, "set", "less", "more", "swap") || order.drafts.length > 0) return null;
  const target = targetAt(reading, at + 1);
  if (target === null || !has(reading, target.ate, "para", "em")) return null;
  const number = readNumber(reading.words, target.ate + 1);
  if (number === null || number.valor < 1 || whatFollows(reading, number.ate).tipo !== "fim") return null;
  const mudancas = [{ campo: "quantidade", quantidade: number.valor } as const];
  order.commands.push({
    tipo: "ChangeItem",
    alvo: target.alvo,
    mudancas,
    evidence: evidenceOf(reading, at, number.ate),
  });
  return touch(order, number.ate, null);
}

/** Where the number stands after the words that set an amount. */
function amountAt({ reading, isRepair, drafts }: Order, at: number): number | null {
  if (drafts.length > 0) return null;
  const isVerb = has(reading, at, "be", "set", "less", "more") || (isRepair && has(reading, at, "order"));
  if (!isVerb && !(wordAt(reading, at) === "so" && isRepair)) return null;
  let from = at + 1;
  while (wordAt(reading, from) === "so" || has(reading, from, "com", "para")) from++;
  return from;
}

function focusIfAlone(reading: Reading, ate: number): TargetSpan | null {
  if (whatFollows(reading, ate).tipo !== "fim") return null;
  const linhaIds = focusedLine(reading).map(({ linhaId }) => linhaId);
  return {
    alvo: { tipo: "linhas", linhaIds, unidades: null },
    saborId: null,
    unidades: null,
    ate,
    como: "pronome",
  };
}

/** "mais duas dessa", "outra igual", "mais uma pepsi": more of what is there. */
export function readMoreOf(order: Order, at: number): number | null {
  const { reading } = order;
  if (reading.state.carrinho.length === 0 || order.drafts.length > 0) return null;
  const number = readNumber(reading.words, at);
  const isOther = wordAt(reading, at) === "outra";
  const isMore = order.link === "mais" || isOther;
  if (!isMore || (number === null && !isOther)) return null;
  const ate = number?.ate ?? at + 1;
  const target = sameAgain(reading, ate) ?? (isOther ? null : sameName(reading, ate));
  if (target === null) return null;
  const changed = changeAfter(reading, target.ate);
  if (changed !== null) return copyOf(order, target, at, changed);
  const evidence = evidenceOf(reading, at, target.ate);
  const mudancas = [{ campo: "mais_unidades", quantidade: number?.valor ?? 1 } as const];
  order.commands.push({ tipo: "ChangeItem", alvo: { ...target.alvo, unidades: null }, mudancas, evidence });
  return touch(order, target.ate, null);
}

/** "outra dessa mas média": where what is different begins; null where nothing is. */
function changeAfter(reading: Reading, ate: number): number | null {
  let at = ate;
  while (has(reading, at, "mas") || /^(,|so|que|porem)$/.test(wordAt(reading, at))) at++;
  const { tipo } = whatFollows(reading, at);
  return at > ate && (tipo === "tamanho" || tipo === "desejo") ? at : null;
}

function copyOf(order: Order, span: TargetSpan, at: number, ate: number): number {
  const target = { ...newTarget(span.alvo, span.saborId, at, ate), isCopy: true };
  order.targets.push(target);
  focusOn(order, { tipo: "linhas", target });
  return touch(order, ate, "alvo");
}

const SAME: ReadonlySet<string> = new Set("igual iguais igualzinha identica mesmo".split(" "));

/** "igual", "dessa", "da mesma", or nothing more: another of the line spoken of. */
function sameAgain(reading: Reading, at: number): TargetSpan | null {
  const pointing = has(reading, at, "ofDemonstrative", "pronoun") ? targetAt(reading, at) : null;
  if (pointing !== null) return pointing;
  let next = at;
  while (has(reading, next, "de", "article", "pizza")) next++;
  if (!SAME.has(wordAt(reading, next))) return null;
  const like = wordAt(reading, next + 1) === "ao" ? next + 2 : next + 1;
  return targetAt(reading, like) ?? focusAt(reading, next + 1);
}

function focusAt(reading: Reading, ate: number): TargetSpan {
  const linhaIds = focusedLine(reading).map(({ linhaId }) => linhaId);
  return {
    alvo: { tipo: "linhas", linhaIds, unidades: null },
    saborId: null,
    unidades: null,
    ate,
    como: "pronome",
  };
}

/** "mais uma pepsi" when there is one kind of it in the carrinho and no other size is said. */
function sameName(reading: Reading, at: number): TargetSpan | null {
  const target = targetAt(reading, at, true);
  if (
    target === null ||
    (target.como !== "nome" && target.como !== "tipo") ||
    target.saborId !== null ||
    target.alvo.tipo !== "linhas"
  )
    return null;
  const ahead = whatFollows(reading, target.ate).tipo;
  const [linha] = linhasOfTarget(reading, newTarget(target.alvo, null, at, target.ate));
  const isDifferent =
    ahead === "tamanho" || ahead === "desejo" || (ahead === "variante" && linha?.tipo === "produto");
  return isDifferent ? null : target;
}

/** "deixa só calabresa", "fica toda de mista": what the pizza is made of from now on. */
export function readLeaveOnly(order: Order, at: number): number | null {
  const { reading, drafts } = order;
  if (!has(reading, at, "set") || reading.state.carrinho.length === 0 || drafts.length > 0) return null;
  let from = at + 1;
  while (
    /^(so|apenas|toda|tudo|ela|inteira|tudinho)$/.test(wordAt(reading, from)) ||
    has(reading, from, "com", "de")
  )
    from++;
  const kept = readKept(order, at, from);
  if (kept !== null) return kept;
  const isSabor =
    from > at + 1 && namesAt(reading, from, "sabor") !== null && whatFollows(reading, from).tipo === "sabor";
  const pizzas = focusedLine(reading).filter(({ tipo }) => tipo === "pizza");
  if (!isSabor || pizzas.length === 0) return null;
  const alvo = { tipo: "linhas", linhaIds: pizzas.map(({ linhaId }) => linhaId), unidades: null } as const;
  aimAt(order, { alvo, saborId: null, unidades: null, ate: from, como: "pronome" }, at);
  return touch(order, from, "alvo");
}

/** "fica só com a de atum": the other pizzas go; where a bebida would go with them, nobody can tell. */
function readKept(order: Order, at: number, from: number): number | null {
  const { reading } = order;
  const isOnly = reading.words.slice(at, from).some(({ texto }) => texto === "so" || texto === "apenas");
  const target = isOnly && has(reading, from, "article") ? targetAt(reading, from) : null;
  if (target === null || target.alvo.tipo !== "linhas") return null;
  const { linhaIds } = target.alvo;
  const kept = reading.state.carrinho.filter(({ linhaId }) => linhaIds.includes(linhaId));
  const others = reading.state.carrinho.filter(({ linhaId }) => !linhaIds.includes(linhaId));
  if (others.length === 0) return null;
  const evidence = evidenceOf(reading, at, target.ate);
  const isClear = others.every(({ tipo }) => tipo === kept[0]?.tipo);
  const alvo = { tipo: "linhas", linhaIds: others.map(({ linhaId }) => linhaId), unidades: null } as const;
  order.commands.push(
    isClear ? { tipo: "RemoveItem", alvo, evidence } : { tipo: "Unclear", palavras: evidence.trecho },
  );
  return touch(order, target.ate, null);
}

/** "repete ela só que gigante": one more like it, changed by what follows. */
export function readRepeat(order: Order, at: number): number | null {
  const { reading } = order;
  const isRepeat = /^(repete|repetir|duplica|dobra)$/.test(wordAt(reading, at));
  const span = isRepeat ? targetAt(reading, at + 1) : null;
  if (span === null) return null;
  return copyOf(order, span, at, span.ate);
}
