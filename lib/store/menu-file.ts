import { z } from "zod";
import { WEEKDAYS } from "./weekdays";

/** The menu file format, as `evals/public/README.md` describes it. All money is integer centavos. */
const centavos = z.int().min(0);
const pricesBySize = z.record(z.string(), centavos);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "use HH:MM");
const interval = z.tuple([clock, clock]);
const id = z.string().regex(/^[A-Za-z0-9][\w-]*$/, "use letters, digits, hyphens and underscores");
const aliases = z.array(z.string().trim().min(1)).default([]);
const pricingRule = z
  .enum(["mais_cara", "preco_do_sabor_mais_caro", "media", "proporcional"])
  .transform((rule) => (rule === "preco_do_sabor_mais_caro" ? "mais_cara" : rule));
/** Stands in the addresses of the panel. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and hyphens");
/** One opening a day in the format; several are our extension. */
const openings = z
  .union([z.null(), interval, z.array(interval).min(1)])
  .transform((value): [string, string][] =>
    value === null
      ? []
      : typeof value[0] === "string"
        ? [value as [string, string]]
        : (value as [string, string][]),
  );

const store = z.object({
  id: slug,
  name: z.string().trim().min(1),
  city: z.string().nullish().default(null),
  state: z.string().nullish().default(null),
  address: z.string().nullish().default(null),
  phone: z.string().nullish().default(null),
  timezone: z.string().default("America/Sao_Paulo"),
  accepts_pickup: z.boolean(),
  accepts_delivery: z.boolean(),
  pix_key: z.string().nullish().default(null),
  min_delivery_order: centavos.default(0),
  eta_delivery_min: z.tuple([z.int(), z.int()]).nullish().default(null),
  eta_pickup_min: z.tuple([z.int(), z.int()]).nullish().default(null),
});

const comboPart = z.discriminatedUnion("k", [
  z.object({ k: z.literal("pizza"), size: id, groups: z.array(id), max_flavors: z.int().min(1) }),
  z.object({ k: z.literal("drink"), id }),
  z.object({ k: z.literal("dessert"), id }),
]);

const available = z.boolean().default(true);
/** What may be said of anything that is sold; the last three are our extensions. */
const sold = {
  id,
  name: z.string(),
  available: z.boolean().optional(),
  aliases: aliases.optional(),
  description: z.string().max(400).optional(),
  /** When it is served; without it always, without `days` every day, without hours all day. */
  served: z
    .object({
      days: z.array(z.enum(WEEKDAYS)).min(1).max(6).optional(),
      from: clock.optional(),
      to: clock.optional(),
    })
    .refine(({ from, to }) => (from === undefined) === (to === undefined), "say both from and to")
    .refine(({ from, to }) => from === undefined || from !== to, "the end must differ from the start")
    .optional(),
  /** Its picture in the store of pictures; without it the one it has stays. */
  photo: z
    .string()
    .regex(/^\d+\/[\w-]+\.(jpeg|png|webp)$/, "name a picture as an exported file does")
    .optional(),
};

