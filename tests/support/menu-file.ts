import { readFileSync } from "node:fs";
import { z } from "zod";

/** A menu in the format of evals/public/README.md; only what becomes Facts is described. */
export type MenuFile = z.infer<typeof menuSchema>;

const precosPorTamanho = z.record(z.string(), z.int());
const horas = z.tuple([z.string(), z.string()]).nullable();
const regra = z.enum(["media", "mais_cara", "preco_do_sabor_mais_caro", "proporcional"]);
const apelidos = z.array(z.string()).default([]);

const menuSchema = z.object({
  store: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    timezone: z.string(),
    accepts_pickup: z.boolean(),
    accepts_delivery: z.boolean(),
    min_delivery_order: z.int(),
    eta_delivery_min: z.tuple([z.int(), z.int()]),
    eta_pickup_min: z.tuple([z.int(), z.int()]),
    pix_key: z.string(),
  }),
  hours: z.record(z.string(), horas),
  holidays: z.array(z.object({ date: z.string(), name: z.string(), hours: horas })).default([]),
  payments: z.array(z.object({ id: z.string(), name: z.string(), aliases: apelidos })),
  pricing_rule: regra,
  sizes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      slices: z.int(),
      max_flavors: z.int(),
      aliases: apelidos,
    }),
  ),
  doughs: z
    .array(z.object({ id: z.string(), name: z.string(), default: z.boolean(), prices: precosPorTamanho }))
    .default([]),
  flavor_groups: z.record(
    z.string(),
    z.object({ name: z.string(), prices: precosPorTamanho, pricing_rule: regra.optional() }),
  ),
  flavors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(["salgada", "doce"]),
      group: z.string(),
      ingredients: z.array(z.string()),
      available: z.boolean(),
      aliases: apelidos,
      tags: z.array(z.string()).default([]),
    }),
  ),
  borders: z.array(z.object({ id: z.string(), name: z.string(), prices: precosPorTamanho })),
  additions: z.array(z.object({ id: z.string(), name: z.string(), price: z.int() })),
  drinks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      size: z.string(),
      price: z.int(),
      available: z.boolean(),
      aliases: apelidos,
    }),
  ),
  desserts: z.array(
    z.object({ id: z.string(), name: z.string(), price: z.int(), available: z.boolean(), aliases: apelidos }),
  ),
  combos: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      price: z.int(),
      description: z.string(),
      parts: z.array(
        z.discriminatedUnion("k", [
          z.object({
            k: z.literal("pizza"),
            size: z.string(),
            groups: z.array(z.string()),
            max_flavors: z.int(),
          }),
          z.object({ k: z.literal("drink"), id: z.string() }),
        ]),
      ),
    }),
  ),
  bairros: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      fee: z.int(),
      min_order: z.int().nullish(),
      free_from: z.int().nullish(),
      aliases: apelidos,
    }),
  ),
  bairros_nao_atendidos: z.array(z.string()),
});

/** Throws with the path of the first field that is not as described. */
export function readMenu(file: string): MenuFile {
  return menuSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
