import type { ProdutoPainel } from "@/lib/admin/cardapio";

/** A sabor without anything said of it, but what a test does. */
export function produtoPainel(id: number, change: Partial<ProdutoPainel>): ProdutoPainel {
  return {
    id,
    tipo: "sabor",
    nome: `Produto ${id}`,
    variante: null,
    descricao: null,
    apelidos: [],
    categoriaId: 1,
    doce: false,
    ingredientes: [],
    padrao: false,
    disponivel: true,
    servido: { dias: null, de: null, ate: null },
    foto: null,
    estoque: null,
    preco: null,
    precos: {},
    partes: [],
    ...change,
  };
}
