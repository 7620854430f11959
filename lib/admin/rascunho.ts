import { z } from "zod";

/** A menu as it was understood of a paste or a spreadsheet, before it is one. Prices are centavos, in the order of `tamanhos`. */
export type Rascunho = z.output<typeof rascunho>;
export type RascunhoCategoria = Rascunho["categorias"][number];
export type RascunhoItem = RascunhoCategoria["itens"][number];

const centavos = z.int().min(0).max(1_000_000, "Há um preço que parece errado: confira.");
const nome = z.string().trim().min(1).max(80, "Há um nome longo demais no cardápio.");

export const rascunho = z.object({
  tamanhos: z
    .array(
      z.object({
        nome: nome.max(40),
        fatias: z.int().min(1, "Diga quantas fatias tem cada tamanho.").max(64),
        maxSabores: z.int().min(1, "Diga quantos sabores cabem em cada tamanho.").max(12),
      }),
    )
    .max(8, "São tamanhos demais."),
  categorias: z
    .array(
      z.object({
        nome: nome.max(60),
        tipo: z.enum(["sabor", "borda", "adicional", "bebida", "sobremesa"]),
        doce: z.boolean(),
        itens: z
          .array(
            z.object({
              nome,
              ingredientes: z.array(z.string().trim().min(1).max(80)).max(30),
              /** One for each tamanho, null where it is not sold in it; of what is sold by the piece, one. */
              precos: z.array(centavos.nullable()).min(1).max(8),
            }),
          )
          .max(500),
      }),
    )
    .max(60)
    .refine((categorias) => categorias.some(({ itens }) => itens.length > 0), "O cardápio está vazio."),
});
