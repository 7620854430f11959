import type { Cardapio, Categoria, ComboParte, PrecosPorTamanho, Produto } from "@/lib/core/pedido/cardapio";
import type { MenuFile } from "./menu-file";

/** The cardapio of a menu file: ids in the order of the file, one sequence for all produtos, `codigo` the file's id. */
export function cardapioFromMenu(menu: MenuFile): Cardapio {
  const ids = idsOf(menu);
  const simple = [
    ...sabores(menu, ids),
    ...bordas(menu, ids),
    ...massas(menu, ids),
    ...adicionais(menu),
    ...bebidas(menu),
    ...sobremesas(menu),
  ];
  const produtos: Produto[] = simple.map((produto, index) => ({ ...produto, id: index + 1 }));
  return {
    versao: 1,
    regraPreco: menu.pricing_rule,
    tamanhos: menu.sizes.map((size) => ({
      id: ids.tamanho(size.id),
      codigo: size.id,
      nome: size.name,
      apelidos: size.aliases,
      fatias: size.slices,
      maxSabores: size.max_flavors,
    })),
    categorias: categorias(menu, ids),
    produtos: [...produtos, ...combos(menu, ids, produtos)],
  };
}

type Ids = {
  readonly tamanho: (codigo: string) => number;
  readonly categoria: (codigo: string) => number;
  readonly precos: (prices: Readonly<Record<string, number>>) => PrecosPorTamanho;
};
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
type Draft<T extends Produto["tipo"]> = WithoutId<Extract<Produto, { tipo: T }>>;

function idsOf(menu: MenuFile): Ids {
  const sizes = menu.sizes.map(({ id }) => id);
  const groups = Object.keys(menu.flavor_groups);
  const tamanho = (codigo: string) => sizes.indexOf(codigo) + 1;
  return {
    tamanho,
    categoria: (codigo) => groups.indexOf(codigo) + 1,
    precos: (prices) =>
      Object.fromEntries(Object.entries(prices).map(([size, preco]) => [tamanho(size), preco])),
  };
}

function categorias(menu: MenuFile, ids: Ids): Categoria[] {
  return Object.entries(menu.flavor_groups).map(([codigo, { name, pricing_rule }]) => ({
    id: ids.categoria(codigo),
    codigo,
    nome: name,
    regraPreco: pricing_rule ?? null,
  }));
}

function named(entry: {
  id: string;
  name: string;
  aliases?: readonly string[] | undefined;
  available?: boolean | undefined;
}) {
  return {
    codigo: entry.id,
    nome: entry.name,
    apelidos: entry.aliases ?? [],
    disponivel: entry.available ?? true,
    estoqueDozeAvos: null,
  };
}

function sabores(menu: MenuFile, ids: Ids): Draft<"sabor">[] {
  return menu.flavors.map((flavor) => ({
    ...named(flavor),
    tipo: "sabor",
    categoriaId: ids.categoria(flavor.group),
    doce: flavor.kind === "doce",
    ingredientes: flavor.ingredients,
    tags: flavor.tags,
    precos: ids.precos({ ...menu.flavor_groups[flavor.group]?.prices, ...flavor.prices }),
  }));
}

function bordas(menu: MenuFile, ids: Ids): Draft<"borda">[] {
  return menu.borders.map((border) => ({
    ...named(border),
    tipo: "borda",
    precos: ids.precos(border.prices),
  }));
}

function massas(menu: MenuFile, ids: Ids): Draft<"massa">[] {
  return menu.doughs.map((dough) => ({
    ...named(dough),
    tipo: "massa",
    padrao: dough.default,
    precos: ids.precos(dough.prices),
  }));
}

function adicionais(menu: MenuFile): Draft<"adicional">[] {
  return menu.additions.map((addition) => ({ ...named(addition), tipo: "adicional", preco: addition.price }));
}

function bebidas(menu: MenuFile): Draft<"bebida">[] {
  return menu.drinks.map((drink) => ({
    ...named(drink),
    tipo: "bebida",
    variante: drink.size,
    preco: drink.price,
  }));
}

function sobremesas(menu: MenuFile): Draft<"sobremesa">[] {
  return menu.desserts.map((dessert) => ({ ...named(dessert), tipo: "sobremesa", preco: dessert.price }));
}

function combos(menu: MenuFile, ids: Ids, produtos: readonly Produto[]): Produto[] {
  return menu.combos.map((combo, index) => ({
    ...named(combo),
    tipo: "combo",
    id: produtos.length + index + 1,
    descricao: combo.description,
    preco: combo.price,
    partes: combo.parts.map((part) => comboParte(part, ids, produtos)),
  }));
}

function comboParte(
  part: MenuFile["combos"][number]["parts"][number],
  ids: Ids,
  produtos: readonly Produto[],
): ComboParte {
  if (part.k === "pizza") {
    return {
      tipo: "pizza",
      tamanhoId: ids.tamanho(part.size),
      categoriaIds: part.groups.map(ids.categoria),
      maxSabores: part.max_flavors,
    };
  }
  const tipoDaParte = part.k === "drink" ? "bebida" : "sobremesa";
  const produto = produtos.find(({ tipo, codigo }) => tipo === tipoDaParte && codigo === part.id);
  return { tipo: "produto", produtoId: produto?.id ?? 0 };
}
