import type { InfoCommand, SecaoCardapio } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import {
  type Cardapio,
  findProduto,
  findTamanho,
  isForSale,
  nomeCompleto,
  type PrecosPorTamanho,
  type Produto,
  produtosDe,
  type Sabor,
} from "@/lib/core/pedido/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";
import { saboresNaDieta } from "@/lib/core/pedido/dieta";
import { NOME_DA_REGRA } from "./linha-texto";
import { contar, listar } from "./listar";
import { naoTemos } from "./nao-temos";

type CommandOf<T extends InfoCommand["tipo"]> = Extract<InfoCommand, { tipo: T }>;

/** A section of the menu, or all of it; only what is for sale. */
export function cardapioTexto({ secao, categoriaIds = [] }: CommandOf<"AskCardapio">, facts: Facts): string {
  const cardapio = categoriaIds.length === 0 ? facts.cardapio : onlyCategorias(facts.cardapio, categoriaIds);
  const sections = secao === "tudo" ? SECOES : SECOES.filter(({ nome }) => nome === secao);
  const texts = sections.map(({ render }) => render(cardapio)).filter((text) => text !== "");
  return texts.length === 0 ? "Não temos isso no cardápio." : texts.join("\n\n");
}

function onlyCategorias(cardapio: Cardapio, ids: readonly number[]): Cardapio {
  const produtos = cardapio.produtos.filter(
    (produto) => produto.tipo !== "sabor" || ids.includes(produto.categoriaId),
  );
  return { ...cardapio, produtos };
}

const SECOES: readonly { readonly nome: SecaoCardapio; readonly render: (cardapio: Cardapio) => string }[] = [
  { nome: "tamanhos", render: tamanhosTexto },
  { nome: "sabores", render: saboresTexto },
  { nome: "bordas", render: (cardapio) => comTamanhos("Bordas", produtosDe(cardapio, "borda"), cardapio) },
  { nome: "massas", render: (cardapio) => comTamanhos("Massas", produtosDe(cardapio, "massa"), cardapio) },
  { nome: "adicionais", render: (cardapio) => comPreco("Adicionais", produtosDe(cardapio, "adicional")) },
  { nome: "combos", render: combosTexto },
  { nome: "bebidas", render: (cardapio) => comPreco("Bebidas", produtosDe(cardapio, "bebida")) },
  { nome: "sobremesas", render: (cardapio) => comPreco("Sobremesas", produtosDe(cardapio, "sobremesa")) },
];

function tamanhosTexto({ tamanhos }: Cardapio): string {
  const lines = tamanhos.map(
    ({ nome, fatias, maxSabores }) =>
      `${nome}: ${contar(fatias, "fatia")}, até ${contar(maxSabores, "sabor", "sabores")}`,
  );
  return lines.length === 0 ? "" : ["*Tamanhos*", ...lines].join("\n");
}

/** Sabores of a categoria that share their prices stand under one price line; a sabor of another price has its own. */
function saboresTexto(cardapio: Cardapio): string {
  const groups = new Map<string, Sabor[]>();
  for (const sabor of produtosDe(cardapio, "sabor").filter(isForSale)) {
    const key = `${sabor.categoriaId} ${JSON.stringify(sabor.precos)}`;
    groups.set(key, [...(groups.get(key) ?? []), sabor]);
  }
  return [...groups.values()].map((sabores) => grupoTexto(sabores, cardapio)).join("\n\n");
}

function grupoTexto(sabores: readonly Sabor[], cardapio: Cardapio): string {
  const [first] = sabores;
  if (first === undefined) return "";
  const categoria = cardapio.categorias.find(({ id }) => id === first.categoriaId)?.nome ?? "Sabores";
  return `*${categoria}* (${precosTexto(first.precos, cardapio)})\n${sabores.map(({ nome }) => nome).join(", ")}`;
}

function precosTexto(precos: PrecosPorTamanho, cardapio: Cardapio): string {
  return cardapio.tamanhos
    .flatMap(({ id, nome }) => {
      const preco = precos[id];
      return preco === undefined ? [] : [`${nome} ${preco === 0 ? "sem custo" : formatReais(preco)}`];
    })
    .join(" · ");
}

function comTamanhos(
  titulo: string,
  produtos: readonly (Produto & { readonly precos: PrecosPorTamanho })[],
  cardapio: Cardapio,
): string {
  const lines = produtos
    .filter(isForSale)
    .map(({ nome, precos }) => `${nome}: ${precosTexto(precos, cardapio)}`);
  return lines.length === 0 ? "" : [`*${titulo}*`, ...lines].join("\n");
}

function comPreco(titulo: string, produtos: readonly (Produto & { readonly preco: number })[]): string {
  const lines = produtos
    .filter(isForSale)
    .map((produto) => `${nomeCompleto(produto)}: ${formatReais(produto.preco)}`);
  return lines.length === 0 ? "" : [`*${titulo}*`, ...lines].join("\n");
}

function combosTexto(cardapio: Cardapio): string {
  const lines = produtosDe(cardapio, "combo")
    .filter(isForSale)
    .map(
      ({ nome, preco, descricao }) =>
        `${nome}: ${formatReais(preco)}${descricao === "" ? "" : ` (${descricao})`}`,
    );
  return lines.length === 0 ? "" : ["*Combos*", ...lines].join("\n");
}

