/** What the customer chose: one produto, or words that fit several and must be asked about. */
export type Escolha =
  | { readonly tipo: "certa"; readonly id: number }
  | { readonly tipo: "duvida"; readonly palavras: string; readonly candidatos: readonly number[] };

/** One sabor of a pizza with the wishes that touch only it. */
export type Parte = {
  readonly sabor: Escolha;
  /** Share of the pizza in twelfths when the customer gave it; null shares the rest equally. */
  readonly dozeAvos: number | null;
  readonly sem: readonly string[];
  readonly com: readonly number[];
  readonly obs: string | null;
};

/** tamanho + sabores + massa + borda, as far as it is known: a form that nextQuestion completes. */
export type Pizza = {
  readonly tamanhoId: number | null;
  readonly partes: readonly Parte[];
  /** How many sabores were announced ("de três sabores") before they were named; null when unsaid. */
  readonly saboresEsperados: number | null;
  readonly massa: Escolha | null;
  readonly borda: Escolha | null;
  readonly sem: readonly string[];
  readonly com: readonly number[];
  readonly obs: string | null;
};

type ItemPizza = { readonly tipo: "pizza"; readonly pizza: Pizza };
/** A bebida or a sobremesa. */
type ItemProduto = { readonly tipo: "produto"; readonly produto: Escolha };
/** Pizzas in the order of the combo's pizza parts; their tamanho is the combo's. */
export type ItemCombo = {
  readonly tipo: "combo";
  readonly comboId: number;
  readonly pizzas: readonly Pizza[];
};

export type Item = ItemPizza | ItemProduto | ItemCombo;

/** A line of the carrinho. `linhaId` is given once and never reused within a conversation. */
export type Linha = Item & { readonly linhaId: number; readonly quantidade: number };

export const PIZZA_VAZIA: Pizza = {
  tamanhoId: null,
  partes: [],
  saboresEsperados: null,
  massa: null,
  borda: null,
  sem: [],
  com: [],
  obs: null,
};

export function parteDe(sabor: Escolha): Parte {
  return { sabor, dozeAvos: null, sem: [], com: [], obs: null };
}

export function certa(id: number): Escolha {
  return { tipo: "certa", id };
}

/** The id when it is settled, else null. */
export function idCerto(escolha: Escolha | null): number | null {
  return escolha?.tipo === "certa" ? escolha.id : null;
}

/** The item of a line, without its place and quantidade. */
export function itemDaLinha(linha: Linha): Item {
  const { linhaId: _linhaId, quantidade: _quantidade, ...item } = linha;
  return item;
}

/** Two items that the kitchen would make alike: their lines may be one line with a larger quantidade. */
export function isSameItem(a: Item, b: Item): boolean {
  return canonical(a) === canonical(b);
}

function canonical(item: Item): string {
  switch (item.tipo) {
    case "pizza":
      return `pizza ${canonicalPizza(item.pizza)}`;
    case "produto":
      return `produto ${canonicalEscolha(item.produto)}`;
    case "combo":
      return `combo ${item.comboId} ${item.pizzas.map(canonicalPizza).join(" / ")}`;
  }
}

function canonicalPizza(pizza: Pizza): string {
  const partes = pizza.partes
    .map((parte) =>
      [canonicalEscolha(parte.sabor), parte.dozeAvos, sorted(parte.sem), sorted(parte.com), parte.obs].join(
        ":",
      ),
    )
    .sort();
  return [
    pizza.tamanhoId,
    partes.join("+"),
    canonicalEscolha(pizza.massa),
    canonicalEscolha(pizza.borda),
    sorted(pizza.sem),
    sorted(pizza.com),
    pizza.obs,
  ].join("|");
}

function canonicalEscolha(escolha: Escolha | null): string {
  if (escolha === null) return "-";
  return escolha.tipo === "certa" ? `${escolha.id}` : `?${escolha.palavras}`;
}

function sorted(values: readonly (string | number)[]): string {
  return [...values].sort().join(",");
}
