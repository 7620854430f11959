import type { Alvo, Command, Mudanca, TipoNomeado } from "@/lib/core/dialogue/command";
import { findLinha } from "@/lib/core/dialogue/state";
import { findProduto, isForSale, type Produto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, type Item, idCerto, type Linha } from "@/lib/core/pedido/item";
import type { WireItem } from "./command-schema";
import type { Quoted, WireOf } from "./quoted-command";
import { idsIn, isDenied, saidChoice, saysClass, saysQuantidade } from "./said-names";
import { isOfThisCardapio, readPizza } from "./to-pizza";

type OrderWire = WireOf<"AddItem" | "ChangeItem" | "RemoveItem">;

/** Who speaks of money orders nothing by way of a model: "tira o valor da calabresa" takes no calabresa away. */
export function toOrderCommands(wire: OrderWire, quoted: Quoted): readonly Command[] {
  if (quoted.reading.words.some(({ texto }) => MONEY.has(texto))) return [];
  switch (wire.tipo) {
    case "AddItem":
      return addItem(wire, quoted);
    case "ChangeItem":
      return changeItem(wire, quoted);
    case "RemoveItem":
      return removeItem(wire, quoted);
  }
}

const MONEY: ReadonlySet<string> = new Set(
  (
    "valor valores preco precos cobranca cobrar cobra cobre taxa frete total subtotal conta desconto descontos gratis graca " +
    "gratuito gratuita gratuidade brinde cortesia real reais centavos conto pagar paga pago pague custa custo custar credito " +
    "saldo cupom promocao promocional zero zera zerar $ %"
  ).split(" "),
);

/** A name the words do not say is offered, never ordered. */
function addItem({ item, quantidade }: OrderWire, quoted: Quoted): readonly Command[] {
  const { reading, span, evidence } = quoted;
  if (item === null || isDenied(reading, span) || !isOfThisCardapio(item, reading)) return [];
  const { item: read, unsaid } =
    item.produto === null ? readPizza(item, quoted) : readProduto(item.produto, quoted);
  const unknown = unsaid.map((id) => nameUnknown(id, quoted));
  if (read === null) return unknown;
  const add = { tipo: "AddItem", item: read, quantidade: quantidade ?? 1, evidence } as const;
  const isSaid = saysQuantidade(reading, span, add.quantidade);
  return [isSaid ? add : { tipo: "ConfirmQuantidade", comando: add, evidence }, ...unknown];
}

type ReadItem = { readonly item: Item | null; readonly unsaid: readonly number[] };

function readProduto(id: number, { reading, span }: Quoted): ReadItem {
  const produto = findProduto(reading.facts.cardapio, id);
  if (produto === null) return { item: null, unsaid: [] };
  const escolha = saidChoice(reading, span, produto.tipo, id);
  if (escolha === null) return { item: null, unsaid: [id] };
  switch (produto.tipo) {
    case "bebida":
    case "sobremesa":
      return { item: { tipo: "produto", produto: escolha }, unsaid: [] };
    case "combo":
      return escolha.tipo === "certa"
        ? { item: { tipo: "combo", comboId: escolha.id, pizzas: [] }, unsaid: [] }
        : { item: null, unsaid: [id] };
    default:
      return { item: null, unsaid: [] };
  }
}

function nameUnknown(id: number, { reading, span, evidence }: Quoted): Command {
  const produto = findProduto(reading.facts.cardapio, id);
  return {
    tipo: "NameUnknown",
    palavras: span.trecho,
    esperado: produto === null ? "item" : ESPERADO[produto.tipo],
    sugestoes: produto !== null && isForSale(produto) ? [id] : [],
    evidence,
  };
}

const ESPERADO: Readonly<Record<Produto["tipo"], TipoNomeado>> = {
  sabor: "sabor",
  borda: "borda",
  massa: "massa",
  adicional: "adicional",
  bebida: "bebida",
  sobremesa: "sobremesa",
  combo: "item",
};