export function precos(
  { produtoIds, tamanhoId, palavras }: CommandOf<"AskPreco">,
  { cardapio }: Facts,
): string {
  const produtos = produtosPorId(produtoIds, cardapio);
  if (produtos.length === 0 && tamanhoId !== null) return precosDoTamanho(tamanhoId, cardapio);
  if (produtos.length === 0)
    return `Não achei "${palavras}" no cardápio. Quer que eu mande o cardápio com os preços?`;
  return produtos
    .map((produto) => `${nomeCompleto(produto)}: ${precoTexto(produto, tamanhoId, cardapio)}`)
    .join("\n");
}

function precoTexto(produto: Produto, tamanhoId: number | null, cardapio: Cardapio): string {
  if (!isForSale(produto)) return "hoje não temos";
  if ("preco" in produto) return formatReais(produto.preco);
  const inTamanho = tamanhoId === null ? undefined : produto.precos[tamanhoId];
  if (inTamanho === undefined) return precosTexto(produto.precos, cardapio);
  return `${formatReais(inTamanho)} (${findTamanho(cardapio, tamanhoId ?? -1)?.nome ?? ""})`;
}

function precosDoTamanho(tamanhoId: number, cardapio: Cardapio): string {
  const values = produtosDe(cardapio, "sabor")
    .filter(isForSale)
    .flatMap(({ precos: byTamanho }) => byTamanho[tamanhoId] ?? []);
  const nome = findTamanho(cardapio, tamanhoId)?.nome ?? "";
  if (values.length === 0) return `Não temos pizza no tamanho ${nome}.`;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return min === max
    ? `A ${nome} sai por ${formatReais(min)}.`
    : `A ${nome} vai de ${formatReais(min)} a ${formatReais(max)}, conforme o sabor.`;
}

export function itens({ produtoIds, palavras }: CommandOf<"AskItem">, { cardapio }: Facts): string {
  const produtos = produtosPorId(produtoIds, cardapio);
  if (produtos.length === 0) return `Não temos "${palavras}" no cardápio.`;
  const forSale = produtos.filter(isForSale);
  if (forSale.length === 0) return naoTemos(produtos);
  return `Temos sim: ${listar(forSale.map((produto) => `${nomeCompleto(produto)} (${precoTexto(produto, null, cardapio)})`))}.`;
}

/** Only what the owner wrote down; what is not written is not known. */
export function ingredientes(
  { produtoIds, ingrediente }: CommandOf<"AskIngredientes">,
  { cardapio }: Facts,
): string {
  const sabores = produtosPorId(produtoIds, cardapio).filter((produto) => produto.tipo === "sabor");
  if (sabores.length === 0) return "De qual sabor?";
  return sabores.map((sabor) => ingredientesDe(sabor, ingrediente)).join("\n");
}

function ingredientesDe(sabor: Sabor, ingrediente: string | null): string {
  if (sabor.ingredientes.length === 0)
    return `Os ingredientes de ${sabor.nome} eu não tenho anotados; a equipe confirma para você.`;
  const list = `${sabor.nome}: ${listar(sabor.ingredientes)}.`;
  if (ingrediente === null) return list;
  const has = sabor.ingredientes.some((each) => each.toLowerCase() === ingrediente.toLowerCase());
  return `${has ? `Leva ${ingrediente}, sim` : `Não leva ${ingrediente}`}. ${list}`;
}

export function recomendacao({ cardapio }: Facts): string {
  const nomes = produtosDe(cardapio, "sabor")
    .filter(isForSale)
    .slice(0, 3)
    .map(({ nome }) => nome);
  return nomes.length === 0
    ? "Ainda não tenho sabores no cardápio."
    : `Difícil escolher! Dos nossos, ${listar(nomes)} são um bom começo.`;
}

/** By the owner's own tags; anything about allergies is for a person to confirm. */
export function dieta(palavras: string, { cardapio }: Facts): string {
  const marcados = saboresNaDieta(palavras, cardapio);
  if (marcados.length === 0)
    return "Isso eu não tenho anotado no cardápio. Vou deixar a equipe confirmar, por segurança.";
  return `Marcados assim no cardápio: ${listar(marcados.map(({ nome }) => nome))}. Em caso de alergia, confirme com a equipe.`;
}

export function regraSabores({ cardapio }: Facts): string {
  const limites = cardapio.tamanhos.map(
    ({ nome, maxSabores }) => `${nome} até ${contar(maxSabores, "sabor", "sabores")}`,
  );
  const imposed = cardapio.categorias.filter(
    ({ regraPreco }) => regraPreco !== null && regraPreco !== cardapio.regraPreco,
  );
  const excecoes = imposed.map(
    ({ nome, regraPreco }) => `com ${nome}, ${NOME_DA_REGRA[regraPreco ?? cardapio.regraPreco]}`,
  );
  return `Sabores por tamanho: ${listar(limites)}. Na pizza de mais de um sabor, ${listar([NOME_DA_REGRA[cardapio.regraPreco], ...excecoes])}.`;
}

export function promocoes({ cardapio }: Facts): string {
  return combosTexto(cardapio) || "No momento não temos combos nem promoções.";
}

function produtosPorId(ids: readonly number[], cardapio: Cardapio): readonly Produto[] {
  return ids.map((id) => findProduto(cardapio, id)).filter((produto) => produto !== null);
}
