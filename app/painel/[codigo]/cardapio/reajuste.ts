import type { CardapioPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import type { PrecoNovo } from "@/lib/admin/precos";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { nomeDoProduto } from "./grupos";

/** More or less by a percentage, or by so many centavos. */
export type Reajuste =
  | { readonly tipo: "percentual"; readonly percentual: number }
  | { readonly tipo: "valor"; readonly centavos: Centavos };

/** One price as it is and as it would be. */
export type Reajustado = PrecoNovo & {
  readonly nome: string;
  readonly antes: Centavos;
  readonly preco: Centavos;
};

/**
 * What a change of prices does to the chosen produtos, rounded to 10 centavos. Where every sabor of a categoria is chosen the
 * price of the categoria changes; else those that were chosen get a price of their own. What is free stays free.
 */
export function reajustar(
  cardapio: CardapioPainel,
  escolhidos: ReadonlySet<number>,
  reajuste: Reajuste,
): readonly Reajustado[] {
  const inteiras = categoriasInteiras(cardapio, escolhidos);
  const precos = [
    ...cardapio.categorias
      .filter(({ id }) => inteiras.has(id))
      .flatMap(({ id, nome, precos: values }) =>
        byTamanho(cardapio, values).map((each) => ({ ...each, alvo: "categoria" as const, id, nome })),
      ),
    ...cardapio.produtos
      .filter(({ id }) => escolhidos.has(id))
      .flatMap((produto) =>
        precosDo(produto, cardapio, inteiras).map((each) => ({
          ...each,
          alvo: "produto" as const,
          id: produto.id,
          nome: nomeDoProduto(produto),
        })),
      ),
  ];
  return precos.flatMap(({ tamanho, nome, ...preco }) => {
    const novo = reajustado(preco.antes, reajuste);
    if (novo === preco.antes) return [];
    return [{ ...preco, preco: novo, nome: tamanho === null ? nome : `${nome}, ${tamanho}` }];
  });
}

function categoriasInteiras(
  { categorias, produtos }: CardapioPainel,
  escolhidos: ReadonlySet<number>,
): ReadonlySet<number> {
  return new Set(
    categorias
      .map(({ id }) => id)
      .filter((categoriaId) => {
        const sabores = produtos.filter((each) => each.tipo === "sabor" && each.categoriaId === categoriaId);
        return sabores.length > 0 && sabores.every(({ id }) => escolhidos.has(id));
      }),
  );
}

type PrecoDeHoje = Pick<PrecoNovo, "tamanhoId"> & {
  readonly tamanho: string | null;
  readonly antes: Centavos;
};

function precosDo(
  { tipo, preco, precos, categoriaId }: ProdutoPainel,
  cardapio: CardapioPainel,
  inteiras: ReadonlySet<number>,
): readonly PrecoDeHoje[] {
  if (tipo === "borda" || tipo === "massa") return byTamanho(cardapio, precos);
  if (tipo !== "sabor") return preco === null ? [] : [{ tamanhoId: null, tamanho: null, antes: preco }];
  if (categoriaId !== null && inteiras.has(categoriaId)) return byTamanho(cardapio, precos);
  const daCategoria = cardapio.categorias.find(({ id }) => id === categoriaId)?.precos ?? {};
  return byTamanho(cardapio, { ...daCategoria, ...precos });
}

function byTamanho(
  { tamanhos }: CardapioPainel,
  precos: Readonly<Record<number, Centavos>>,
): readonly PrecoDeHoje[] {
  return tamanhos.flatMap(({ id, nome }) => {
    const antes = precos[id];
    return antes === undefined ? [] : [{ tamanhoId: id, tamanho: nome, antes }];
  });
}

const STEP = 10;

function reajustado(antes: Centavos, reajuste: Reajuste): Centavos {
  if (antes === 0) return 0;
  const novo =
    reajuste.tipo === "percentual" ? (antes * (100 + reajuste.percentual)) / 100 : antes + reajuste.centavos;
  return Math.max(0, Math.round(novo / STEP) * STEP);
}

/** "10", "-5", "7,5": a percentage, or null for anything else. */
export function parsePercentual(texto: string): number | null {
  const match = /^([+-]?)(\d{1,3}(?:[,.]\d{1,2})?)\s*%?$/.exec(texto.trim());
  if (match === null) return null;
  const [, sign, digits = ""] = match;
  const value = Number(digits.replace(",", "."));
  if (value === 0 || value > MAX_PERCENT) return null;
  return sign === "-" ? -value : value;
}

const MAX_PERCENT = 90;
