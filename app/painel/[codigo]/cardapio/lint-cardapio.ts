import { foldText } from "@/components/ui/fold-text";
import type { CardapioPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import { nomeDoProduto } from "./grupos";

/** Something the bot cannot sell, or cannot tell apart, in the owner's words. */
export type Aviso = { readonly onde: string; readonly problema: string };

/** What is wrong with a menu before a customer finds it: what has no price, and names that mean two things. */
export function lintCardapio(cardapio: CardapioPainel): readonly Aviso[] {
  return [
    ...categoriasSemPreco(cardapio),
    ...produtosSemPreco(cardapio),
    ...combosSemSaida(cardapio),
    ...copiasSemNome(cardapio.produtos),
    ...nomesRepetidos(cardapio.produtos),
  ];
}

function categoriasSemPreco({ categorias, tamanhos, produtos }: CardapioPainel): readonly Aviso[] {
  return categorias.flatMap(({ id, nome, precos }) => {
    const isUsed = produtos.some(({ tipo, categoriaId }) => tipo === "sabor" && categoriaId === id);
    const missing = tamanhos.filter((tamanho) => precos[tamanho.id] === undefined);
    if (!isUsed || missing.length === 0) return [];
    const names = missing.map((tamanho) => tamanho.nome).join(", ");
    const problema =
      missing.length === tamanhos.length
        ? "Sem preço em nenhum tamanho: nada dela é vendido."
        : `Sem preço em ${names}: nesse tamanho só vende sabor com preço próprio.`;
    return [{ onde: nome, problema }];
  });
}

function produtosSemPreco({ produtos }: CardapioPainel): readonly Aviso[] {
  return produtos
    .filter(({ tipo, precos }) => (tipo === "borda" || tipo === "massa") && Object.keys(precos).length === 0)
    .map((produto) => ({
      onde: nomeDoProduto(produto),
      problema: "Sem preço em nenhum tamanho: não é oferecido.",
    }));
}

/** A combo nobody can put together: nothing in it, or a parte of which nothing can be had. */
function combosSemSaida({ produtos }: CardapioPainel): readonly Aviso[] {
  const isForSale = ({ disponivel, estoque }: ProdutoPainel) => disponivel && estoque !== 0;
  return produtos
    .filter(({ tipo, disponivel }) => tipo === "combo" && disponivel)
    .flatMap((combo) => {
      const onde = nomeDoProduto(combo);
      if (combo.partes.length === 0) return [{ onde, problema: "Sem partes: não há o que entregar." }];
      const isMissing = combo.partes.some((parte) =>
        parte.tipo === "produto"
          ? !produtos.some((produto) => produto.id === parte.produtoId && isForSale(produto))
          : !produtos.some(
              (produto) =>
                produto.tipo === "sabor" &&
                parte.categoriaIds.includes(produto.categoriaId ?? 0) &&
                isForSale(produto),
            ),
      );
      return isMissing
        ? [{ onde, problema: "Uma das partes está em falta: enquanto isso o combo não sai." }]
        : [];
    });
}

/** A name left from a copy is what customers would have to say. */
function copiasSemNome(produtos: readonly ProdutoPainel[]): readonly Aviso[] {
  return produtos
    .filter(({ nome, disponivel }) => disponivel && nome.endsWith(" (cópia)"))
    .map((produto) => ({
      onde: nomeDoProduto(produto),
      problema: "Ainda tem o nome de cópia: ninguém pede assim.",
    }));
}

/** Of one tipo: sizes of one bebida share a nome on purpose, and the bot asks which. */
function nomesRepetidos(produtos: readonly ProdutoPainel[]): readonly Aviso[] {
  const owners = new Map<string, ProdutoPainel[]>();
  for (const produto of produtos) {
    const names = new Set([nomeDoProduto(produto), ...produto.apelidos].map(foldText));
    for (const name of names) {
      const key = `${produto.tipo} ${name}`;
      owners.set(key, [...(owners.get(key) ?? []), produto]);
    }
  }
  return [...owners.entries()].flatMap(([key, [first, ...others]]) => {
    if (first === undefined || others.length === 0 || isOneBebida([first, ...others])) return [];
    const name = key.slice(first.tipo.length + 1);
    return [
      {
        onde: [first, ...others].map(nomeDoProduto).join(" e "),
        problema: `“${name}” vale para os dois: o bot tem de perguntar qual.`,
      },
    ];
  });
}

function isOneBebida(produtos: readonly ProdutoPainel[]): boolean {
  return (
    new Set(produtos.map(({ nome }) => foldText(nome))).size === 1 &&
    produtos.every(({ variante }) => variante !== null)
  );
}
