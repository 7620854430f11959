import { evidenceOf, has, namesAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import { aimAt } from "./aim";
import { whatFollows } from "./lookahead";
import { type Order, touch } from "./order";
import { focusedLine, type TargetSpan, targetAt } from "./targets";

/** "deixa só calabresa", "fica toda de mista": what the pizza is made of from now on. */
export function readLeaveOnly(order: Order, at: number): number | null {
  const { reading, drafts } = order;
  const whole = readWhole(order, at);
  if (whole !== null) return whole;
  if (!has(reading, at, "set") || reading.state.carrinho.length === 0 || drafts.length > 0) return null;
  let from = at + 1;
  while (
    /^(so|apenas|toda|tudo|ela|inteira|tudinho)$/.test(wordAt(reading, from)) ||
    has(reading, from, "com", "de")
  )
    from++;
  const kept = readKept(order, at, from) ?? readLineOnly(order, at);
  if (kept !== null) return kept;
  const isSabor =
    from > at + 1 && namesAt(reading, from, "sabor") !== null && whatFollows(reading, from).tipo === "sabor";
  const pizzas = focusedLine(reading).filter(({ tipo }) => tipo === "pizza");
  if (!isSabor || pizzas.length === 0) return null;
  const alvo = { tipo: "linhas", linhaIds: pizzas.map(({ linhaId }) => linhaId), unidades: null } as const;
  aimAt(order, { alvo, saborId: null, unidades: null, ate: from, como: "pronome" }, at);
  return touch(order, from, "alvo");
}

/** "deixa a média só de atum": what the line that is named is made of. */
function readLineOnly(order: Order, at: number): number | null {
  const { reading } = order;
  const target = has(reading, at + 1, "article") ? targetAt(reading, at + 1) : null;
  if (target === null || !/^(so|apenas|toda|inteira|todinha)$/.test(wordAt(reading, target.ate))) return null;
  const from = has(reading, target.ate + 1, "com") ? target.ate + 2 : target.ate + 1;
  if (whatFollows(reading, from).tipo !== "sabor") return null;
  aimAt(order, { ...target, saborId: null, ate: from }, at);
  return touch(order, from, "alvo");
}

/** "tira tudo menos a portuguesa": the rest goes, and where that is of another sort it is asked first. */
export function readAllBut(order: Order, at: number): number | null {
  const { reading, drafts } = order;
  const isAll = has(reading, at, "remove") && has(reading, at + 1, "all");
  if (!isAll || drafts.length > 0 || !/^(menos|exceto|fora)$/.test(wordAt(reading, at + 2))) return null;
  const target = targetAt(reading, at + 3, true);
  return target === null ? null : keepOnly(order, at, target);
}

/** "inteira de calabresa", of a pizza of which that is a half. */
function readWhole(order: Order, at: number): number | null {
  const { reading, drafts, numero } = order;
  const isWhole = /^(inteira|todinha)$/.test(wordAt(reading, at)) && has(reading, at + 1, "de");
  if (!isWhole || drafts.length > 0 || numero !== null) return null;
  const target = targetAt(reading, at + 2, true);
  if (target === null || target.saborId === null || target.alvo.tipo !== "linhas") return null;
  aimAt(order, { ...target, saborId: null, ate: at + 1 }, at);
  return touch(order, at + 1, "alvo");
}

/** "só a calabresa mesmo", with more than it in the carrinho: whether the rest is to go is asked. */
export function readOnlyThis(order: Order, at: number): number | null {
  const { reading } = order;
  const isAnything = reading.pergunta?.tipo === "mais_algo" || reading.pergunta?.tipo === "confirmacao";
  if (!isAnything || order.touches > 0 || order.drafts.length > 0 || !isOnly(reading, at, at + 1))
    return null;
  const from = wordAt(reading, at + 1) === "quero" ? at + 2 : at + 1;
  const target = has(reading, from, "article") ? targetAt(reading, from) : null;
  if (target?.alvo.tipo !== "linhas" || target.saborId !== null || target.unidades !== null) return null;
  const end = wordAt(reading, target.ate) === "mesmo" ? target.ate + 1 : target.ate;
  if (whatFollows(reading, end).tipo !== "fim") return null;
  const { linhaIds } = target.alvo;
  const others = reading.state.carrinho.filter(({ linhaId }) => !linhaIds.includes(linhaId));
  if (others.length === 0) return null;
  const evidence = evidenceOf(reading, at, target.ate);
  const alvo = { tipo: "linhas", linhaIds: others.map(({ linhaId }) => linhaId), unidades: null } as const;
  order.commands.push({ tipo: "ConfirmRemoval", comando: { tipo: "RemoveItem", alvo, evidence }, evidence });
  return touch(order, target.ate, null);
}

/** "fica só com a de atum": the other pizzas go; where things of another sort would go with them, it is asked. */
function readKept(order: Order, at: number, from: number): number | null {
  const { reading } = order;
  const target = isOnly(reading, at, from) ? keptAt(reading, from) : null;
  return target === null ? null : keepOnly(order, at, target);
}

function keepOnly(order: Order, at: number, target: TargetSpan): number | null {
  const { reading } = order;
  if (target.alvo.tipo !== "linhas") return null;
  const { linhaIds } = target.alvo;
  const kept = reading.state.carrinho.filter(({ linhaId }) => linhaIds.includes(linhaId));
  const others = reading.state.carrinho.filter(({ linhaId }) => !linhaIds.includes(linhaId));
  if (others.length === 0) return null;
  const evidence = evidenceOf(reading, at, target.ate);
  const isClear = others.every(({ tipo }) => tipo === kept[0]?.tipo);
  const alvo = { tipo: "linhas", linhaIds: others.map(({ linhaId }) => linhaId), unidades: null } as const;
  const remove = { tipo: "RemoveItem", alvo, evidence } as const;
  order.commands.push(isClear ? remove : { tipo: "ConfirmRemoval", comando: remove, evidence });
  return touch(order, target.ate, null);
}

/** "a de atum", or "atum" where one of several pizzas is all of it. */
function keptAt(reading: Reading, from: number): TargetSpan | null {
  if (has(reading, from, "article")) return targetAt(reading, from);
  const pizzas = reading.state.carrinho.filter(({ tipo }) => tipo === "pizza");
  const target = pizzas.length > 1 ? targetAt(reading, from, true) : null;
  return target !== null && target.saborId === null && target.como === "nome" ? target : null;
}

function isOnly({ words }: Reading, de: number, ate: number): boolean {
  return words.slice(de, ate).some(({ texto }) => texto === "so" || texto === "apenas");
}
