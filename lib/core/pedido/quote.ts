import { type Cardapio, findProduto, findProdutoDe, nomeCompleto } from "./cardapio";
import type { Centavos } from "./centavos";
import { type ItemCombo, idCerto, type Linha } from "./item";
import { type Parcela, type PrecoPizza, parcelasExtras, precoPizza } from "./preco-pizza";
import type { TaxaEntrega } from "./taxa-entrega";

/** One line of the carrinho with the derivation of its price: parcelas add up to unitario, × quantidade = total. */
export type QuoteLine = {
  readonly linhaId: number;
  readonly quantidade: number;
  readonly parcelas: readonly Parcela[];
  readonly pizza: PrecoPizza | null;
  readonly unitario: Centavos;
  readonly total: Centavos;
};

/** What the restaurante charges and why. Lines + taxa − desconto = total, always. */
export type Quote = {
  readonly linhas: readonly QuoteLine[];
  /** Lines that cannot be priced yet because something about them is still open. */
  readonly abertas: readonly number[];
  readonly subtotal: Centavos;
  readonly taxa: TaxaEntrega;
  readonly desconto: Centavos;
  /** An unknown taxa is not in it: see `taxa.tipo`. */
  readonly total: Centavos;
};

/** The only function that makes a total. `taxaFor` and `descontoFor` tell theirs once the subtotal is known. */
export function quote(input: {
  cardapio: Cardapio;
  carrinho: readonly Linha[];
  taxaFor: (subtotal: Centavos) => TaxaEntrega;
  descontoFor?: (subtotal: Centavos) => Centavos;
}): Quote {
  const { cardapio, carrinho, taxaFor, descontoFor } = input;
  const linhas: QuoteLine[] = [];
  const abertas: number[] = [];
  for (const linha of carrinho) {
    const quoted = quoteLinha(cardapio, linha);
    if (quoted === null) abertas.push(linha.linhaId);
    else linhas.push(quoted);
  }
  const subtotal = linhas.reduce((sum, linha) => sum + linha.total, 0);
  const taxa = taxaFor(subtotal);
  const desconto = Math.min(descontoFor?.(subtotal) ?? 0, subtotal);
  return {
    linhas,
    abertas,
    subtotal,
    taxa,
    desconto,
    total: subtotal + (taxa.centavos ?? 0) - desconto,
  };
}

/** The price of one line, null while it is still open. */
export function quoteLinha(cardapio: Cardapio, linha: Linha): QuoteLine | null {
  const pizza = linha.tipo === "pizza" ? precoPizza(cardapio, linha.pizza) : null;
  const parcelas = pizza?.parcelas ?? parcelasProduto(cardapio, linha);
  if (parcelas === null) return null;
  const unitario = parcelas.reduce((sum, parcela) => sum + parcela.centavos, 0);
  return {
    linhaId: linha.linhaId,
    quantidade: linha.quantidade,
    parcelas,
    pizza,
    unitario,
    total: unitario * linha.quantidade,
  };
}

function parcelasProduto(cardapio: Cardapio, linha: Linha): Parcela[] | null {
  if (linha.tipo === "pizza") return null;
  return linha.tipo === "combo"
    ? parcelasCombo(cardapio, linha)
    : parcelasAvulso(cardapio, idCerto(linha.produto));
}

function parcelasAvulso(cardapio: Cardapio, produtoId: number | null): Parcela[] | null {
  const produto = produtoId === null ? null : findProduto(cardapio, produtoId);
  if (produto?.tipo !== "bebida" && produto?.tipo !== "sobremesa") return null;
  return [{ descricao: nomeCompleto(produto), centavos: produto.preco }];
}

/** The combo's own price covers its sabores; massa, borda and adicionais of its pizzas are charged on top. */
function parcelasCombo(cardapio: Cardapio, item: ItemCombo): Parcela[] | null {
  const combo = findProdutoDe(cardapio, "combo", item.comboId);
  if (combo === null) return null;
  const tamanhos = combo.partes.flatMap((parte) => (parte.tipo === "pizza" ? [parte.tamanhoId] : []));
  const parcelas: Parcela[] = [{ descricao: combo.nome, centavos: combo.preco }];
  for (const [index, tamanhoId] of tamanhos.entries()) {
    const pizza = item.pizzas[index];
    if (pizza === undefined || pizza.partes.length === 0) return null;
    if (pizza.partes.some((parte) => parte.sabor.tipo === "duvida")) return null;
    const extras = parcelasExtras(cardapio, pizza, tamanhoId);
    if (extras === null) return null;
    parcelas.push(...extras);
  }
  return parcelas;
}
