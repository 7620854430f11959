import type { RegraPreco } from "@/lib/core/pedido/cardapio";

/** A rule as its owner reads it. */
export const REGRA_NOME: Readonly<Record<RegraPreco, string>> = {
  mais_cara: "pelo sabor mais caro",
  media: "pela média dos sabores",
  proporcional: "pela parte de cada sabor",
};
