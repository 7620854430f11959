import type { Event } from "@/lib/core/dialogue/event";
import {
  type Cardapio,
  type ComboParte,
  findProduto,
  findProdutoDe,
  findTamanho,
  isForSale,
  massaPadrao,
  type TipoProduto,
} from "@/lib/core/pedido/cardapio";
import {
  certa,
  type Escolha,
  type Item,
  idCerto,
  type Parte,
  PIZZA_VAZIA,
  type Pizza,
} from "@/lib/core/pedido/item";

/** The item as far as it can be sold, null when nothing of it can, and what had to be refused. */
export type Montagem = { readonly item: Item | null; readonly recusas: readonly Event[] };

/**
 * Takes out of an item what cannot be sold: produtos switched off or used up, sabores that a tamanho or a combo does
 * not have. Too many sabores are said and kept, for the customer to choose a larger tamanho or fewer of them.
 */
export function montar(item: Item, cardapio: Cardapio): Montagem {
  switch (item.tipo) {
    case "produto":
      return montarProduto(item.produto, cardapio);
    case "pizza": {
      const { pizza, recusas } = montarPizza(item.pizza, cardapio);
      return { item: { tipo: "pizza", pizza }, recusas };
    }
    case "combo":
      return montarCombo(item.comboId, item.pizzas, cardapio);
  }
}

function montarProduto(produto: Escolha, cardapio: Cardapio): Montagem {
  const { escolha, recusas } = availableOnly(produto, cardapio, "bebida", "sobremesa");
  return { item: escolha === null ? null : { tipo: "produto", produto: escolha }, recusas };
}

function montarPizza(pizza: Pizza, cardapio: Cardapio): { pizza: Pizza; recusas: Event[] } {
  const recusas: Event[] = [];
  const keep = (escolha: Escolha | null, tipo: TipoProduto): Escolha | null => {
    if (escolha === null) return null;
    const checked = availableOnly(escolha, cardapio, tipo);
    recusas.push(...checked.recusas);
    return checked.escolha;
  };
  const partes = pizza.partes.flatMap((parte) => {
    const sabor = keep(parte.sabor, "sabor");
    return sabor === null ? [] : [{ ...parte, sabor, com: forSale(parte.com, cardapio, recusas) }];
  });
  const sold = soldInTamanho(pizza.tamanhoId, partes, cardapio);
  recusas.push(...sold.recusas, ...tooMany(pizza.tamanhoId, partes, cardapio));
  const massa = keep(pizza.massa, "massa");
  return {
    recusas,
    pizza: {
      ...pizza,
      tamanhoId: sold.tamanhoId,
      partes: withoutLonelyShare(partes),
      saboresEsperados:
        partes.length < pizza.partes.length && partes.length > 0
          ? pizza.partes.length
          : pizza.saboresEsperados,
      borda: keep(pizza.borda, "borda"),
      massa: idCerto(massa) === massaPadrao(cardapio)?.id ? null : massa,
      com: forSale(pizza.com, cardapio, recusas),
    },
  };
}

/** A whole pizza of one sabor has no share to speak of. */
function withoutLonelyShare(partes: readonly Parte[]): readonly Parte[] {
  const [only] = partes;
  return partes.length === 1 && only?.dozeAvos === 12 ? [{ ...only, dozeAvos: null }] : partes;
}

type Available = { readonly escolha: Escolha | null; readonly recusas: readonly Event[] };

/** What can be sold as one of these tipos: a borda is no sabor, whoever says so. */
function availableOnly(escolha: Escolha, cardapio: Cardapio, ...tipos: readonly TipoProduto[]): Available {
  const isSold = (id: number) => {
    const produto = findProduto(cardapio, id);
    return produto !== null && tipos.includes(produto.tipo) && isForSale(produto);
  };
  if (escolha.tipo === "certa") {
    if (isSold(escolha.id)) return { escolha, recusas: [] };
    return { escolha: null, recusas: [{ tipo: "ProdutoIndisponivel", produtoId: escolha.id }] };
  }
  const candidatos = escolha.candidatos.filter(isSold);
  if (candidatos.length > 0) return { escolha: { ...escolha, candidatos }, recusas: [] };
  const [first] = escolha.candidatos;
  return {
    escolha: null,
    recusas: first === undefined ? [] : [{ tipo: "ProdutoIndisponivel", produtoId: first }],
  };
}

function forSale(ids: readonly number[], cardapio: Cardapio, recusas: Event[]): readonly number[] {
  return ids.filter((id) => {
    const { escolha, recusas: refused } = availableOnly(certa(id), cardapio, "adicional");
    recusas.push(...refused);
    return escolha !== null;
  });
}

/** A sabor that is not made in the tamanho leaves the tamanho open, so that it is asked. */
function soldInTamanho(tamanhoId: number | null, partes: readonly Parte[], cardapio: Cardapio) {
  const missing = partes
    .map((parte) => findProdutoDe(cardapio, "sabor", idCerto(parte.sabor) ?? -1))
    .find((sabor) => sabor !== null && tamanhoId !== null && sabor.precos[tamanhoId] === undefined);
  if (missing === undefined || missing === null || tamanhoId === null) return { tamanhoId, recusas: [] };
  const recusas: Event[] = [{ tipo: "ProdutoForaDoTamanho", produtoId: missing.id, tamanhoId }];
  return { tamanhoId: null, recusas };
}

function tooMany(tamanhoId: number | null, partes: readonly Parte[], cardapio: Cardapio): Event[] {
  const tamanho = tamanhoId === null ? null : findTamanho(cardapio, tamanhoId);
  if (tamanho === null || partes.length <= tamanho.maxSabores) return [];
  return [{ tipo: "SaboresDemais", tamanhoId: tamanho.id, max: tamanho.maxSabores, pedidos: partes.length }];
}

function montarCombo(comboId: number, pizzas: readonly Pizza[], cardapio: Cardapio): Montagem {
  const combo = findProdutoDe(cardapio, "combo", comboId);
  if (combo === null || !isForSale(combo)) {
    return { item: null, recusas: [{ tipo: "ProdutoIndisponivel", produtoId: comboId }] };
  }
  const recusas: Event[] = [];
  const partes = combo.partes.filter((parte) => parte.tipo === "pizza");
  const montadas = partes.map((parte, index) => {
    const { pizza, recusas: refused } = montarPizza(
      { ...(pizzas[index] ?? PIZZA_VAZIA), tamanhoId: parte.tamanhoId },
      cardapio,
    );
    recusas.push(...refused);
    return withinCombo(comboId, parte, pizza, cardapio, recusas);
  });
  return { item: { tipo: "combo", comboId, pizzas: montadas }, recusas };
}

function withinCombo(
  comboId: number,
  parte: Extract<ComboParte, { tipo: "pizza" }>,
  pizza: Pizza,
  cardapio: Cardapio,
  recusas: Event[],
): Pizza {
  const partes = pizza.partes.filter(({ sabor }) => {
    const produto = findProdutoDe(cardapio, "sabor", idCerto(sabor) ?? -1);
    const isInside = produto === null || parte.categoriaIds.includes(produto.categoriaId);
    if (!isInside) recusas.push({ tipo: "SaborForaDoCombo", produtoId: produto.id, comboId });
    return isInside;
  });
  return { ...pizza, partes };
}
