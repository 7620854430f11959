import { foldText } from "@/components/ui/fold-text";
import type { CardapioPainel, CategoriaPainel, ProdutoPainel } from "@/lib/admin/cardapio";

/** A part of the menu under one heading: the sabores of a categoria, or everything of another tipo. */
export type Grupo = {
  readonly chave: string;
  readonly titulo: string;
  readonly categoria: CategoriaPainel | null;
  readonly produtos: readonly ProdutoPainel[];
};

/** Off, or used up: the customer cannot have it. */
export function isEmFalta({ disponivel, estoque }: ProdutoPainel): boolean {
  return !disponivel || estoque === 0;
}

export function nomeDoProduto({ nome, variante }: ProdutoPainel): string {
  return variante === null ? nome : `${nome} ${variante}`;
}

/** The menu as it is read: sabores by categoria, then what goes with them. Groups with nothing in them are left out. */
export function grupos(cardapio: CardapioPainel): readonly Grupo[] {
  const sabores = cardapio.categorias.map((categoria) => ({
    chave: `categoria-${categoria.id}`,
    titulo: categoria.nome,
    categoria,
    produtos: cardapio.produtos.filter(
      ({ tipo, categoriaId }) => tipo === "sabor" && categoriaId === categoria.id,
    ),
  }));
  const others = TIPOS.map(({ tipo, titulo }) => ({
    chave: tipo,
    titulo,
    categoria: null,
    produtos: cardapio.produtos.filter((produto) => produto.tipo === tipo),
  }));
  return [...sabores, ...others].filter(({ produtos }) => produtos.length > 0);
}

/** Those whose name holds every word of the search. A heading that does brings all of its own. */
export function filterGrupos(
  all: readonly Grupo[],
  filtro: { busca: string; soEmFalta: boolean },
): readonly Grupo[] {
  const words = foldText(filtro.busca).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => foldText(text).includes(word));
  return all
    .map((grupo) => ({
      ...grupo,
      produtos: grupo.produtos.filter(
        (produto) =>
          (holds(nomeDoProduto(produto)) || holds(grupo.titulo)) && (!filtro.soEmFalta || isEmFalta(produto)),
      ),
    }))
    .filter(({ produtos }) => produtos.length > 0);
}

const TIPOS: readonly { tipo: ProdutoPainel["tipo"]; titulo: string }[] = [
  { tipo: "borda", titulo: "Bordas" },
  { tipo: "massa", titulo: "Massas" },
  { tipo: "adicional", titulo: "Adicionais" },
  { tipo: "combo", titulo: "Combos" },
  { tipo: "bebida", titulo: "Bebidas" },
  { tipo: "sobremesa", titulo: "Sobremesas" },
];
