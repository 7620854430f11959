import { type Cardapio, isForSale, produtosDe, type RegraPreco, type Sabor, type Tamanho } from "./cardapio";
import type { Centavos } from "./centavos";
import { certa, type Parte, PIZZA_VAZIA, parteDe } from "./item";
import { precoPizza } from "./preco-pizza";

/** A pizza of two sabores of the shop's own, and what each rule makes of it. */
export type HalfExample = {
  /** "½ Calabresa (R$ 40,00) + ½ Camarão (R$ 70,00)" in parts. */
  readonly partes: readonly { readonly fracao: string; readonly nome: string; readonly preco: Centavos }[];
  readonly tamanho: string;
  readonly precos: Readonly<Record<RegraPreco, Centavos>>;
};

export const REGRAS: readonly RegraPreco[] = ["mais_cara", "media", "proporcional"];

/**
 * The two sabores that lie furthest apart in one tamanho, as halves and, where the tamanho takes three sabores, as two
 * thirds of the cheap one and one of the dear one: there the média and the proporcional differ. Empty when every sabor
 * costs the same.
 */
export function halfExamples(cardapio: Cardapio): readonly HalfExample[] {
  const pairs = cardapio.tamanhos
    .filter(({ maxSabores }) => maxSabores > 1)
    .flatMap((tamanho) => pairOf(cardapio, tamanho));
  const widest = pairs.toSorted((a, b) => b.apart - a.apart)[0];
  if (widest === undefined || widest.apart === 0) return [];
  const shares = widest.tamanho.maxSabores > 2 ? [HALVES, THIRDS] : [HALVES];
  return shares.map((share) => exampleOf(cardapio, widest, share));
}

type Pair = {
  readonly tamanho: Tamanho;
  readonly barato: Sabor;
  readonly caro: Sabor;
  readonly apart: Centavos;
};
type Share = readonly { readonly fracao: string; readonly dozeAvos: number }[];

const HALVES: Share = [
  { fracao: "½", dozeAvos: 6 },
  { fracao: "½", dozeAvos: 6 },
];
const THIRDS: Share = [
  { fracao: "⅔", dozeAvos: 8 },
  { fracao: "⅓", dozeAvos: 4 },
];

function pairOf(cardapio: Cardapio, tamanho: Tamanho): readonly Pair[] {
  const price = (sabor: Sabor) => sabor.precos[tamanho.id] ?? 0;
  const sold = produtosDe(cardapio, "sabor")
    .filter((sabor) => isForSale(sabor) && sabor.precos[tamanho.id] !== undefined)
    .toSorted((a, b) => price(a) - price(b));
  const [barato] = sold;
  const caro = sold.at(-1);
  if (barato === undefined || caro === undefined) return [];
  return [{ tamanho, barato, caro, apart: price(caro) - price(barato) }];
}

function exampleOf(cardapio: Cardapio, { tamanho, barato, caro }: Pair, share: Share): HalfExample {
  const sabores = [barato, caro];
  const partes = sabores.map(
    (sabor, index): Parte => ({
      ...parteDe(certa(sabor.id)),
      dozeAvos: share[index]?.dozeAvos ?? null,
    }),
  );
  const priced = (regra: RegraPreco) =>
    precoPizza(followingShop(cardapio, regra), { ...PIZZA_VAZIA, tamanhoId: tamanho.id, partes })?.parcelas[0]
      ?.centavos ?? 0;
  return {
    tamanho: tamanho.nome,
    partes: sabores.map((sabor, index) => ({
      fracao: share[index]?.fracao ?? "",
      nome: sabor.nome,
      preco: sabor.precos[tamanho.id] ?? 0,
    })),
    precos: { mais_cara: priced("mais_cara"), media: priced("media"), proporcional: priced("proporcional") },
  };
}

/** The same menu with one rule for all of it. */
function followingShop(cardapio: Cardapio, regra: RegraPreco): Cardapio {
  return {
    ...cardapio,
    regraPreco: regra,
    categorias: cardapio.categorias.map((categoria) => ({ ...categoria, regraPreco: null })),
  };
}
