import type { Command } from "@/lib/core/dialogue/command";
import { awaitingPix } from "@/lib/core/dialogue/rules/pix";
import { evidenceOf, type Reading } from "./reading";

/**
 * With a pedido on its way and nothing being built, "bota mais um guaraná nesse" speaks of that pedido: a person
 * decides whether the kitchen can still do it. An order without such words begins a new pedido.
 */
export function aboutPlaced(reading: Reading, commands: readonly Command[]): Command[] {
  const { facts, state, words } = reading;
  const isOpen =
    facts.cliente.pedidoAberto !== null &&
    state.carrinho.length === 0 &&
    (state.pendente === null || state.pendente.tipo === "confirma_reabrir");
  const isMeant = isOpen && (isAboutIt(reading, commands) || isAnotherWay(reading, commands));
  if (!isMeant) return [...commands];
  const kept = commands.filter(({ tipo }) => !ORDERS.has(tipo) && !WAYS.has(tipo));
  return [...kept, { tipo: "ChangePedido", evidence: evidenceOf(reading, 0, words.length) }];
}

const ORDERS: ReadonlySet<Command["tipo"]> = new Set([
  "AddItem",
  "ChangeItem",
  "RemoveItem",
  "NameUnknown",
  "Unclear",
]);

/** Where it goes, when, and how it is paid. */
const WAYS: ReadonlySet<Command["tipo"]> = new Set([
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "UseEnderecoAnterior",
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "ScheduleDay",
  "ScheduleOpening",
]);

/** "vou buscar" of a pedido that is to be delivered, "muda o endereço": said with no order, it is of the one there is. */
function isAnotherWay({ facts, state }: Reading, commands: readonly Command[]): boolean {
  const pedido = facts.cliente.pedidoAberto;
  if (pedido === null || awaitingPix(state, facts) !== null || commands.some(({ tipo }) => ORDERS.has(tipo)))
    return false;
  const same = pedido.tipoEntrega === "entrega" ? "ChooseEntrega" : "ChooseRetirada";
  return commands.some(({ tipo }) => WAYS.has(tipo) && tipo !== same);
}

function isAboutIt({ words }: Reading, commands: readonly Command[]): boolean {
  const has = (name: "add" | "swap" | "remove") => words.some(({ classes }) => classes.has(name));
  const said = new Set(words.map(({ texto }) => texto));
  const isOrder = commands.some(({ tipo }) => tipo === "AddItem");
  const isMore = has("add") && (said.has("mais") || said.has("tambem"));
  const isPointing =
    said.has("nesse") || said.has("nessa") || said.has("esqueci") || (said.has("pedido") && said.has("meu"));
  const isChange =
    (has("swap") || has("remove")) && commands.every(({ tipo }) => tipo === "Unclear" || tipo === "Greet");
  return isOrder ? isMore || isPointing : isChange && !said.has("cancela");
}
