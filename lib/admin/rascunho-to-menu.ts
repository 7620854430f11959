import type { MenuFile } from "@/lib/store/menu-file";
import { codigoDe } from "./codigo-de";
import type { Rascunho, RascunhoCategoria, RascunhoItem } from "./rascunho";

/**
 * The menu file `before` with the menu of a draft in place of its own. What the draft does not say of something that stays
 * (apelidos, tags, whether it is on) is kept; massas stay; combos stay while all they are made of does.
 */
export function rascunhoToMenu(draft: Rascunho, before: MenuFile): MenuFile {
  const sizeIds = uniqueIds(draft.tamanhos.map(({ nome }) => nome));
  const of = (tipo: RascunhoCategoria["tipo"]) =>
    draft.categorias.filter((categoria) => categoria.tipo === tipo);
  const piecesOf = (tipo: RascunhoCategoria["tipo"]) => of(tipo).flatMap(({ itens }) => itens);
  const groups = withIds(of("sabor"), before.flavor_groups);
  const flavors = groups.flatMap(({ id, entry }) =>
    entry.itens.map((item) => ({ group: id, doce: entry.doce, item })),
  );
  const flavorIds = uniqueIds(flavors.map(({ item }) => item.nome));
  const menu = {
    ...before,
    sizes: draft.tamanhos.map(({ nome, fatias, maxSabores }, index) => ({
      aliases: [],
      ...find(before.sizes, sizeIds[index]),
      id: sizeIds[index] ?? "",
      name: nome,
      slices: fatias,
      max_flavors: maxSabores,
    })),
    doughs: before.doughs.map((dough) => ({ ...dough, prices: onlySizes(dough.prices, sizeIds) })),
    flavor_groups: Object.fromEntries(
      groups.map(({ id, entry }) => [
        id,
        { ...before.flavor_groups[id], name: entry.nome, prices: groupPrices(entry.itens, sizeIds) },
      ]),
    ),
    flavors: flavors.map(({ group, doce, item }, index) => {
      const entry = groups.find(({ id }) => id === group)?.entry.itens ?? [];
      const known = find(before.flavors, flavorIds[index]);
      const own = ownPrices(item, groupPrices(entry, sizeIds), sizeIds);
      return {
        available: true,
        aliases: [],
        tags: [],
        ...(known && {
          ...keptOf(known),
          available: known.available,
          aliases: known.aliases,
          tags: known.tags,
        }),
        id: flavorIds[index] ?? "",
        name: item.nome,
        kind: doce ? ("doce" as const) : (known?.kind ?? ("salgada" as const)),
        group,
        ingredients: item.ingredientes,
        ...(Object.keys(own).length === 0 ? {} : { prices: own }),
      };
    }),
    borders: pieces(piecesOf("borda"), before.borders, (item) => ({ prices: pricesOf(item, sizeIds) })),
    additions: pieces(piecesOf("adicional"), before.additions, (item) => ({ price: item.precos[0] ?? 0 })),
    drinks: pieces(piecesOf("bebida"), before.drinks, (item) => ({
      available: true,
      aliases: [] as string[],
      ...sizedDrink(item.nome),
      price: item.precos[0] ?? 0,
    })),
    desserts: pieces(piecesOf("sobremesa"), before.desserts, (item) => ({
      available: true,
      price: item.precos[0] ?? 0,
    })),
  };
  return { ...menu, combos: before.combos.filter((combo) => isWhole(combo, menu)) };
}

type Prices = Record<string, number>;
type Named = { readonly id: string } & Partial<
  Pick<MenuFile["borders"][number], "available" | "aliases" | "description" | "served" | "photo">
>;

