import type { Command, PedidoComPix, PedidoEditavel } from "@/lib/core/dialogue/command";
import { closeTurn, openTurn, step } from "@/lib/core/dialogue/converse";
import { type Effect, effectsOf } from "@/lib/core/dialogue/effects";
import type { Event, PedidoFechado } from "@/lib/core/dialogue/event";
import type { Facts, PedidoAberto } from "@/lib/core/dialogue/facts";
import { stableJson } from "@/lib/core/dialogue/stable-json";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import type { Cobranca, PagamentoNoBanco } from "@/lib/core/pagamento/cobranca";
import { PROXIMOS_STATUS, type StatusPedido } from "@/lib/core/pedido/status-pedido";
import { say } from "@/lib/core/replies/say";

/** A placed pedido as the database would hold it, and every charge made for it. */
export type Placed = {
  readonly id: number;
  readonly cliente: number;
  fechado: PedidoFechado;
  readonly placedAt: number;
  status: StatusPedido;
  rated: boolean;
  charge: Cobranca | null;
};

type Decided = { readonly state: State; readonly events: readonly Event[] };

type Customer = { state: State; humanoEm: number | null; quieta: boolean };

const MINUTE = 60_000;
const MAX_ATTEMPTS = 3;

/**
 * The shop with its database in memory: the real core decides, and what it decided is applied as `commit_turn` applies
 * it, all or nothing. The bank is a list of payments that only tests may change.
 */
export class World {
  readonly customers: Customer[];
  readonly pedidos: Placed[] = [];
  readonly bank = new Map<string, PagamentoNoBanco>();
  /** Commits that were refused: lost races. */
  refused = 0;
  shelf: Map<number, number>;
  readonly restocked = new Map<number, number>();
  agora: number;
  readonly pricing = new Map<number, number>();
  readonly off = new Set<number>();
  pausa: { ate: number | null } | null = null;

  constructor(
    readonly base: Facts,
    readonly initial: ReadonlyMap<number, number>,
    customers: number,
  ) {
    this.agora = base.agora;
    this.shelf = new Map(initial);
    this.customers = Array.from({ length: customers }, () => ({
      state: INITIAL_STATE,
      humanoEm: null,
      quieta: false,
    }));
  }

  customer(index: number): Customer {
    const found = this.customers[index % this.customers.length];
    if (found === undefined) throw new Error("no such customer");
    return found;
  }

  facts(index: number): Facts {
    const cliente = index % this.customers.length;
    const own = this.pedidos.filter((pedido) => pedido.cliente === cliente);
    const valid = own.filter(({ status }) => status !== "cancelado");
    const open = valid.findLast(({ status }) => status !== "finalizado") ?? null;
    const last = own.findLast(({ status }) => status === "finalizado") ?? null;
    const { quieta, humanoEm } = this.customer(cliente);
    return {
      ...this.base,
      agora: this.agora,
      operacao: { ...this.base.operacao, pausa: this.pausa },
      cardapio: this.cardapio(),
      cupons: this.base.cupons.map((cupom) => {
        const uses = this.pedidos.filter(
          ({ fechado, status }) => fechado.cupomId === cupom.id && status !== "cancelado",
        );
        const usosDoCliente = uses.filter((pedido) => pedido.cliente === cliente).length;
        return { ...cupom, usos: uses.length, usosDoCliente };
      }),
      conversa: { quieta, humanoEm },
      cliente: {
        ...this.base.cliente,
        nome: "Ana",
        jaPediu: valid.length > 0,
        enderecos: own
          .flatMap(({ fechado }) => (fechado.endereco === null ? [] : [fechado.endereco]))
          .slice(-2),
        ultimoPedido:
          last === null
            ? null
            : {
                carrinho: last.fechado.linhas,
                tipoEntrega: last.fechado.tipoEntrega,
                endereco: last.fechado.endereco,
                pagamento: last.fechado.pagamento,
                precos: {},
              },
        pedidoAberto: open === null ? null : this.aberto(open),
      },
    };
  }

  private cardapio(): Facts["cardapio"] {
    const { cardapio } = this.base;
    return {
      ...cardapio,
      produtos: cardapio.produtos.map((produto) => {
        const estoqueDozeAvos = this.shelf.get(produto.id) ?? null;
        const preco = this.pricing.get(produto.id);
        const priced = preco !== undefined && "preco" in produto ? { ...produto, preco } : produto;
        return { ...priced, estoqueDozeAvos, disponivel: produto.disponivel && !this.off.has(produto.id) };
      }),
    };
  }

