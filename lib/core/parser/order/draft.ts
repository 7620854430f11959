import type { Variante } from "@/lib/core/parser/variante";
import type { Escolha } from "@/lib/core/pedido/item";
import type { LineTarget } from "./order";

/** A wish about a pizza, as it was said; what it means depends on the sabores, which may come later. */
export type Wish =
  | {
      readonly tipo: "sem";
      readonly ingredientes: readonly string[];
      readonly adicionalIds: readonly number[];
      /** A note for the kitchen where no sabor has it; null where it was said of several pizzas at once. */
      readonly aviso: string | null;
    }
  | {
      readonly tipo: "com";
      readonly adicionalIds: readonly number[];
      readonly ingredientes: readonly string[];
      /** "extra", "adicional de": wanted on top even where the sabor has it. */
      readonly isExtra: boolean;
      /** The same words as a sabor: "mista com escarola, meio a meio". */
      readonly sabor: Escolha | null;
      readonly palavras: string;
    }
  | { readonly tipo: "obs"; readonly texto: string };

export type DraftParte = {
  sabor: Escolha;
  /** null where no share was said. */
  dozeAvos: number | null;
  wishes: Wish[];
};

/** Words [de, ate) that speak of it. */
type Span = { de: number; ate: number };

/** Lines of the carrinho it is to stand for: "troca a coca por guaraná". */
type Replacing = { replaces: LineTarget | null };

export type PizzaDraft = Span &
  Replacing & {
    tipo: "pizza";
    /** The word "pizza" was said. */
    isNamed: boolean;
    /** "uma pizza e meia": what number is meant must be asked. */
    isDoubtful: boolean;
    quantidade: number | null;
    /** null while no size was said; empty for a size that is not sold. */
    tamanhoIds: readonly number[] | null;
    /** The size came after the sabores, as in "calabresa grande". */
    isSizeLast: boolean;
    isPlural: boolean;
    partes: DraftParte[];
    saboresEsperados: number | null;
    /** "duas de cada": every sabor listed is so many pizzas of its own. */
    cada: number | null;
    /** Said to be divided: "meia", "metade", "meio a meio", "de 3 sabores", "X/Y". */
    isDivided: boolean;
    borda: Escolha | null | undefined;
    massa: Escolha | null | undefined;
    wishes: Wish[];
    /** "duas grandes: uma de X, outra de Y": the pizzas it is spelt out into. */
    subs: PizzaDraft[];
    parent: PizzaDraft | null;
    /** "e outra de frango": as large as the one before, when no size is said. */
    alike: PizzaDraft | null;
  };

export type ProdutoDraft = Span &
  Replacing & {
    tipo: "produto";
    quantidade: number | null;
    candidatos: readonly number[];
    palavras: string;
    variante: Variante;
    isMore: boolean;
    /** "refri", "bebida": no name was said. */
    isGeneric: boolean;
  };

export type ComboDraft = Span &
  Replacing & {
    tipo: "combo";
    quantidade: number | null;
    comboIds: readonly number[];
    palavras: string;
    /** A name was said for its sabor that names nothing here. */
    isMissing: boolean;
    /** Its pizzas in order; each is drafted like any other. */
    pizzas: PizzaDraft[];
    borda: Escolha | null | undefined;
  };

export type Draft = PizzaDraft | ProdutoDraft | ComboDraft;

export function newPizza(at: number, quantidade: number | null = null): PizzaDraft {
  return {
    tipo: "pizza",
    isNamed: false,
    isDoubtful: false,
    de: at,
    ate: at,
    quantidade,
    tamanhoIds: null,
    isSizeLast: false,
    isPlural: false,
    partes: [],
    saboresEsperados: null,
    cada: null,
    isDivided: false,
    borda: undefined,
    massa: undefined,
    wishes: [],
    subs: [],
    parent: null,
    alike: null,
    replaces: null,
  };
}

export const WHOLE = 12;

/** Twelfths of the pizza that have a sabor; a part without a stated share takes what is left. */
export function dozeAvosSaid(pizza: PizzaDraft): number {
  if (pizza.partes.some(({ dozeAvos }) => dozeAvos === null)) return pizza.partes.length > 0 ? WHOLE : 0;
  return pizza.partes.reduce((sum, parte) => sum + (parte.dozeAvos ?? 0), 0);
}

/** Whether the words so far leave a place for one more sabor on this pizza. */
export function waitsForSabor(pizza: PizzaDraft): boolean {
  if (pizza.partes.length === 0) return true;
  if (pizza.saboresEsperados !== null) return pizza.partes.length < pizza.saboresEsperados;
  return pizza.isDivided && dozeAvosSaid(pizza) < WHOLE;
}
