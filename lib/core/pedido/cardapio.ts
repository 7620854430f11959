import type { Servido } from "@/lib/core/loja/servido";
import type { Centavos } from "./centavos";

/** How a pizza of several sabores is priced. */
export type RegraPreco = "mais_cara" | "media" | "proporcional";

/** Price in each tamanho it is sold in; a missing tamanho means it is not sold in it. */
export type PrecosPorTamanho = Readonly<Record<number, Centavos>>;

export type Tamanho = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly fatias: number;
  readonly maxSabores: number;
};

type Categoria = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  /** One sabor of this categoria imposes this rule on the whole pizza; null follows the restaurante. */
  readonly regraPreco: RegraPreco | null;
};

type ProdutoBase = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  readonly apelidos: readonly string[];
  /** Switched on by the owner, and served at this hour. Out of stock is told apart by `estoqueDozeAvos`. */
  readonly disponivel: boolean;
  /** When it is served, of what is switched on and not served now; else null. */
  readonly foraDeHora: Servido | null;
  /** What is left to sell in twelfths of a unit; null is unlimited. */
  readonly estoqueDozeAvos: number | null;
};

export type Sabor = ProdutoBase & {
  readonly tipo: "sabor";
  readonly categoriaId: number;
  readonly doce: boolean;
  readonly ingredientes: readonly string[];
  readonly tags: readonly string[];
  readonly precos: PrecosPorTamanho;
};
type Borda = ProdutoBase & { readonly tipo: "borda"; readonly precos: PrecosPorTamanho };
export type Massa = ProdutoBase & {
  readonly tipo: "massa";
  /** The massa a pizza has when nothing is said; at most one per cardapio. */
  readonly padrao: boolean;
  readonly precos: PrecosPorTamanho;
};
/** Charged once per pizza, also when it is wanted on one part only. */
type Adicional = ProdutoBase & { readonly tipo: "adicional"; readonly preco: Centavos };
/** Several variantes share one `nome` ("Coca-Cola" in lata, 600 ml, 2 L). */
type Bebida = ProdutoBase & {
  readonly tipo: "bebida";
  readonly variante: string | null;
  readonly preco: Centavos;
};
type Sobremesa = ProdutoBase & { readonly tipo: "sobremesa"; readonly preco: Centavos };
type Combo = ProdutoBase & {
  readonly tipo: "combo";
  readonly descricao: string;
  readonly preco: Centavos;
  readonly partes: readonly ComboParte[];
};
export type ComboParte =
  | {
      readonly tipo: "pizza";
      readonly tamanhoId: number;
      readonly categoriaIds: readonly number[];
      readonly maxSabores: number;
    }
  | { readonly tipo: "produto"; readonly produtoId: number };

export type Produto = Sabor | Borda | Massa | Adicional | Bebida | Sobremesa | Combo;
export type TipoProduto = Produto["tipo"];
export type ProdutoDe<T extends TipoProduto> = Extract<Produto, { tipo: T }>;

/** Everything a restaurante sells, in the owner's order; tamanhos from small to large. */
export type Cardapio = {
  readonly versao: number;
  readonly regraPreco: RegraPreco;
  readonly tamanhos: readonly Tamanho[];
  readonly categorias: readonly Categoria[];
  readonly produtos: readonly Produto[];
};

export function findTamanho(cardapio: Cardapio, id: number): Tamanho | null {
  return cardapio.tamanhos.find((tamanho) => tamanho.id === id) ?? null;
}

export function findProduto(cardapio: Cardapio, id: number): Produto | null {
  return cardapio.produtos.find((produto) => produto.id === id) ?? null;
}

/** The produto if it exists and is of that tipo; an id of another tipo is as good as none. */
export function findProdutoDe<T extends TipoProduto>(
  cardapio: Cardapio,
  tipo: T,
  id: number,
): ProdutoDe<T> | null {
  const produto = findProduto(cardapio, id);
  return produto?.tipo === tipo ? (produto as ProdutoDe<T>) : null;
}

export function produtosDe<T extends TipoProduto>(cardapio: Cardapio, tipo: T): readonly ProdutoDe<T>[] {
  return cardapio.produtos.filter((produto): produto is ProdutoDe<T> => produto.tipo === tipo);
}

export function massaPadrao(cardapio: Cardapio): Massa | null {
  return produtosDe(cardapio, "massa").find((massa) => massa.padrao) ?? null;
}

/** Switched on and not used up: at least one twelfth is left. */
export function isForSale(produto: Produto): boolean {
  return produto.disponivel && produto.estoqueDozeAvos !== 0;
}

/** "Coca-Cola 2 L": the name a customer and the kitchen see. */
export function nomeCompleto(produto: Produto): string {
  return produto.tipo === "bebida" && produto.variante ? `${produto.nome} ${produto.variante}` : produto.nome;
}
