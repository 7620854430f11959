import type { Command, PixCommand } from "@/lib/core/dialogue/command";
import { decide } from "@/lib/core/dialogue/decide";
import type { Event } from "@/lib/core/dialogue/event";
import { evolve } from "@/lib/core/dialogue/evolve";
import type { Facts, PedidoAberto, PixDoPedido } from "@/lib/core/dialogue/facts";
import { nextQuestion } from "@/lib/core/dialogue/next-question";
import type { State } from "@/lib/core/dialogue/state";
import { devolucaoPedida, veredito } from "@/lib/core/pagamento/veredito";

type Awaiting = { readonly pedido: PedidoAberto; readonly pix: PixDoPedido };

/** The pedido that goes to the kitchen once its Pix is paid; null when none waits. */
export function awaitingPix(state: State, facts: Facts): Awaiting | null {
  const pedido = facts.cliente.pedidoAberto;
  if (!state.aguardandoPix || pedido === null || pedido.pix === null || pedido.status !== "novo") return null;
  return pedido.pix.cobranca.provedor === "mercadopago" ? { pedido, pix: pedido.pix } : null;
}

/**
 * The state to understand words on: while a Pix waits, "troca a coca" and "tira a borda" speak of the lines that were
 * ordered, so they stand in the carrinho for as long as the message is read; with nothing asked, "ok" answers whether
 * there is anything else.
 */
export function stateToUnderstand(state: State, facts: Facts): State {
  const awaiting = awaitingPix(state, facts);
  if (awaiting === null) return state;
  const pendente = state.pendente ?? ({ tipo: "mais_algo", ofereceBebida: false } as const);
  return { ...evolve(state, reabertura(awaiting)), pendente };
}

/** What a command means while a Pix waits; null when it means what it always does. */
export function decideAwaitingPix(state: State, facts: Facts, command: Command): readonly Event[] | null {
  const awaiting = awaitingPix(state, facts);
  if (awaiting === null) return null;
  const { pedido, pix } = awaiting;
  const { cobranca } = pix;
  switch (command.tipo) {
    case "PaidClaim":
      return [{ tipo: "PixEmConferencia", cobrancaId: cobranca.id }];
    case "MediaReceived":
      return command.midia === "imagem" || command.midia === "documento"
        ? [{ tipo: "PixEmConferencia", cobrancaId: cobranca.id }]
        : null;
    case "AskPixChave":
      return [{ tipo: "PixReenviado", pedido, cobranca }];
    case "Accept":
    case "Decline":
      return state.pendente === null && state.carrinho.length === 0
        ? [{ tipo: "PixLembrado", pedido, cobranca }]
        : null;
    case "SetPagamento":
      return command.pagamento.tipo === "certa" && command.pagamento.codigo === pix.pagamento
        ? [{ tipo: "PixReenviado", pedido, cobranca }]
        : changeReopened(state, facts, command, awaiting);
    case "ChangePedido":
      return [reabertura(awaiting), { tipo: "DuvidaAberta", pergunta: { tipo: "o_que_mudar" } }];
    default:
      return CHANGES.has(command.tipo) ? changeReopened(state, facts, command, awaiting) : null;
  }
}

const CHANGES: ReadonlySet<Command["tipo"]> = new Set([
  "AddItem",
  "ChangeItem",
  "RemoveItem",
  "EmptyCarrinho",
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "UseEnderecoAnterior",
  "SetTroco",
  "ScheduleFor",
  "ScheduleDay",
  "ScheduleOpening",
  "ApplyCupom",
]);

/**
 * A change takes the pedido back into the carrinho and its charge away; confirming makes a new one. What is refused
 * changes nothing, and leaves the charge to be paid.
 */
function changeReopened(state: State, facts: Facts, command: Command, awaiting: Awaiting): readonly Event[] {
  const reaberto = reabertura(awaiting);
  const events = decide(evolve(state, reaberto), facts, command);
  return events.some(({ tipo }) => APPLIED.has(tipo)) ? [reaberto, ...events] : events;
}

const APPLIED: ReadonlySet<Event["tipo"]> = new Set([
  "ItemAdicionado",
  "ItemAlterado",
  "ItemRemovido",
  "CarrinhoEsvaziado",
  "EntregaEscolhida",
  "RetiradaEscolhida",
  "EnderecoInformado",
  "PagamentoEscolhido",
  "TrocoInformado",
  "HorarioMarcado",
  "CupomAplicado",
  "DuvidaAberta",
]);

function reabertura({ pedido, pix }: Awaiting): Extract<Event, { tipo: "PedidoReaberto" }> {
  return { tipo: "PedidoReaberto", pedido, pix, motivo: "alterado" };
}

/** What became of a charge, as the shell found it. */
export function decidePix(state: State, facts: Facts, command: PixCommand): readonly Event[] {
  switch (command.tipo) {
    case "PixReady": {
      const { cobranca: antes, copiaECola, bancoId, recebedor } = command;
      if (antes.status !== "pendente") return [];
      return [
        { tipo: "PixPronto", antes, cobranca: { ...antes, copiaECola, bancoId, recebedor, acao: null } },
      ];
    }
    case "PixFailed":
      return pixFailed(state, facts, command);
    case "PixReported":
      return pixReported(command);
    case "RefundPix":
      return refundPix(command);
    case "PixRefundFailed": {
      const { cobranca, pedido } = command;
      const { valorPago, valorDevolvido } = cobranca;
      const money = { valorPago, valorDevolvido, pedidoPara: null, acao: null };
      return [
        {
          tipo: "PixMudou",
          cobranca,
          pedido,
          veredito: { caso: "devolucao_falhou", para: "em_revisao", ...money },
          bancoId: null,
        },
      ];
    }
  }
}

/** Nothing where the bank has nothing of it, or is sending it back already. */
function refundPix({ cobranca, pedido }: Extract<PixCommand, { tipo: "RefundPix" }>): readonly Event[] {
  const judged = devolucaoPedida(cobranca);
  return judged === null ? [] : [{ tipo: "PixMudou", cobranca, pedido, veredito: judged, bancoId: null }];
}

/** Without a charge there is no pedido: it is a carrinho again, to be paid in another way. */
function pixFailed(
  state: State,
  facts: Facts,
  { pedido }: Extract<PixCommand, { tipo: "PixFailed" }>,
): readonly Event[] {
  if (pedido.status !== "novo") return [];
  const awaiting = awaitingPix(state, facts);
  if (awaiting?.pedido.id !== pedido.id) return [{ tipo: "PixFalhou", pedido }];
  const reaberto = { ...reabertura(awaiting), motivo: "pix_falhou" } as const;
  const pergunta = nextQuestion(evolve(state, reaberto), facts);
  return [reaberto, ...(pergunta === null ? [] : [{ tipo: "Perguntou", pergunta } as const])];
}

function pixReported(command: Extract<PixCommand, { tipo: "PixReported" }>): readonly Event[] {
  const { cobranca, pedido, banco } = command;
  const judged = veredito(cobranca, pedido, banco);
  if (judged !== null) return [{ tipo: "PixMudou", cobranca, pedido, veredito: judged, bancoId: banco.id }];
  return command.aPedido && banco.status === "pendente" ? [{ tipo: "PixAindaNaoPago", pedido }] : [];
}
