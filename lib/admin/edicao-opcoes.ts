import { saboresDoCombo } from "@/lib/core/dialogue/pergunta-da-linha";
import {
  type Cardapio,
  findProduto,
  findTamanho,
  isForSale,
  nomeCompleto,
  type Produto,
  type ProdutoDe,
} from "@/lib/core/pedido/cardapio";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { idCerto, type Linha } from "@/lib/core/pedido/item";
import { quoteLinha } from "@/lib/core/pedido/quote";
import { detalhesDaLinha, nomeDaLinha } from "@/lib/core/replies/nome-da-linha";

export type LinhaEditavel = {
  readonly linhaId: number;
  readonly nome: string;
  readonly detalhes: readonly string[];
  readonly quantidade: number;
  /** At today's prices; null where it has none any more. */
  readonly total: Centavos | null;
  /** Of a pizza that stands alone: what can be chosen otherwise. */
  readonly pizza: {
    readonly tamanhoId: number | null;
    readonly saborIds: readonly number[];
    readonly bordaId: number | null;
  } | null;
};

/** What can be added, and what a pizza can be made of, at this moment. */
export type Opcoes = {
  readonly tamanhos: readonly { readonly id: number; readonly nome: string; readonly maxSabores: number }[];
  readonly sabores: readonly Vendido[];
  readonly bordas: readonly Vendido[];
  readonly produtos: readonly (Vendido & { readonly preco: Centavos })[];
  readonly combos: readonly (Vendido & {
    readonly preco: Centavos;
    /** Its pizzas in their order, with the sabores each may have. */
    readonly pizzas: readonly {
      /** First is 1. */
      readonly lugar: number;
      readonly tamanho: string;
      readonly maxSabores: number;
      readonly sabores: readonly Vendido[];
    }[];
  })[];
};
type Vendido = { readonly id: number; readonly nome: string };

export function toLinhaEditavel(linha: Linha, cardapio: Cardapio): LinhaEditavel {
  return {
    linhaId: linha.linhaId,
    nome: nomeDaLinha(linha, cardapio),
    detalhes: detalhesDaLinha(linha, cardapio),
    quantidade: linha.quantidade,
    total: quoteLinha(cardapio, linha)?.total ?? null,
    pizza:
      linha.tipo === "pizza"
        ? {
            tamanhoId: linha.pizza.tamanhoId,
            saborIds: linha.pizza.partes.flatMap(({ sabor }) => idCerto(sabor) ?? []),
            bordaId: idCerto(linha.pizza.borda),
          }
        : null,
  };
}

export function opcoesDe(cardapio: Cardapio): Opcoes {
  const sold = cardapio.produtos.filter(isForSale);
  const named = (tipo: Produto["tipo"]) =>
    sold
      .filter((produto) => produto.tipo === tipo)
      .map((produto) => ({ id: produto.id, nome: produto.nome }));
  return {
    tamanhos: cardapio.tamanhos.map(({ id, nome, maxSabores }) => ({ id, nome, maxSabores })),
    sabores: named("sabor"),
    bordas: named("borda"),
    produtos: sold.flatMap((produto) =>
      produto.tipo === "bebida" || produto.tipo === "sobremesa"
        ? [{ id: produto.id, nome: nomeCompleto(produto), preco: produto.preco }]
        : [],
    ),
    combos: sold.flatMap((produto) => (produto.tipo === "combo" ? [comboDe(produto, cardapio)] : [])),
  };
}

function comboDe({ id, nome, preco, partes }: ProdutoDe<"combo">, cardapio: Cardapio) {
  const pizzas = partes
    .filter((parte) => parte.tipo === "pizza")
    .map((parte, index) => ({
      lugar: index + 1,
      tamanho: findTamanho(cardapio, parte.tamanhoId)?.nome ?? "",
      maxSabores: parte.maxSabores,
      sabores: saboresDoCombo(parte, cardapio).map((saborId) => ({
        id: saborId,
        nome: findProduto(cardapio, saborId)?.nome ?? "",
      })),
    }));
  return { id, nome, preco, pizzas };
}
