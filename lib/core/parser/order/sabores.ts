import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import type { Escolha } from "@/lib/core/pedido/item";
import { type PizzaDraft, waitsForSabor } from "./draft";
import { pizzasOfCombo } from "./items";
import { sizeAt, whatFollows } from "./lookahead";
import { currentPizza, type Order, openPizza, touch } from "./order";
import { openSub, unspelled } from "./quantities";

/** Puts a sabor where it belongs: on the pizza at hand, on a line, on a new pizza, or in place of a slip. */
export function addSabor(order: Order, sabor: Escolha, at: number, ate: number): number {
  const current = currentPizza(order);
  const parte = {
    sabor: order.rather === null ? sabor : eitherOf(order, order.rather, sabor, at, ate),
    dozeAvos: order.fracao,
    wishes: [],
  };
  order.rather = null;
  if (order.focus?.tipo === "linhas" && order.numero === null && order.link !== "mais") {
    const isDone = lineSabor(order, sabor, at);
    if (isDone) return touch(order, ate, "sabor");
  }
  if (order.link === "ou" && current !== null && order.last === "sabor")
    return orElse(order, current, sabor, ate);
  const goesOn = order.link === "e" || order.link === "barra";
  if (order.isRepair && current !== null && order.fracao === null && !goesOn)
    return instead(order, current, sabor, at, ate);
  const isOfCurrent = current !== null && takesSabor(order, current, ate);
  const pizza = isOfCurrent ? current : (openNextOfSlashes(order, current, at, ate) ?? openPizza(order, at));
  pizza.partes.push(parte);
  order.fracao = null;
  return touch(order, ate, "sabor");
}

/** "2 grandes A/B e C/D": as many pizzas as there are pairs, and the next of them. */
function openNextOfSlashes(
  order: Order,
  pizza: PizzaDraft | null,
  at: number,
  ate: number,
): PizzaDraft | null {
  const isListed = order.link === "e" || order.link === "virgula";
  if (!pizza?.isDivided || pizza.partes.some(({ dozeAvos }) => dozeAvos !== null) || !isListed) return null;
  if (order.numero !== null || wordAt(order.reading, ate) !== "/") return null;
  const header = pizza.parent ?? pizza;
  if ((header.quantidade ?? 1) < 2 || unspelled(header) === 0) return null;
  if (header === pizza) {
    header.subs.push({ ...pizza, quantidade: 1, parent: header, subs: [] });
    header.partes = [];
    header.isDivided = false;
  }
  openSub(order, at, ate, 1, header);
  return currentPizza(order);
}

/** "a grande é de atum", "deixa ela toda de mista": what the line is made of now. */
function lineSabor(order: Order, sabor: Escolha, at: number): boolean {
  if (order.focus?.tipo !== "linhas") return false;
  const { target } = order.focus;
  const parte = { sabor, dozeAvos: order.fracao, sem: [], com: [], obs: null };
  const present = target.mudancas.find((mudanca) => mudanca.campo === "partes");
  order.fracao = null;
  order.replacing = null;
  if (target.saborId !== null) {
    target.mudancas.push({ campo: "troca_sabor", deProdutoId: target.saborId, para: sabor });
    return true;
  }
  if (present?.campo === "partes" && order.link !== "ponto") {
    target.mudancas[target.mudancas.indexOf(present)] = {
      campo: "partes",
      partes: [...present.partes, parte],
    };
    return true;
  }
  const isSaidOfIt =
    has(order.reading, at - 1, "de", "be", "become", "para") || order.isRepair || order.last === "alvo";
  if (!isSaidOfIt) return false;
  target.mudancas.push({ campo: "partes", partes: [parte] });
  return true;
}

/** "calabresa ou mussarela" is for the customer to decide. */
function orElse(order: Order, pizza: PizzaDraft, sabor: Escolha, ate: number): number {
  const last = pizza.partes.at(-1);
  if (last !== undefined) last.sabor = eitherOf(order, last.sabor, sabor, pizza.de, ate);
  return touch(order, ate, "sabor");
}

function eitherOf(order: Order, a: Escolha, b: Escolha, de: number, ate: number): Escolha {
  const ids = (escolha: Escolha) => (escolha.tipo === "certa" ? [escolha.id] : escolha.candidatos);
  return {
    tipo: "duvida",
    palavras: textBetween(order.reading, de, ate),
    candidatos: [...new Set([...ids(a), ...ids(b)])],
  };
}

/** "… digo, peito de peru": the last sabor was a slip. */
function instead(order: Order, pizza: PizzaDraft, sabor: Escolha, at: number, ate: number): number {
  if (order.numero !== null) pizza.quantidade = order.numero.valor;
  order.numero = null;
  const last = pizza.partes.at(-1);
  if (last === undefined) pizza.partes.push({ sabor, dozeAvos: null, wishes: [] });
  else last.sabor = sabor;
  order.isRepair = false;
  pizza.ate = Math.max(pizza.ate, at);
  return touch(order, ate, "sabor");
}

/** Whether the pizza at hand is meant, or a new one begins with this sabor. */
function takesSabor(order: Order, pizza: PizzaDraft, ate: number): boolean {
  if (order.numero !== null || order.link === "outra") return false;
  if (order.fracao !== null || pizza.partes.length === 0) return true;
  if (waitsForSabor(pizza)) return true;
  if (order.last !== "sabor" && !(order.last === "wish" && pizza.isDivided)) return false;
  if (pizza.isSizeLast) return false;
  const ahead = sizeAt(order.reading, ate, true);
  if (ahead !== null && pizza.tamanhoIds !== null) return false;
  if (pizza.isDivided) return order.link === "barra" && pizza.saboresEsperados === null;
  return joins(order, pizza, ate);
}

/** "mussarela e bolonhesa" share; "calabresa, mista" do so only in a list that "e" ends or a size begins. */
function joins(order: Order, pizza: PizzaDraft, ate: number): boolean {
  switch (order.link) {
    case "barra":
      pizza.isDivided = true;
      return true;
    case "e":
    case "mais":
      return true;
    case "virgula":
      return pizza.tamanhoIds !== null || isOfSeveral(pizza) || isOfCombo(order) || endsWithAnd(order, ate);
    case "nada":
      return isOfCombo(order) || (pizza.tamanhoIds !== null && endsWithAnd(order, ate));
    default:
      return false;
  }
}

/** A combo of one pizza: all the sabores listed are on it. */
function isOfCombo({ focus, reading }: Order): boolean {
  const comboIds = focus?.tipo === "draft" && focus.draft.tipo === "combo" ? focus.draft.comboIds : [];
  return pizzasOfCombo(reading, comboIds[0] ?? -1) === 1;
}

function isOfSeveral({ quantidade, cada }: PizzaDraft): boolean {
  return cada !== null || (quantidade ?? 1) > 1;
}

/** The sabores that follow one another end with "e" and a sabor. */
function endsWithAnd({ reading }: Order, ate: number): boolean {
  let at = ate;
  for (let next = saborEnd(reading, at); next !== null; next = saborEnd(reading, at)) at = next;
  return wordAt(reading, at) === "e" && whatFollows(reading, at + 1).tipo === "sabor";
}

function saborEnd(reading: Reading, from: number): number | null {
  const at = wordAt(reading, from) === "," ? from + 1 : from;
  const match = namesAt(reading, at, "sabor");
  return match?.leituras.some(({ inteiro }) => inteiro) ? match.ate : null;
}
