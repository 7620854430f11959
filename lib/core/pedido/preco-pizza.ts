import {
  type Cardapio,
  findProdutoDe,
  findTamanho,
  massaPadrao,
  type RegraPreco,
  type Sabor,
} from "./cardapio";
import { type Centavos, divideHalfUp } from "./centavos";
import { DOZE_AVOS, dozeAvosDasPartes } from "./fracao";
import { idCerto, type Pizza } from "./item";

/** One addend of a unit price; the addends of a line add up to its unit price. */
export type Parcela = { readonly descricao: string; readonly centavos: Centavos };

export type PrecoPizza = {
  readonly parcelas: readonly Parcela[];
  readonly unitario: Centavos;
  /** The rule that made the price of the sabores, null when there is only one price to speak of. */
  readonly regra: RegraPreco | null;
  readonly sabores: readonly SaborCotado[];
};
type SaborCotado = { readonly nome: string; readonly dozeAvos: number; readonly preco: Centavos };

/**
 * Price of one pizza: sabores by the rule + massa + borda + adicionais. A removal gives no discount, an
 * adicional costs the same on a part as on the whole. Null while anything that has a price is still open, or is
 * not sold in this tamanho.
 */
export function precoPizza(cardapio: Cardapio, pizza: Pizza): PrecoPizza | null {
  const tamanho = pizza.tamanhoId === null ? null : findTamanho(cardapio, pizza.tamanhoId);
  if (tamanho === null || pizza.partes.length === 0) return null;
  const shares = dozeAvosDasPartes(pizza.partes);
  const sabores: { sabor: Sabor; dozeAvos: number; preco: Centavos }[] = [];
  for (const [index, parte] of pizza.partes.entries()) {
    const sabor = findProdutoDe(cardapio, "sabor", idCerto(parte.sabor) ?? -1);
    const preco = sabor?.precos[tamanho.id];
    if (sabor === null || preco === undefined) return null;
    sabores.push({ sabor, dozeAvos: shares[index] ?? 0, preco });
  }
  const extras = parcelasExtras(cardapio, pizza, tamanho.id);
  if (extras === null) return null;
  const regra = regraDaPizza(
    cardapio,
    sabores.map(({ sabor }) => sabor),
  );
  const precoSabores = PRICE_BY_RULE[regra](sabores.map(({ sabor, ...rest }) => ({ id: sabor.id, ...rest })));
  const differ = new Set(sabores.map(({ preco }) => preco)).size > 1;
  const descricao = differ ? `Pizza ${tamanho.nome} ${PELA_REGRA[regra]}` : `Pizza ${tamanho.nome}`;
  const parcelas = [{ descricao, centavos: precoSabores }, ...extras];
  return {
    parcelas,
    unitario: parcelas.reduce((sum, parcela) => sum + parcela.centavos, 0),
    regra: differ ? regra : null,
    sabores: sabores.map(({ sabor, dozeAvos, preco }) => ({ nome: sabor.nome, dozeAvos, preco })),
  };
}

/** How the owner reads which rule made the price. */
const PELA_REGRA: Readonly<Record<RegraPreco, string>> = {
  mais_cara: "pelo sabor mais caro",
  media: "pela média dos sabores",
  proporcional: "pelas partes de cada sabor",
};

/**
 * The rule for these sabores together. A categoria with a rule of its own imposes it on the whole pizza; should two
 * categorias disagree, mais_cara wins, being the one that no shop loses money by.
 */
function regraDaPizza(cardapio: Cardapio, sabores: readonly Sabor[]): RegraPreco {
  const imposed = sabores
    .map((sabor) => cardapio.categorias.find((categoria) => categoria.id === sabor.categoriaId)?.regraPreco)
    .filter((regra) => regra !== null && regra !== undefined);
  if (imposed.includes("mais_cara")) return "mais_cara";
  return imposed[0] ?? cardapio.regraPreco;
}

type PricedPart = { readonly id: number; readonly dozeAvos: number; readonly preco: Centavos };

const PRICE_BY_RULE: Readonly<Record<RegraPreco, (partes: readonly PricedPart[]) => Centavos>> = {
  mais_cara: (partes) => Math.max(...partes.map((parte) => parte.preco)),
  media: (partes) => {
    const distinct = [...new Map(partes.map((parte) => [parte.id, parte.preco])).values()];
    return divideHalfUp(distinct.reduce(add, 0), distinct.length);
  },
  proporcional: (partes) =>
    divideHalfUp(partes.map((parte) => parte.preco * parte.dozeAvos).reduce(add, 0), DOZE_AVOS),
};

function add(a: number, b: number): number {
  return a + b;
}

/** massa, borda and adicionais; null when one is open or not sold in the tamanho. */
export function parcelasExtras(cardapio: Cardapio, pizza: Pizza, tamanhoId: number): Parcela[] | null {
  const parcelas: Parcela[] = [];
  const massaId = pizza.massa === null ? (massaPadrao(cardapio)?.id ?? null) : idCerto(pizza.massa);
  if (pizza.massa !== null && massaId === null) return null;
  if (massaId !== null) {
    const massa = findProdutoDe(cardapio, "massa", massaId);
    const preco = massa?.precos[tamanhoId];
    if (massa === null || preco === undefined) return null;
    if (preco > 0) parcelas.push({ descricao: massa.nome, centavos: preco });
  }
  if (pizza.borda !== null) {
    const borda = findProdutoDe(cardapio, "borda", idCerto(pizza.borda) ?? -1);
    const preco = borda?.precos[tamanhoId];
    if (borda === null || preco === undefined) return null;
    parcelas.push({ descricao: withPrefix("Borda", borda.nome), centavos: preco });
  }
  for (const id of [...pizza.com, ...pizza.partes.flatMap((parte) => parte.com)]) {
    const adicional = findProdutoDe(cardapio, "adicional", id);
    if (adicional === null) return null;
    parcelas.push({ descricao: `Adicional ${adicional.nome}`, centavos: adicional.preco });
  }
  return parcelas;
}

/** "Borda Catupiry", but "Borda recheada" stays as the owner wrote it. */
export function withPrefix(prefix: string, nome: string): string {
  return nome.toLowerCase().startsWith(prefix.toLowerCase()) ? nome : `${prefix} ${nome}`;
}
