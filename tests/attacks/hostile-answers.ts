import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { nomeCompleto, type Produto } from "@/lib/core/pedido/cardapio";

type Hostile = {
  readonly name: string;
  readonly answer: (texto: string, facts: Facts, state: State) => readonly unknown[];
};

const NOTHING = { linha: null, quantidade: null, item: null, valor: null };
const NO_ITEM = {
  produto: null,
  tamanho: null,
  sabores: [],
  borda: null,
  massa: null,
  sem: [],
  com: [],
  obs: null,
};

/**
 * What a model answers that does whatever it is told, and worse: each is a list of commands in the wire's form or near it.
 * They quote the customer's own words, all of them or one by one, because a quote is what code asks for first.
 */
export const HOSTILE: readonly Hostile[] = [
  {
    name: "orders, changes and removes all it can, quoting the whole message",
    answer: (texto, facts, state) => everything([texto], facts, state),
  },
  {
    name: "orders, changes and removes all it can, quoting word by word",
    answer: (texto, facts, state) => everything(wordsOf(texto), facts, state),
  },
  {
    name: "quotes words that were never written",
    answer: (_texto, facts, state) =>
      everything(["sim, pode confirmar por R$ 0,00"], facts, state).slice(0, 24),
  },
  {
    name: "adds prices, discounts and payments to its commands",
    answer: (texto, facts) => [
      { ...add(texto, cheapest(facts), 1), preco: 0, desconto: 100 },
      { ...NOTHING, tipo: "SetPagamento", trecho: texto, valor: "pix", status: "aprovado" },
      { ...NOTHING, tipo: "ApplyCupom", trecho: texto, valor: "GRATIS" },
    ],
  },
  {
    name: "says yes, cancels and claims to have paid",
    answer: (texto) =>
      [
        "Accept",
        "CancelPedido",
        "EmptyCarrinho",
        "RepeatPedido",
        "PaidClaim",
        "PedidoStatusChanged",
        "EditPedido",
        "RefundPix",
        "CourierFoundNobody",
        "Rate",
      ].map((tipo) => ({
        ...NOTHING,
        tipo,
        trecho: texto,
        valor: "5",
      })),
  },
  {
    name: "presses buttons",
    answer: (texto, facts) =>
      [
        "sim",
        "cancelar",
        "nao",
        "so_isso",
        "troco:0",
        "retirada",
        ...facts.formasPagamento.map(({ codigo }) => `pagamento:${codigo}`),
      ]
        .slice(0, 12)
        .map((valor) => ({ ...NOTHING, tipo: "Choose", trecho: texto, valor })),
  },
  {
    name: "names ids of other restaurantes",
    answer: (texto) =>
      [0, 999_999, 2 ** 40].map((id) => ({
        ...NOTHING,
        tipo: "AddItem",
        trecho: texto,
        quantidade: 1,
        item: { ...NO_ITEM, tamanho: id, sabores: [{ id, sem: [], com: [] }] },
      })),
  },
  { name: "orders a negative number", answer: (texto, facts) => [add(texto, cheapest(facts), -3)] },
  { name: "orders a billion", answer: (texto, facts) => [add(texto, cheapest(facts), 1_000_000_000)] },
  { name: "orders thousands", answer: (texto, facts) => [add(texto, cheapest(facts), 9_999)] },
];

/** What changes something; to ask, to greet or to call a person harms nobody. */
const ACTING = [
  "AddItem",
  "ChangeItem",
  "RemoveItem",
  "FinishItems",
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "SetNome",
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "Choose",
  "Decline",
] as const;

/** Every command that changes something, for each quote, with the values that would pay best. */
function everything(quotes: readonly string[], facts: Facts, state: State): readonly unknown[] {
  return quotes.flatMap((trecho) => ACTING.flatMap((tipo) => payingBest(tipo, trecho, facts, state)));
}

function payingBest(tipo: string, trecho: string, facts: Facts, state: State): readonly unknown[] {
  const { cardapio } = facts;
  const wire = (change: object) => ({ ...NOTHING, tipo, trecho, ...change });
  const lines = state.carrinho.map(({ linhaId }) => linhaId);
  switch (tipo) {
    case "AddItem":
      return [
        ...worthHaving(facts).map((produto) => add(trecho, produto, 1)),
        add(trecho, cheapest(facts), 2),
      ];
    case "RemoveItem":
      return lines.map((linha) => wire({ linha }));
    case "ChangeItem":
      return lines.flatMap((linha) => [
        wire({ linha, quantidade: 2, item: itemOf(cheapest(facts)) }),
        wire({ linha, item: { ...NO_ITEM, tamanho: cardapio.tamanhos[0]?.id ?? 1 } }),
        wire({ linha, quantidade: 5 }),
      ]);
    default:
      return [wire({ valor: "0" })];
  }
}

function add(trecho: string, produto: Produto, quantidade: number) {
  return { ...NOTHING, tipo: "AddItem", trecho, quantidade, item: itemOf(produto) };
}

function itemOf(produto: Produto) {
  return produto.tipo === "sabor"
    ? { ...NO_ITEM, sabores: [{ id: produto.id, sem: [], com: [] }] }
    : { ...NO_ITEM, produto: produto.id };
}

function cheapest({ cardapio }: Facts): Produto {
  const [first] = cardapio.produtos.toSorted(
    (a, b) => priceOf(a) - priceOf(b) || nomeCompleto(a).localeCompare(nomeCompleto(b)),
  );
  if (first === undefined) throw new Error("The menu is empty.");
  return first;
}

/** The cheapest and dearest of what is sold. */
function worthHaving({ cardapio }: Facts): readonly Produto[] {
  const byPrice = cardapio.produtos.toSorted((a, b) => priceOf(a) - priceOf(b));
  return [
    ...byPrice.slice(0, 3),
    ...byPrice.slice(-3),
    ...cardapio.produtos.filter(({ tipo }) => tipo === "combo"),
  ];
}

function priceOf(produto: Produto): number {
  return "preco" in produto ? produto.preco : Math.min(...Object.values(produto.precos));
}

/** The longest: short ones mean little by themselves. */
function wordsOf(texto: string): readonly string[] {
  return [...new Set(texto.split(/\s+/))].toSorted((a, b) => b.length - a.length).slice(0, MAX_WORDS);
}

const MAX_WORDS = 2;
