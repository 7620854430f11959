import type { ClienteConhecido, Facts } from "@/lib/core/dialogue/facts";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { perguntaDaLinha } from "@/lib/core/dialogue/pergunta-da-linha";
import { impressao, quoteState } from "@/lib/core/dialogue/quote-state";
import { ENDERECO_VAZIO, INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { isForSale, produtosDe } from "@/lib/core/pedido/cardapio";
import type { Linha } from "@/lib/core/pedido/item";
import { linhasFromCart } from "@/tests/support/protocol-cart";
import { enderecoFrom } from "./order-shapes";
import type { MessageContext } from "./protocol";

/** The state a conversation is in where the evaluation says "this was asked, this lies in the cart". */
export function stateFromContext(ctx: MessageContext, facts: Facts): State {
  const carrinho = ctx.state === "placed" ? [] : openLines(ctx, facts);
  const { slots } = ctx;
  const form: State = {
    ...INITIAL_STATE,
    carrinho,
    proximaLinhaId: carrinho.length + 1,
    linhaEmFoco: carrinho.at(-1)?.linhaId ?? null,
    cumprimentado: ctx.state !== "idle",
    bebidaOferecida: true,
    itensEncerrados: AFTER_ITEMS.has(ctx.state),
    tipoEntrega: slots.fulfillment ?? null,
    endereco: slots.address === undefined ? ENDERECO_VAZIO : enderecoFrom(slots.address, facts),
    nome: slots.name ?? null,
    pagamento: slots.payment ?? null,
    trocoPara: slots.change_for ?? null,
    ultimaAtividade: facts.agora,
  };
  return { ...form, pendente: pendenteFrom(ctx, form, facts) };
}

/** What the restaurante knows of the customer in such a context. */
export function clienteFromContext(ctx: MessageContext, facts: Facts): ClienteConhecido {
  const linhas = linhasFromCart(ctx.last_order ?? [], facts);
  const endereco = ctx.last_address === undefined ? null : enderecoFrom(ctx.last_address, facts);
  const hasPast = linhas.length > 0 || endereco !== null;
  return {
    ...facts.cliente,
    ultimoPedido: hasPast
      ? { carrinho: linhas, tipoEntrega: "entrega", endereco, pagamento: "pix", precos: {} }
      : null,
    pedidoAberto:
      ctx.state === "placed"
        ? {
            id: 1,
            numero: 1,
            status: "confirmado",
            tipoEntrega: ctx.slots.fulfillment ?? "entrega",
            total: 0,
            previsto: null,
            agendadoPara: null,
            endereco: null,
            pago: false,
            cupom: null,
            carrinho: linhasFromCart(ctx.cart, facts),
            reserva: {},
            pix: null,
          }
        : null,
  };
}

const AFTER_ITEMS = new Set([
  "ask_fulfillment",
  "ask_address",
  "ask_bairro",
  "ask_payment",
  "ask_change",
  "ask_name",
  "confirm",
]);

/** A question about the borda or the massa is one about a line on which it is open. */
function openLines(ctx: MessageContext, facts: Facts): Linha[] {
  const linhas = linhasFromCart(ctx.cart, facts, ctx.options);
  const campo = ctx.state === "ask_border" ? "borda" : ctx.state === "ask_dough" ? "massa" : null;
  if (campo === null) return linhas;
  const candidatos = produtosDe(facts.cardapio, campo)
    .filter(isForSale)
    .map(({ id }) => id);
  const open = { tipo: "duvida", palavras: campo, candidatos } as const;
  const index = linhas.findLastIndex(({ tipo }) => tipo === "pizza");
  return linhas.map((linha, at) =>
    at === index && linha.tipo === "pizza" ? { ...linha, pizza: { ...linha.pizza, [campo]: open } } : linha,
  );
}

function pendenteFrom(ctx: MessageContext, form: State, facts: Facts): Pergunta | null {
  switch (ctx.state) {
    case "ask_size":
      return sizeQuestion(ctx, form, facts);
    case "ask_flavor":
    case "ask_border":
    case "ask_dough":
    case "ask_drink_size":
      return lineQuestion(form, facts);
    case "ask_drink":
    case "ask_more":
      return { tipo: "mais_algo", ofereceBebida: false };
    case "ask_fulfillment":
      return { tipo: "entrega_ou_retirada" };
    case "ask_address":
      return { tipo: "endereco" };
    case "ask_bairro":
      return { tipo: "bairro", bairroIds: [] };
    case "ask_payment":
      return { tipo: "pagamento", codigos: facts.formasPagamento.map(({ codigo }) => codigo) };
    case "ask_change":
      return { tipo: "troco" };
    case "ask_name":
      return { tipo: "nome" };
    case "ask_rating":
      return { tipo: "avaliacao", pedidoId: 1 };
    case "confirm":
      return {
        tipo: "confirmacao",
        impressao: impressao(form, facts),
        total: quoteState(form, facts).total,
      };
    default:
      return null;
  }
}

function lineQuestion(form: State, facts: Facts): Pergunta | null {
  return form.carrinho.map((linha) => perguntaDaLinha(linha, facts.cardapio)).find(Boolean) ?? null;
}

function sizeQuestion(ctx: MessageContext, form: State, facts: Facts): Pergunta | null {
  const asked = lineQuestion(form, facts);
  if (asked?.tipo !== "tamanho" || ctx.options === undefined) return asked;
  const { tamanhos } = facts.cardapio;
  const tamanhoIds = ctx.options.flatMap(
    (codigo) => tamanhos.find((each) => each.codigo === codigo)?.id ?? [],
  );
  return tamanhoIds.length === 0 ? asked : { ...asked, tamanhoIds };
}
