import fc from "fast-check";
import type { CartItem } from "@/evals/protocol";
import type { MenuFile } from "@/lib/store/menu-file";

type PizzaItem = Extract<CartItem, { k: "pizza" }>;

/** How an order is said: the sentence for each item, numbers as words or digits, what is put around it. */
export type Manner = {
  readonly digits: boolean;
  readonly opening: string;
  readonly closing: string;
  readonly between: string;
  readonly pizza: number;
  readonly halves: number;
};

/** Items that can be sold as they are: sabores by their whole names, bebidas with their volume. */
export function anyItems(menu: MenuFile): fc.Arbitrary<CartItem[]> {
  const pizzas = fc.uniqueArray(anyPizza(menu), {
    minLength: 1,
    maxLength: 3,
    selector: ({ flavors }) => flavors.join(),
  });
  return fc.tuple(pizzas, anyProdutos(menu)).map(([first, others]) => [...first, ...others]);
}

function anyProdutos(menu: MenuFile): fc.Arbitrary<CartItem[]> {
  const ids = [
    ...menu.drinks.filter(({ available }) => available).map(({ id }) => ({ k: "drink" as const, id })),
    ...menu.desserts.filter(({ available }) => available).map(({ id }) => ({ k: "dessert" as const, id })),
  ];
  const item = fc.tuple(fc.constantFrom(...ids), quantity).map(([each, qty]) => ({ ...each, qty }));
  return fc.uniqueArray(item, { maxLength: 2, selector: ({ id }) => id });
}

const quantity = fc.integer({ min: 1, max: 4 });

function anyPizza(menu: MenuFile): fc.Arbitrary<PizzaItem> {
  return fc.constantFrom(...menu.sizes).chain((size) => {
    const sabores = menu.flavors.filter(
      ({ available, group }) => available && menu.flavor_groups[group]?.prices[size.id] !== undefined,
    );
    const bordas = menu.borders.filter(({ prices }) => prices[size.id] !== undefined);
    const pizza = fc.record({
      size: fc.constant(size.id),
      flavors: fc.uniqueArray(fc.constantFrom(...sabores.map(({ id }) => id)), {
        minLength: 1,
        maxLength: Math.min(2, size.max_flavors),
      }),
      qty: quantity,
      border:
        bordas.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...bordas.map(({ id }) => id))),
      add: fc.subarray(
        menu.additions.map(({ id }) => id),
        { maxLength: 1 },
      ),
    });
    return pizza.chain((each) => withRemoval(menu, { k: "pizza", dough: null, obs: null, rem: [], ...each }));
  });
}

/** Without one ingrediente of the last sabor, sometimes. */
function withRemoval(menu: MenuFile, pizza: PizzaItem): fc.Arbitrary<PizzaItem> {
  const last = menu.flavors.find(({ id }) => id === pizza.flavors.at(-1));
  if (last === undefined || last.ingredients.length === 0) return fc.constant(pizza);
  return fc
    .option(fc.constantFrom(...last.ingredients), { freq: 3 })
    .map((without) => (without === null ? pizza : { ...pizza, add: [], rem: [`${without}@${last.id}`] }));
}

export const anyManner: fc.Arbitrary<Manner> = fc.record({
  digits: fc.boolean(),
  opening: fc.constantFrom(
    "",
    "oi, boa noite! ",
    "quero ",
    "me vê ",
    "manda ",
    "por favor, eu queria pedir ",
    "vou querer ",
    "bota aí ",
    "anota aí: ",
  ),
  closing: fc.constantFrom("", " por favor", ", obrigado!", " 🙏", " pfv", "."),
  between: fc.constantFrom(", ", " e ", "\n", " mais ", ", e ", "; ", " + "),
  pizza: fc.nat(),
  halves: fc.nat(),
});

/** The items in one message. */
export function sayItems(items: readonly CartItem[], menu: MenuFile, manner: Manner): string {
  const said = items.map((item) => sayItem(item, menu, manner)).join(manner.between);
  return manner.opening + said + manner.closing;
}

export function sayItem(item: CartItem, menu: MenuFile, manner: Manner): string {
  switch (item.k) {
    case "pizza":
      return sayPizza(item, menu, manner);
    case "drink": {
      const drink = menu.drinks.find(({ id }) => id === item.id);
      return `${count(item.qty, manner)} ${drink?.name ?? ""} ${drink?.size ?? ""}`;
    }
    case "dessert":
      return `${count(item.qty, manner)} ${menu.desserts.find(({ id }) => id === item.id)?.name ?? ""}`;
    case "combo":
      return `${count(item.qty, manner)} ${menu.combos.find(({ id }) => id === item.id)?.name ?? ""}`;
  }
}

function sayPizza(pizza: PizzaItem, menu: MenuFile, manner: Manner): string {
  const size = menu.sizes.find(({ id }) => id === pizza.size)?.name.toLowerCase() ?? "";
  const names = pizza.flavors.map((id) => menu.flavors.find((each) => each.id === id)?.name ?? "");
  const sentence = PIZZAS[manner.pizza % PIZZAS.length];
  const said = sentence?.(count(pizza.qty, manner), size, sabores(names, manner)) ?? "";
  return `${said}${sayWishes(pizza, menu)}`;
}

function sayWishes({ rem, border, add }: PizzaItem, menu: MenuFile): string {
  const borda = menu.borders.find(({ id }) => id === border)?.name.replace(/^borda (recheada )?(de )?/i, "");
  const adicional = menu.additions
    .find(({ id }) => id === add[0])
    ?.name.replace(/^adicional (de )?| extra$/gi, "");
  return [
    ...rem.map((each) => ` sem ${each.split("@")[0]}`),
    borda === undefined ? "" : ` com borda de ${borda}`,
    adicional === undefined ? "" : ` com adicional de ${adicional}`,
  ].join("");
}

/** The removal is of the last sabor, so that what is named last stands last. */
const PIZZAS: readonly ((count: string, size: string, sabores: string) => string)[] = [
  (count, size, said) => `${count} ${size} ${said}`,
  (count, size, said) => `${count} pizza ${size} de ${said}`,
  (count, size, said) => `${count} pizza ${said} ${size}`,
  (count, size, said) => `${count} de ${said} tamanho ${size}`,
  (count, size, said) => `${count} ${said} ${size}`,
  (count, size, said) => `${count} ${size} sabor ${said}`,
  (count, size, said) => `${count} ${size} de ${said}`,
  (count, size, said) => `${count} pizza tamanho ${size}, ${said}`,
];

const HALVES: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `meia ${first} meia ${second}`,
  (first, second) => `metade ${first} e metade ${second}`,
  (first, second) => `meio a meio ${first} e ${second}`,
  (first, second) => `1/2 ${first} e 1/2 ${second}`,
  (first, second) => `meia ${first} e meia ${second}`,
  (first, second) => `metade ${first} metade ${second}`,
  (first, second) => `${first} com ${second} meio a meio`,
  (first, second) => `${first}/${second}`,
];

function sabores([first = "", second]: readonly string[], { halves }: Manner): string {
  if (second === undefined) return first;
  return HALVES[halves % HALVES.length]?.(first, second) ?? "";
}

const COUNTS = ["", "uma", "duas", "três", "quatro"];

function count(quantity: number, { digits }: Manner): string {
  return digits ? String(quantity) : (COUNTS[quantity] ?? "");
}