  private aberto(placed: Placed): PedidoAberto {
    const { fechado, charge } = placed;
    const { endereco, nome, pagamento, agendadoPara } = fechado;
    const isLive = charge !== null && charge.status === "pendente";
    return {
      ...this.emCurso(placed),
      total: fechado.quote.total,
      previsto: fechado.previsto,
      endereco,
      cupom: this.base.cupons.find(({ id }) => id === fechado.cupomId)?.codigo ?? null,
      pago: charge?.status === "aprovado",
      carrinho: fechado.linhas,
      pix: isLive ? { cobranca: charge, endereco, nome, pagamento, agendadoPara } : null,
    };
  }

  emCurso({ id, status, fechado }: Placed): PedidoComPix {
    const { tipoEntrega, reserva, agendadoPara } = fechado;
    return { id, numero: id, status, tipoEntrega, reserva, agendadoPara };
  }

  /** As the panel reads a pedido that is to be edited. */
  editavel(placed: Placed): PedidoEditavel {
    const { fechado, charge } = placed;
    const cupom = this.base.cupons.find(({ id }) => id === fechado.cupomId);
    return {
      ...this.emCurso(placed),
      carrinho: fechado.linhas,
      endereco: fechado.endereco,
      nome: fechado.nome,
      pagamento: fechado.pagamento,
      total: fechado.quote.total,
      taxa: fechado.quote.taxa,
      desconto: fechado.quote.desconto,
      cupom: cupom === undefined ? null : { id: cupom.id, codigo: cupom.codigo },
      previsto: fechado.previsto,
      cobra: cobraOf(charge),
    };
  }

  /** A customer's message: understood already, decided, closed, committed, tried again when somebody was faster. */
  hear(index: number, commands: readonly Command[]): readonly Event[] {
    const customer = this.customer(index);
    if (customer.quieta) return [];
    return this.attempt(index, (facts) => turn(customer.state, facts, commands));
  }

  /** Something that happened elsewhere: no question is asked by it. */
  obey(index: number, command: Command): readonly Event[] {
    return this.attempt(index, (facts) => step(this.customer(index).state, facts, [command]));
  }

  private attempt(
    index: number,
    plan: (facts: Facts) => Decided,
    { facts = this.facts(index), attempts = MAX_ATTEMPTS } = {},
  ): readonly Event[] {
    const customer = this.customer(index);
    const before = customer.state;
    const { state, events } = plan(facts);
    const effects = effectsOf(before, state, events);
    say({ before, state, facts, events });
    if (!this.commit(index, effects)) {
      this.refused += 1;
      return attempts === 1 ? [] : this.attempt(index, plan, { attempts: attempts - 1 });
    }
    customer.state = state;
    if (state.humanoChamado && !before.humanoChamado) customer.quieta = true;
    return events;
  }

  /** Two customers decide on the same picture of the shop; the second commit finds what the first has taken. */
  race(first: number, second: number, commands: readonly Command[]): void {
    const customer = this.customer(second);
    if (customer.quieta || first % this.customers.length === second % this.customers.length) return;
    const stale = this.facts(second);
    this.hear(first, commands);
    this.attempt(second, (facts) => turn(customer.state, facts, commands), { facts: stale });
  }

  /** As `commit_turn`: everything, or nothing and false. */
  private commit(index: number, effects: readonly Effect[]): boolean {
    const shelf = new Map(this.shelf);
    for (const effect of effects) {
      if (effect.tipo !== "MoveEstoque") continue;
      const left = shelf.get(effect.produtoId);
      if (left === undefined) continue;
      if (left + effect.deltaDozeAvos < 0) return false;
      shelf.set(effect.produtoId, left + effect.deltaDozeAvos);
    }
    const moves = effects.filter((effect) => effect.tipo === "MovePedido");
    if (moves.some(({ pedidoId, de }) => this.find(pedidoId).status !== de)) return false;
    const rewrites = effects.filter((effect) => effect.tipo === "RewritePedido");
    if (rewrites.some(({ antes }) => !this.isAsEdited(antes))) return false;
    const charges = effects.filter((effect) => effect.tipo === "MovePagamento");
    if (charges.some(({ de }) => !isAsRead(this.chargeOf(de.id), de))) return false;
    this.shelf = shelf;
    for (const effect of effects) this.apply(index, effect);
    return true;
  }

