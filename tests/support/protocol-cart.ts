import type { CartItem } from "@/evals/protocol";
import type { Facts } from "@/lib/core/dialogue/facts";
import { type Cardapio, findProduto, findTamanho, type TipoProduto } from "@/lib/core/pedido/cardapio";
import {
  certa,
  type Escolha,
  type Item,
  idCerto,
  type Linha,
  type Parte,
  PIZZA_VAZIA,
  type Pizza,
  parteDe,
} from "@/lib/core/pedido/item";

/** The lines a cart of the evaluation format stands for; `options` are the ids just shown for what is still open. */
export function linhasFromCart(
  cart: readonly CartItem[],
  facts: Facts,
  options: readonly string[] = [],
  firstId = 1,
): Linha[] {
  return cart.map((item, index) => ({
    ...itemFromCart(item, facts.cardapio, options),
    linhaId: firstId + index,
    quantidade: item.qty,
  }));
}

/** The same the other way. A massa that was not said is left out, as the format allows. */
export function cartFromLinhas(linhas: readonly Linha[], facts: Facts): CartItem[] {
  return linhas.map((linha) => cartItem(linha, facts.cardapio));
}

function itemFromCart(item: CartItem, cardapio: Cardapio, options: readonly string[]): Item {
  switch (item.k) {
    case "pizza":
      return { tipo: "pizza", pizza: pizzaFromCart(item, cardapio, options) };
    case "drink":
      return { tipo: "produto", produto: drinkFromCart(item, cardapio, options) };
    case "dessert":
      return { tipo: "produto", produto: certa(idOf(cardapio, "sobremesa", item.id)) };
    case "combo":
      return {
        tipo: "combo",
        comboId: idOf(cardapio, "combo", item.id),
        pizzas: item.pizzas.map((flavors) => ({
          ...PIZZA_VAZIA,
          partes: flavors.map((flavor) => parteDe(certa(idOf(cardapio, "sabor", flavor)))),
        })),
      };
  }
}

function pizzaFromCart(
  item: Extract<CartItem, { k: "pizza" }>,
  cardapio: Cardapio,
  options: readonly string[],
): Pizza {
  const scoped = (list: readonly string[], flavor: string | null) =>
    list.map((each) => each.split("@")).filter(([, half]) => (half ?? null) === flavor);
  const adicionais = (flavor: string | null) =>
    scoped(item.add, flavor).map(([id = ""]) => idOf(cardapio, "adicional", id));
  const sem = (flavor: string | null) => scoped(item.rem, flavor).map(([name = ""]) => name);
  const partes: Parte[] = item.flavors.map((flavor) => ({
    ...parteDe(saborFromCart(flavor, cardapio, options)),
    sem: sem(flavor),
    com: adicionais(flavor),
  }));
  const massa = item.dough ? certa(idOf(cardapio, "massa", item.dough)) : null;
  return {
    ...PIZZA_VAZIA,
    tamanhoId: cardapio.tamanhos.find(({ codigo }) => codigo === item.size)?.id ?? null,
    partes,
    massa: cardapio.produtos.some(
      (each) => each.tipo === "massa" && each.padrao && each.id === idCerto(massa),
    )
      ? null
      : massa,
    borda: item.border === null ? null : certa(idOf(cardapio, "borda", item.border)),
    sem: sem(null),
    com: adicionais(null),
    obs: item.obs,
  };
}

function saborFromCart(flavor: string, cardapio: Cardapio, options: readonly string[]): Escolha {
  if (!flavor.startsWith("?")) return certa(idOf(cardapio, "sabor", flavor));
  const palavras = flavor.slice(1);
  const shown = options.map((id) => idOf(cardapio, "sabor", id)).filter((id) => id > 0);
  const alike = cardapio.produtos.filter(
    ({ tipo, codigo }) => tipo === "sabor" && codigo.split("-").includes(palavras),
  );
  return { tipo: "duvida", palavras, candidatos: shown.length > 0 ? shown : alike.map(({ id }) => id) };
}

