import type { Alvo, Command, Mudanca } from "@/lib/core/dialogue/command";
import { type Clause, clausesOf } from "@/lib/core/parser/clauses";
import type { Reading } from "@/lib/core/parser/reading";
import { mergeVariantes, type Variante } from "@/lib/core/parser/variante";
import type { Escolha } from "@/lib/core/pedido/item";
import {
  type ComboDraft,
  type Draft,
  newPizza,
  type PizzaDraft,
  type ProdutoDraft,
  type Wish,
} from "./draft";

/** Lines of the carrinho that the customer speaks of, and what is to become of them. */
export type LineTarget = {
  readonly alvo: Alvo;
  /** One sabor of them, when only its part is meant. */
  saborId: number | null;
  mudancas: Mudanca[];
  /** Wanted on it, and sold nowhere as an adicional. */
  unknown: string[];
  /** The sabor it has keeps one half: "faz ela meia a meia com atum". */
  isShared: boolean;
  /** One more like it, with the changes ("repete ela só que gigante"). */
  isCopy: boolean;
  de: number;
  ate: number;
};

export function newTarget(alvo: Alvo, saborId: number | null, at: number, ate: number): LineTarget {
  return { alvo, saborId, mudancas: [], unknown: [], isShared: false, isCopy: false, de: at, ate };
}

/** What the words at hand belong to. */
export type Focus =
  | { readonly tipo: "draft"; readonly draft: Draft }
  /** Every pizza of this message. */
  | { readonly tipo: "drafts" }
  | { readonly tipo: "linhas"; readonly target: LineTarget };

/** What stands between the last thing that was understood and the next word. */
export type Link =
  | "nada"
  | "e"
  | "ou"
  | "virgula"
  | "mais"
  | "barra"
  | "com"
  | "ponto"
  | "dois_pontos"
  | "outra";

/** Wishes said before the pizza they are for: "massa integral na pepperoni gigante". */
export type Early = {
  de: number;
  ate: number;
  wishes: Wish[];
  borda: Escolha | null | undefined;
  massa: Escolha | null | undefined;
};

/** The order as it is read, word by word. Rules change it in place and say how far they read. */
export type Order = {
  readonly reading: Reading;
  /** Words another reader has taken are walls. */
  readonly isFree: readonly boolean[];
  readonly clauses: readonly Clause[];
  drafts: Draft[];
  targets: LineTarget[];
  commands: Command[];
  focus: Focus | null;
  early: Early | null;
  /** A number that waits for what it counts. */
  numero: { readonly valor: number; readonly de: number; readonly isArticle: boolean } | null;
  /** A volume or vessel that waits for its drink. */
  variante: { readonly variante: Variante; readonly de: number; readonly ate: number } | null;
  /** The share of a half that waits for its sabor. */
  fracao: number | null;
  link: Link;
  last: "sabor" | "wish" | "tamanho" | "produto" | "alvo" | null;
  /** Lines that the next thing said replaces. */
  replacing: LineTarget | null;
  /** Of those, lines that go even if nothing comes for them. */
  dropped: LineTarget | null;
  /** Drinks that are being told apart: "duas águas, uma com gás …". */
  kindsOf: ProdutoDraft | null;
  /** "digo", "não, …": what follows replaces what was said. */
  isRepair: boolean;
  /** "era pra ser …": what follows is how something that was ordered should have been. */
  wasMeant: boolean;
  /** Wishes of this clause, for "só nela" to say where they belong. */
  recent: { readonly parte: Wish[]; readonly wishes: readonly Wish[] } | null;
  /** The part that the next wishes are for ("no lado da calabresa …"). */
  escopo: number | null;
  unknown: { de: number; ate: number }[];
  /** "se tiver": a number or a size is of what was just asked about. */
  isContinuation: boolean;
  /** "se não tiver X": the sabor that would have been wanted first. */
  rather: Escolha | null;
  /** How often something was made of the words. */
  touches: number;
};

/** Reads at a word and says after which word it stopped, or null where the rule does not apply. */
export type Rule = (order: Order, at: number) => number | null;

export function newOrder(reading: Reading, isFree: readonly boolean[]): Order {
  return {
    reading,
    isFree,
    clauses: clausesOf(reading.words),
    drafts: [],
    targets: [],
    commands: [],
    focus: null,
    early: null,
    numero: null,
    variante: null,
    fracao: null,
    link: "nada",
    last: null,
    replacing: null,
    dropped: null,
    kindsOf: null,
    isRepair: false,
    wasMeant: false,
    recent: null,
    escopo: null,
    unknown: [],
    isContinuation: false,
    rather: null,
    touches: 0,
  };
}

