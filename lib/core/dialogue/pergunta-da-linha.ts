import {
  type Cardapio,
  type ComboParte,
  findProdutoDe,
  findTamanho,
  isForSale,
  produtosDe,
} from "@/lib/core/pedido/cardapio";
import type { Escolha, Linha, Pizza } from "@/lib/core/pedido/item";
import type { PerguntaDaLinha } from "./pergunta";

/** What is missing or in doubt about one line of the carrinho; null when the kitchen could make it. */
export function perguntaDaLinha(linha: Linha, cardapio: Cardapio): PerguntaDaLinha | null {
  const { linhaId } = linha;
  switch (linha.tipo) {
    case "pizza":
      return perguntaDaPizza(linhaId, linha.pizza, cardapio);
    case "produto": {
      const produtoIds = candidatos(linha.produto);
      return produtoIds === null ? null : { tipo: "bebida", linhaId, produtoIds };
    }
    case "combo":
      return perguntaDoCombo(linhaId, linha.comboId, linha.pizzas, cardapio);
  }
}

/** How many more sabores the pizza waits for: announced ("de três sabores"), or one when it has none. */
export function saboresQueFaltam(pizza: Pizza): number {
  const stated = pizza.partes.reduce((sum, parte) => sum + (parte.dozeAvos ?? 0), 0);
  const openShare =
    pizza.partes.length > 0 && pizza.partes.every((parte) => parte.dozeAvos !== null) && stated < 12;
  const wanted = pizza.saboresEsperados ?? (openShare ? pizza.partes.length + 1 : 1);
  return Math.max(0, wanted - pizza.partes.length);
}

function perguntaDaPizza(linhaId: number, pizza: Pizza, cardapio: Cardapio): PerguntaDaLinha | null {
  const indice = pizza.partes.findIndex((parte) => parte.sabor.tipo === "duvida");
  const emDuvida = candidatos(pizza.partes[indice]?.sabor ?? null);
  if (emDuvida !== null) return { tipo: "sabor", linhaId, indice, produtoIds: emDuvida };
  const tamanho = pizza.tamanhoId === null ? null : findTamanho(cardapio, pizza.tamanhoId);
  if (tamanho !== null && pizza.partes.length > tamanho.maxSabores) {
    return { tipo: "sabores_demais", linhaId, max: tamanho.maxSabores };
  }
  if (saboresQueFaltam(pizza) > 0) return { tipo: "sabor", linhaId, indice: null, produtoIds: [] };
  if (tamanho === null) return { tipo: "tamanho", linhaId, tamanhoIds: tamanhosPara(pizza, cardapio) };
  const bordas = candidatos(pizza.borda);
  if (bordas !== null) return { tipo: "borda", linhaId, produtoIds: bordas };
  const massas = candidatos(pizza.massa);
  return massas === null ? null : { tipo: "massa", linhaId, produtoIds: massas };
}

/** The tamanhos in which all its sabores are sold and that take so many. */
function tamanhosPara(pizza: Pizza, cardapio: Cardapio): number[] {
  const sabores = pizza.partes.flatMap((parte) =>
    parte.sabor.tipo === "certa" ? [findProdutoDe(cardapio, "sabor", parte.sabor.id)] : [],
  );
  return cardapio.tamanhos
    .filter((tamanho) => tamanho.maxSabores >= pizza.partes.length)
    .filter((tamanho) => sabores.every((sabor) => sabor?.precos[tamanho.id] !== undefined))
    .map((tamanho) => tamanho.id);
}

function perguntaDoCombo(
  linhaId: number,
  comboId: number,
  pizzas: readonly Pizza[],
  cardapio: Cardapio,
): PerguntaDaLinha | null {
  const partes = (findProdutoDe(cardapio, "combo", comboId)?.partes ?? []).filter(
    (parte) => parte.tipo === "pizza",
  );
  for (const [indice, parte] of partes.entries()) {
    const pizza = pizzas[indice];
    const emDuvida = pizza?.partes.map((each) => candidatos(each.sabor)).find((ids) => ids !== null);
    if (emDuvida) return { tipo: "combo_sabores", linhaId, indice, produtoIds: emDuvida };
    if (pizza === undefined || pizza.partes.length === 0) {
      return { tipo: "combo_sabores", linhaId, indice, produtoIds: saboresDoCombo(parte, cardapio) };
    }
    if (pizza.partes.length > parte.maxSabores)
      return { tipo: "sabores_demais", linhaId, max: parte.maxSabores };
  }
  return null;
}

/** The sabores a pizza of a combo may have. */
export function saboresDoCombo(parte: Extract<ComboParte, { tipo: "pizza" }>, cardapio: Cardapio): number[] {
  return produtosDe(cardapio, "sabor")
    .filter((sabor) => parte.categoriaIds.includes(sabor.categoriaId) && isForSale(sabor))
    .map((sabor) => sabor.id);
}

function candidatos(escolha: Escolha | null): readonly number[] | null {
  return escolha?.tipo === "duvida" ? escolha.candidatos : null;
}