const shape = z.object({
  schema: z.literal(1),
  currency: z.literal("BRL"),
  money_unit: z.literal("centavos"),
  store,
  hours: z.object({
    mon: openings,
    tue: openings,
    wed: openings,
    thu: openings,
    fri: openings,
    sat: openings,
    sun: openings,
  }),
  holidays: z
    .array(z.object({ date: z.iso.date(), name: z.string(), hours: z.union([z.null(), interval]) }))
    .default([]),
  payments: z.array(z.object({ id, name: z.string(), aliases })),
  pricing_rule: pricingRule,
  sizes: z.array(
    z.object({ id, name: z.string(), slices: z.int().min(1), max_flavors: z.int().min(1), aliases }),
  ),
  doughs: z.array(z.object({ ...sold, default: z.boolean(), prices: pricesBySize })).default([]),
  flavor_groups: z.record(
    id,
    z.object({ name: z.string(), prices: pricesBySize, pricing_rule: pricingRule.optional() }),
  ),
  flavors: z.array(
    z.object({
      ...sold,
      kind: z.enum(["salgada", "doce"]),
      group: id,
      ingredients: z.array(z.string()).default([]),
      available,
      aliases,
      tags: z.array(z.string()).default([]),
      /** Our extension: a sabor that differs from its group. */
      prices: pricesBySize.optional(),
    }),
  ),
  borders: z.array(z.object({ ...sold, prices: pricesBySize })).default([]),
  additions: z.array(z.object({ ...sold, price: centavos })).default([]),
  drinks: z
    .array(z.object({ ...sold, size: z.string().nullable(), price: centavos, available, aliases }))
    .default([]),
  desserts: z.array(z.object({ ...sold, price: centavos, available })).default([]),
  combos: z
    .array(
      z.object({
        ...sold,
        price: centavos,
        description: z.string().default(""),
        parts: z.array(comboPart),
      }),
    )
    .default([]),
  bairros: z.array(
    z.object({
      id,
      name: z.string(),
      /** Null is our extension: the shop's usual fee, or the team is asked. */
      fee: centavos.nullable(),
      min_order: centavos.nullish().default(null),
      free_from: centavos.nullish().default(null),
      aliases,
      /** Our extension: switched off by the owner, with its fee kept. */
      active: z.boolean().optional(),
    }),
  ),
  bairros_nao_atendidos: z.array(z.string()).default([]),
});

export type MenuFile = z.output<typeof shape>;

/** A menu file with every reference checked. Messages name the place in the file. */
export const menuFile = shape.superRefine((menu, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const sizes = new Set(menu.sizes.map((size) => size.id));
  const groups = new Set(Object.keys(menu.flavor_groups));
  const drinks = new Set(menu.drinks.map((drink) => drink.id));
  const desserts = new Set(menu.desserts.map((dessert) => dessert.id));
  const checkSizes = (prices: Readonly<Record<string, number>>, path: (string | number)[]) => {
    for (const size of Object.keys(prices))
      if (!sizes.has(size)) refuse([...path, size], "there is no such size");
  };
  for (const [group, { prices }] of Object.entries(menu.flavor_groups))
    checkSizes(prices, ["flavor_groups", group, "prices"]);
  for (const [index, flavor] of menu.flavors.entries()) {
    if (!groups.has(flavor.group)) refuse(["flavors", index, "group"], `there is no group ${flavor.group}`);
    checkSizes(flavor.prices ?? {}, ["flavors", index, "prices"]);
  }
  for (const list of ["doughs", "borders"] as const) {
    for (const [index, { prices }] of menu[list].entries()) checkSizes(prices, [list, index, "prices"]);
  }
  for (const [index, combo] of menu.combos.entries()) {
    for (const part of combo.parts) {
      if (part.k === "pizza" && !sizes.has(part.size))
        refuse(["combos", index], `there is no size ${part.size}`);
      if (part.k === "pizza" && part.groups.some((group) => !groups.has(group)))
        refuse(["combos", index], "names a group that is not there");
      if (part.k === "drink" && !drinks.has(part.id))
        refuse(["combos", index], `there is no drink ${part.id}`);
      if (part.k === "dessert" && !desserts.has(part.id))
        refuse(["combos", index], `there is no dessert ${part.id}`);
    }
  }
  for (const list of [
    "sizes",
    "doughs",
    "flavors",
    "borders",
    "additions",
    "drinks",
    "desserts",
    "combos",
    "bairros",
    "payments",
  ] as const) {
    const seen = new Set<string>();
    for (const [index, entry] of menu[list].entries()) {
      if (seen.has(entry.id)) refuse([list, index, "id"], `${entry.id} stands twice`);
      seen.add(entry.id);
    }
  }
  if (menu.doughs.filter((dough) => dough.default).length > 1)
    refuse(["doughs"], "only one may be the default");
});