function changeItem({ linha: linhaId, item, quantidade }: OrderWire, quoted: Quoted): readonly Command[] {
  const { reading, span, evidence } = quoted;
  const linha = findLinha(reading.state, linhaId ?? -1);
  if (linha === null || (item !== null && !isOfThisCardapio(item, reading))) return [];
  const { mudancas, unsaid } = mudancasOf(linha, item, quoted);
  const isCounted =
    quantidade !== null && saysQuantidade(reading, span, quantidade) && quantidade !== linha.quantidade;
  const all: readonly Mudanca[] = isCounted ? [...mudancas, { campo: "quantidade", quantidade }] : mudancas;
  const unknown = unsaid.map((id) => nameUnknown(id, quoted));
  if (all.length === 0 || isDenied(reading, span) || !isNamed(linha, quoted)) return unknown;
  return [{ tipo: "ChangeItem", alvo: alvoOf(linha, quoted), mudancas: all, evidence }, ...unknown];
}

type Mudancas = { readonly mudancas: readonly Mudanca[]; readonly unsaid: readonly number[] };

function mudancasOf(linha: Linha, item: WireItem | null, quoted: Quoted): Mudancas {
  if (item === null) return { mudancas: [], unsaid: [] };
  if (linha.tipo === "produto")
    return item.produto === null ? { mudancas: [], unsaid: [] } : swap(item.produto, quoted);
  if (linha.tipo === "combo") return { mudancas: [], unsaid: [] };
  const { item: read, unsaid } = readPizza(item, quoted);
  if (read?.tipo !== "pizza") return { mudancas: [], unsaid };
  const { tamanhoId, partes, borda, massa, sem, com, obs } = read.pizza;
  const saborId = null;
  const mudancas: readonly (Mudanca | null)[] = [
    tamanhoId === null ? null : { campo: "tamanho", tamanhoId },
    partes.length === 0 || unsaid.length > 0 ? null : { campo: "partes", partes },
    borda === null ? null : { campo: "borda", borda },
    massa === null ? null : { campo: "massa", massa },
    sem.length === 0 ? null : { campo: "sem", ingredientes: sem, saborId },
    com.length === 0 ? null : { campo: "com", adicionalIds: com, saborId },
    obs === null ? null : { campo: "obs", texto: obs, saborId },
  ];
  return { mudancas: mudancas.filter((mudanca) => mudanca !== null), unsaid };
}

function swap(id: number, { reading, span }: Quoted): Mudancas {
  const produto = findProduto(reading.facts.cardapio, id);
  if (produto?.tipo !== "bebida" && produto?.tipo !== "sobremesa") return { mudancas: [], unsaid: [] };
  const escolha: Escolha | null = saidChoice(reading, span, produto.tipo, id);
  return escolha === null
    ? { mudancas: [], unsaid: [id] }
    : { mudancas: [{ campo: "produto", produto: escolha }], unsaid: [] };
}

/** Taking something out needs a word that takes out, and one that says what: the model's sense of it is not enough. */
function removeItem({ linha: linhaId }: OrderWire, quoted: Quoted): readonly Command[] {
  const { reading, span, evidence } = quoted;
  const linha = findLinha(reading.state, linhaId ?? -1);
  if (linha === null || !isNamed(linha, quoted)) return [];
  if (!saysClass(reading, span, "remove") || isDenied(reading, span)) return [];
  return [{ tipo: "RemoveItem", alvo: alvoOf(linha, quoted), evidence }];
}

/** The line the words name; all of those that they name, to be asked about, where there are several. */
function alvoOf(linha: Linha, quoted: Quoted): Alvo {
  const named = quoted.reading.state.carrinho.filter((each) => isNamed(each, quoted));
  return named.length === 1
    ? { tipo: "linhas", linhaIds: [linha.linhaId], unidades: null }
    : { tipo: "duvida", candidatos: named.map(({ linhaId }) => linhaId), unidades: null };
}

function isNamed(linha: Linha, { reading, span }: Quoted): boolean {
  const ids = idsOf(linha);
  return idsIn(reading, span, "sabor", "bebida", "sobremesa", "combo").some((id) => ids.includes(id));
}

function idsOf(linha: Linha): readonly (number | null)[] {
  switch (linha.tipo) {
    case "pizza":
      return linha.pizza.partes.map(({ sabor }) => idCerto(sabor));
    case "produto":
      return [idCerto(linha.produto)];
    case "combo":
      return [idCerto(certa(linha.comboId))];
  }
}