/** The pizza the words are about: a drafted one, or the one of a combo that is being filled. */
export function currentPizza(order: Order): PizzaDraft | null {
  const { focus } = order;
  if (focus?.tipo !== "draft") return null;
  if (focus.draft.tipo === "pizza") return focus.draft;
  return focus.draft.tipo === "combo" ? comboPizza(focus.draft) : null;
}

function comboPizza(combo: ComboDraft): PizzaDraft {
  const last = combo.pizzas.at(-1);
  if (last !== undefined) return last;
  const first = newPizza(combo.de);
  combo.pizzas.push(first);
  return first;
}

/** Starts a pizza with the number that waits, if any, and with the wishes that came before it. */
export function openPizza(order: Order, at: number): PizzaDraft {
  const { numero, early } = order;
  const pizza = newPizza(early?.de ?? numero?.de ?? at, numero?.valor ?? null);
  if (order.link === "outra") pizza.alike = currentPizza(order);
  if (early !== null) {
    pizza.wishes.push(...early.wishes);
    pizza.borda = early.borda;
    pizza.massa = early.massa;
  }
  order.numero = null;
  order.early = null;
  pizza.replaces = takeReplacing(order) ?? corrected(order, at);
  order.drafts.push(pizza);
  focusOn(order, { tipo: "draft", draft: pizza });
  return pizza;
}

/** "na verdade é grande", said of the only pizza there is or of the one spoken of last. */
function corrected({ reading, isRepair, wasMeant, drafts }: Order, at: number): LineTarget | null {
  const { carrinho, linhaEmFoco } = reading.state;
  const pizzas = carrinho.filter(({ tipo }) => tipo === "pizza");
  const meant = pizzas.length === 1 ? pizzas[0] : pizzas.find(({ linhaId }) => linhaId === linhaEmFoco);
  const isCounted = reading.words
    .slice(0, at + 1)
    .some(({ valor }) => valor !== null && !(wasMeant && valor === 1));
  if (!isRepair || drafts.length > 0 || isCounted) return null;
  const rest = { saborId: null, mudancas: [], unknown: [], isShared: false, isCopy: false, de: at, ate: at };
  if (meant !== undefined)
    return { alvo: { tipo: "linhas", linhaIds: [meant.linhaId], unidades: null }, ...rest };
  if (!wasMeant || pizzas.length === 0) return null;
  const candidatos = pizzas.map(({ linhaId }) => linhaId);
  return { alvo: { tipo: "duvida", candidatos, unidades: null }, ...rest };
}

export function takeReplacing(order: Order): LineTarget | null {
  const target = order.replacing;
  order.replacing = null;
  return target;
}

export function focusOn(order: Order, focus: Focus): void {
  order.focus = focus;
  order.escopo = null;
  order.recent = null;
}

/** Where wishes wait for a pizza that is still to be named. */
export function earlyOf(order: Order, de: number, ate: number): Early {
  order.early ??= { de, ate, wishes: [], borda: undefined, massa: undefined };
  order.early.ate = Math.max(order.early.ate, ate);
  return order.early;
}

/** The rule read up to `ate`: what it read belongs to the focus. */
export function touch(order: Order, ate: number, last: Order["last"]): number {
  const { focus } = order;
  if (focus?.tipo === "draft") {
    focus.draft.ate = Math.max(focus.draft.ate, ate);
    const pizza = currentPizza(order);
    if (pizza !== null) pizza.ate = Math.max(pizza.ate, ate);
  }
  if (focus?.tipo === "linhas") focus.target.ate = Math.max(focus.target.ate, ate);
  order.last = last;
  order.link = "nada";
  if (last !== "alvo") order.touches++;
  return ate;
}

export function takeVariante(order: Order, said: Variante): Variante {
  const waiting = order.variante?.variante ?? null;
  order.variante = null;
  return waiting === null ? said : mergeVariantes(waiting, said);
}

/** Every pizza of the message, the spelt-out ones instead of their header. */
export function pizzasOf(order: Order): PizzaDraft[] {
  return order.drafts.flatMap((draft) =>
    draft.tipo === "pizza" ? [draft] : draft.tipo === "combo" ? draft.pizzas : [],
  );
}