/** The entries of `itens` over what is already known of the same id: what `say` tells of an item wins. */
function pieces<Known extends Named, Said extends object>(
  itens: readonly RascunhoItem[],
  before: readonly Known[],
  say: (item: RascunhoItem) => Said,
) {
  const ids = uniqueIds(itens.map(({ nome }) => nome));
  return itens.map((item, index) => {
    const known = find(before, ids[index]);
    const kept = known === undefined ? {} : { ...keptOf(known) };
    return { name: item.nome, ...say(item), ...kept, id: ids[index] ?? "" };
  });
}

/** What a draft cannot say. */
function keptOf({ available, aliases, description, served, photo }: Named): Partial<Named> {
  const kept = { available, aliases, description, served, photo };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** "Coca-Cola 2 L" is the 2 L of Coca-Cola: a customer who asks for a Coca is asked which. */
function sizedDrink(nome: string): { readonly name: string; readonly size: string | null } {
  const [, name, size] = /^(.+?)\s+(\d+(?:[.,]\d+)?\s*(?:l|lt|litros?|ml)|lata|long neck)$/i.exec(nome) ?? [];
  return name === undefined || size === undefined ? { name: nome, size: null } : { name, size };
}

/** What most sabores of the group cost in each size; none in a size that one of them is not sold in. */
function groupPrices(itens: readonly RascunhoItem[], sizeIds: readonly string[]): Prices {
  return Object.fromEntries(
    sizeIds.flatMap((id, index) => {
      const precos = itens.map((item) => item.precos[index] ?? null);
      const usual = mostFrequent(precos);
      return usual === null || precos.includes(null) ? [] : [[id, usual]];
    }),
  );
}

function ownPrices(item: RascunhoItem, group: Prices, sizeIds: readonly string[]): Prices {
  return Object.fromEntries(
    Object.entries(pricesOf(item, sizeIds)).filter(([id, preco]) => group[id] !== preco),
  );
}

function pricesOf({ precos }: RascunhoItem, sizeIds: readonly string[]): Prices {
  return Object.fromEntries(
    sizeIds.flatMap((id, index) => {
      const preco = precos[index] ?? null;
      return preco === null ? [] : [[id, preco]];
    }),
  );
}

function onlySizes(prices: Readonly<Prices>, sizeIds: readonly string[]): Prices {
  return Object.fromEntries(Object.entries(prices).filter(([id]) => sizeIds.includes(id)));
}

function mostFrequent(precos: readonly (number | null)[]): number | null {
  const counted = new Map<number | null, number>();
  for (const preco of precos) counted.set(preco, (counted.get(preco) ?? 0) + 1);
  return [...counted].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function isWhole(
  combo: MenuFile["combos"][number],
  menu: Pick<MenuFile, "sizes" | "flavor_groups"> & { drinks: readonly Named[]; desserts: readonly Named[] },
): boolean {
  return combo.parts.every((part) => {
    if (part.k === "drink") return find(menu.drinks, part.id) !== undefined;
    if (part.k === "dessert") return find(menu.desserts, part.id) !== undefined;
    return (
      find(menu.sizes, part.size) !== undefined && part.groups.every((group) => group in menu.flavor_groups)
    );
  });
}

function find<Entry extends Named>(entries: readonly Entry[], id: string | undefined): Entry | undefined {
  return entries.find((entry) => entry.id === id);
}

/** A categoria that is named as one of before keeps its id, so that a rule of its own stays. */
function withIds(categorias: readonly RascunhoCategoria[], before: MenuFile["flavor_groups"]) {
  const fresh = uniqueIds(categorias.map(({ nome }) => nome));
  return categorias.map((entry, index) => {
    const known = Object.entries(before).find(([, { name }]) => codigoDe(name) === codigoDe(entry.nome))?.[0];
    return { id: known ?? fresh[index] ?? "", entry };
  });
}

function uniqueIds(nomes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return nomes.map((nome, index) => {
    const base = codigoDe(nome) || `item-${index + 1}`;
    const id = taken.has(base) ? `${base}-${index + 1}` : base;
    taken.add(id);
    return id;
  });
}
