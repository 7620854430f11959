import {
  type Cardapio,
  findProduto,
  findProdutoDe,
  findTamanho,
  nomeCompleto,
} from "@/lib/core/pedido/cardapio";
import { dozeAvosDasPartes, formatFracao } from "@/lib/core/pedido/fracao";
import { type Escolha, idCerto, type Linha, type Pizza } from "@/lib/core/pedido/item";
import { withPrefix } from "@/lib/core/pedido/preco-pizza";

/** "Pizza Grande ½ Calabresa ½ Quatro Queijos": the name of a line, without its quantidade. */
export function nomeDaLinha(linha: Linha, cardapio: Cardapio): string {
  switch (linha.tipo) {
    case "pizza":
      return nomeDaPizza(linha.pizza, cardapio);
    case "produto":
      return nomeDaEscolha(linha.produto, cardapio);
    case "combo":
      return findProduto(cardapio, linha.comboId)?.nome ?? "Combo";
  }
}

function nomeDaPizza(pizza: Pizza, cardapio: Cardapio): string {
  const tamanho = pizza.tamanhoId === null ? null : findTamanho(cardapio, pizza.tamanhoId);
  return ["Pizza", tamanho?.nome, nomeDosSabores(pizza, cardapio)].filter(Boolean).join(" ");
}

/** "Calabresa", or "½ Calabresa ½ Quatro Queijos" where there are several. */
function nomeDosSabores(pizza: Pizza, cardapio: Cardapio): string {
  const nomes = pizza.partes.map((parte) => nomeDaEscolha(parte.sabor, cardapio));
  if (nomes.length === 0) return "";
  if (nomes.length === 1 && pizza.partes[0]?.dozeAvos === null) return nomes[0] ?? "";
  const stated = pizza.partes.map(({ dozeAvos }) => dozeAvos ?? 12);
  const isOpen = stated.reduce((sum, each) => sum + each, 0) < 12;
  const shares = isOpen ? stated : dozeAvosDasPartes(pizza.partes);
  return nomes.map((nome, index) => `${formatFracao(shares[index] ?? 0)} ${nome}`).join(" ");
}

/** What the kitchen must know beyond the name: massa, borda, removals, additions and notes, each part's under its sabor. */
export function detalhesDaLinha(linha: Linha, cardapio: Cardapio): readonly string[] {
  switch (linha.tipo) {
    case "pizza":
      return detalhesDaPizza(linha.pizza, cardapio);
    case "produto":
      return [];
    case "combo":
      return [
        ...linha.pizzas.flatMap((pizza) => [
          `Pizza ${nomeDosSabores(pizza, cardapio)}`.trim(),
          ...detalhesDaPizza(pizza, cardapio),
        ]),
        ...produtosDoCombo(linha.comboId, cardapio),
      ];
  }
}

function produtosDoCombo(comboId: number, cardapio: Cardapio): string[] {
  const partes = findProdutoDe(cardapio, "combo", comboId)?.partes ?? [];
  return partes.flatMap((parte) => {
    const produto = parte.tipo === "produto" ? findProduto(cardapio, parte.produtoId) : null;
    return produto === null ? [] : [nomeCompleto(produto)];
  });
}

function detalhesDaPizza(pizza: Pizza, cardapio: Cardapio): string[] {
  const massa = pizza.massa === null ? [] : [withPrefix("Massa", nomeDaEscolha(pizza.massa, cardapio))];
  const borda = pizza.borda === null ? [] : [withPrefix("Borda", nomeDaEscolha(pizza.borda, cardapio))];
  const wholes = desejos(pizza, cardapio);
  const parts = pizza.partes.flatMap((parte) =>
    desejos(parte, cardapio).map((desejo) => `${nomeDaEscolha(parte.sabor, cardapio)}: ${desejo}`),
  );
  return [...massa, ...borda, ...wholes, ...parts];
}

function desejos(
  scope: { sem: readonly string[]; com: readonly number[]; obs: string | null },
  cardapio: Cardapio,
): string[] {
  return [
    ...scope.sem.map((ingrediente) => `sem ${ingrediente}`),
    ...scope.com.map((id) => `com ${(findProduto(cardapio, id)?.nome ?? "adicional").toLowerCase()}`),
    ...(scope.obs === null ? [] : [`obs.: ${scope.obs}`]),
  ];
}

function nomeDaEscolha(escolha: Escolha, cardapio: Cardapio): string {
  const id = idCerto(escolha);
  const produto = id === null ? null : findProduto(cardapio, id);
  if (produto !== null) return nomeCompleto(produto);
  return escolha.tipo === "duvida" ? `${escolha.palavras} (qual?)` : "";
}