function drinkFromCart(
  item: Extract<CartItem, { k: "drink" }>,
  cardapio: Cardapio,
  options: readonly string[],
): Escolha {
  if (item.id !== null) return certa(idOf(cardapio, "bebida", item.id));
  const palavras = item.family ?? "bebida";
  const shown = options.map((id) => idOf(cardapio, "bebida", id)).filter((id) => id > 0);
  const alike = cardapio.produtos.filter(
    ({ tipo, codigo }) => tipo === "bebida" && codigo.startsWith(palavras),
  );
  return { tipo: "duvida", palavras, candidatos: shown.length > 0 ? shown : alike.map(({ id }) => id) };
}

function idOf(cardapio: Cardapio, tipo: TipoProduto, codigo: string): number {
  return cardapio.produtos.find((each) => each.tipo === tipo && each.codigo === codigo)?.id ?? 0;
}

function cartItem(linha: Linha, cardapio: Cardapio): CartItem {
  const qty = linha.quantidade;
  switch (linha.tipo) {
    case "pizza":
      return { ...cartPizza(linha.pizza, cardapio), qty };
    case "combo": {
      const pizzas = linha.pizzas.map((pizza) => saboresOf(pizza, cardapio));
      const isOpen = pizzas.some((flavors) => flavors.length === 0);
      return { k: "combo", id: codigoOf(cardapio, linha.comboId), pizzas: isOpen ? [] : pizzas, qty };
    }
    case "produto":
      return cartProduto(linha.produto, cardapio, qty);
  }
}

function cartPizza(pizza: Pizza, cardapio: Cardapio): Extract<CartItem, { k: "pizza" }> {
  const borda = idCerto(pizza.borda);
  const massa = idCerto(pizza.massa);
  const obs = [pizza.obs, ...pizza.partes.map((parte) => parte.obs)].filter((each) => each !== null);
  return {
    k: "pizza",
    size: pizza.tamanhoId === null ? null : (findTamanho(cardapio, pizza.tamanhoId)?.codigo ?? null),
    flavors: saboresOf(pizza, cardapio),
    qty: 1,
    border: borda === null ? null : codigoOf(cardapio, borda),
    dough: massa === null ? null : codigoOf(cardapio, massa),
    add: [
      ...pizza.com.map((id) => codigoOf(cardapio, id)),
      ...byPart(pizza, cardapio, (parte) => parte.com.map((id) => codigoOf(cardapio, id))),
    ],
    rem: [...pizza.sem, ...byPart(pizza, cardapio, (parte) => parte.sem)],
    obs: obs.length === 0 ? null : obs.join("; "),
  };
}

/** Wishes of one part as "cebola@calabresa"; on a pizza of one sabor the part is the whole. */
function byPart(pizza: Pizza, cardapio: Cardapio, wishes: (parte: Parte) => readonly string[]): string[] {
  const isWhole = pizza.partes.length < 2;
  return pizza.partes.flatMap((parte) =>
    wishes(parte).map((wish) => (isWhole ? wish : `${wish}@${nomeDaEscolha(parte.sabor, cardapio)}`)),
  );
}

function saboresOf(pizza: Pizza, cardapio: Cardapio): string[] {
  return pizza.partes.map((parte) => nomeDaEscolha(parte.sabor, cardapio));
}

function nomeDaEscolha(escolha: Escolha, cardapio: Cardapio): string {
  return escolha.tipo === "certa" ? codigoOf(cardapio, escolha.id) : `?${escolha.palavras}`;
}

function cartProduto(produto: Escolha, cardapio: Cardapio, qty: number): CartItem {
  if (produto.tipo === "duvida") return { k: "drink", id: null, family: produto.palavras, qty };
  const id = codigoOf(cardapio, produto.id);
  return findProduto(cardapio, produto.id)?.tipo === "sobremesa"
    ? { k: "dessert", id, qty }
    : { k: "drink", id, qty };
}

function codigoOf(cardapio: Cardapio, id: number): string {
  return findProduto(cardapio, id)?.codigo ?? "?";
}