  private apply(index: number, effect: Effect): void {
    switch (effect.tipo) {
      case "WritePedido":
        this.pedidos.push(this.place(index % this.customers.length, effect.pedido));
        break;
      case "RewritePedido":
        this.find(effect.antes.id).fechado = effect.pedido;
        break;
      case "MovePedido":
        this.move(this.find(effect.pedidoId), effect.para);
        break;
      case "MovePagamento": {
        const placed = this.pedidos.find(({ charge }) => charge?.id === effect.de.id);
        if (placed?.charge == null) throw new Error("a charge that is not there was moved");
        const { para: status, valorPago, valorDevolvido, acao } = effect;
        const bancoId = placed.charge.bancoId ?? effect.bancoId;
        const recebedor = placed.charge.recebedor ?? effect.recebedor;
        placed.charge = { ...placed.charge, status, valorPago, valorDevolvido, acao, bancoId, recebedor };
        if (placed.status === "cancelado") releaseCharge(placed);
        break;
      }
      default:
        break;
    }
  }

  private isAsEdited({ id, status, carrinho }: PedidoEditavel): boolean {
    const placed = this.find(id);
    return placed.status === status && stableJson(placed.fechado.linhas) === stableJson(carrinho);
  }

  private place(cliente: number, fechado: PedidoFechado): Placed {
    const id = this.pedidos.length + 1;
    const isOnline = fechado.cobranca === "mercadopago";
    const status = isOnline ? "novo" : fechado.agendadoPara === null ? "confirmado" : "agendado";
    const charge = isOnline ? newCharge(id, fechado.quote.total, this.agora + 60 * MINUTE) : null;
    return { id, cliente, fechado, placedAt: this.agora, status, rated: false, charge };
  }

  private move(placed: Placed, para: StatusPedido): void {
    if (!PROXIMOS_STATUS[placed.status].includes(para)) {
      throw new Error(`a pedido went from ${placed.status} to ${para}`);
    }
    placed.status = para;
    if (para === "cancelado") releaseCharge(placed);
  }

  find(pedidoId: number): Placed {
    const placed = this.pedidos[pedidoId - 1];
    if (placed === undefined) throw new Error(`there is no pedido ${pedidoId}`);
    return placed;
  }

  private chargeOf(id: number): Cobranca | null {
    return this.pedidos.find(({ charge }) => charge?.id === id)?.charge ?? null;
  }
}

function cobraOf(charge: Cobranca | null): PedidoEditavel["cobra"] {
  if (charge === null) return "na_entrega";
  if (charge.status === "pendente") return "pix_pendente";
  return ["aprovado", "em_revisao", "contestado"].includes(charge.status) ? "pix_pago" : "pix_encerrado";
}

function turn(state: State, facts: Facts, commands: readonly Command[]): Decided {
  const opened = openTurn(state, facts);
  const stepped = step(opened.state, facts, commands);
  const heard = [...opened.events, ...stepped.events];
  const closed = closeTurn(stepped.state, facts, heard);
  return { state: closed.state, events: [...heard, ...closed.events] };
}

/** What a cancelled pedido had to be paid: withdrawn at the bank, or sent back. As `release_pagamentos`. */
function releaseCharge(placed: Placed): void {
  const { charge } = placed;
  if (charge === null) return;
  const owes = charge.valorPago > charge.valorDevolvido;
  if (charge.status === "pendente") {
    placed.charge = { ...charge, status: "cancelado", acao: charge.bancoId === null ? null : "cancelar" };
  } else if (owes && (charge.status === "aprovado" || charge.status === "em_revisao")) {
    placed.charge = { ...charge, status: "aprovado", acao: "devolver" };
  }
}

function newCharge(pedidoId: number, valor: number, expiraEm: number): Cobranca {
  return {
    id: pedidoId,
    provedor: "mercadopago",
    status: "pendente",
    acao: "criar",
    valor,
    valorPago: 0,
    valorDevolvido: 0,
    referencia: `pedido-${pedidoId}`,
    bancoId: null,
    recebedor: null,
    copiaECola: null,
    qrUrl: null,
    expiraEm,
  };
}

function isAsRead(present: Cobranca | null, read: Cobranca): boolean {
  return (
    present !== null &&
    present.status === read.status &&
    present.acao === read.acao &&
    present.valorPago === read.valorPago &&
    present.valorDevolvido === read.valorDevolvido
  );
}
