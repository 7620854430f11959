import { type Cardapio, isForSale, produtosDe, type Sabor } from "./cardapio";

/** The sabores for sale that the owner tagged for a diet the customer names ("sem carne", "vegana", "sem lactose"). */
export function saboresNaDieta(palavras: string, cardapio: Cardapio): readonly Sabor[] {
  return produtosDe(cardapio, "sabor").filter(
    (sabor) => isForSale(sabor) && sabor.tags.some((tag) => isSameDiet(tag, palavras)),
  );
}

function isSameDiet(tag: string, palavras: string): boolean {
  const wanted = palavras.toLowerCase();
  const stem = tag.toLowerCase().slice(0, 5);
  return wanted.includes(stem) || (stem === "veget" && wanted.includes("carne"));
}
