import type { Command } from "@/lib/core/dialogue/command";
import { decide } from "@/lib/core/dialogue/decide";
import type { Event, ProvedorPagamento } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { nextQuestion } from "@/lib/core/dialogue/next-question";
import { cupomValido, quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";
import { situacao } from "@/lib/core/loja/operacao";
import { previsaoMin } from "@/lib/core/loja/previsao";
import { reservaDe } from "@/lib/core/pedido/reserva";
import { isPedidoAlteravel } from "@/lib/core/pedido/status-pedido";
import { enderecoAnterior } from "./entrega";
import { scheduleOpening } from "./horario";
import { removeItem } from "./item";
import { reopenPedido } from "./pedido";

/** "Sim" means the question that was asked, never one that was not. */
export function accept(state: State, facts: Facts): readonly Event[] {
  const pendente = state.pendente;
  switch (pendente?.tipo) {
    case "confirmacao":
      return confirmPedido(state, facts, pendente);
    case "item":
    case "mais_algo":
    case "pedido_minimo":
    case "o_que_mudar":
      return [{ tipo: "QuerMaisItens" }];
    case "quantidade":
      return acceptQuantidade(state, facts, pendente);
    case "confirma_cancelar":
      return cancelConfirmed(state, facts);
    case "confirma_esvaziar":
      return [{ tipo: "CarrinhoEsvaziado" }];
    case "confirma_tirar":
      return removeItem(state, facts, pendente.comando);
    case "confirma_repetir":
      return decide(state, facts, { tipo: "RepeatPedido", evidence: { mensagemId: 0, trecho: "" } });
    case "fora_de_area":
      if (!pendente.conhecido) return [{ tipo: "HumanoChamado", motivo: "bairro_desconhecido" }];
      return facts.loja.aceitaRetirada ? [{ tipo: "RetiradaEscolhida" }] : [{ tipo: "RetiradaNaoAceita" }];
    case "horario":
      return scheduleOpening(state, facts);
    case "horario_perto":
      return [{ tipo: "HorarioMarcado", para: pendente.para }];
    case "endereco_salvo":
      return enderecoAnterior(state, facts);
    case "confirma_reabrir":
      return reopenPedido(state, facts);
    case undefined:
      return state.carrinho.length === 0 ? [{ tipo: "NadaParaConfirmar" }] : [];
    default:
      return [];
  }
}

export function decline(state: State, facts: Facts): readonly Event[] {
  const pendente = state.pendente;
  switch (pendente?.tipo) {
    case "mais_algo":
      return [{ tipo: "ItensEncerrados" }];
    case "item":
      return [{ tipo: "Despedido" }];
    case "confirmacao":
      return [{ tipo: "ResumoRecusado" }];
    case "troco":
      return [{ tipo: "TrocoInformado", trocoPara: 0 }];
    case "horario":
      return [{ tipo: "LojaFechada", abreEm: situacao(facts).abreEm }];
    case "endereco_salvo":
      return [{ tipo: "OutroEnderecoPedido" }];
    case "borda":
    case "massa":
      return withoutExtra(state, pendente);
    case "quantidade":
    case "confirma_cancelar":
    case "confirma_esvaziar":
    case "confirma_tirar":
    case "confirma_repetir":
    case "confirma_reabrir":
    case "horario_perto":
    case "hora_do_dia":
    case "qual_item":
    case "avaliacao":
    case "avaliacao_motivo":
      return [{ tipo: "DuvidaFechada" }];
    default:
      return [];
  }
}

/**
 * Places the pedido only if the resumo that was accepted is still what would be charged, and nothing is missing.
 * Otherwise it says what changed; the resumo is then asked again.
 */
function confirmPedido(
  state: State,
  facts: Facts,
  pendente: { readonly impressao: string; readonly total: number },
): readonly Event[] {
  const question = nextQuestion({ ...state, pendente: null }, facts);
  const quote = quoteState(state, facts);
  if (question?.tipo !== "confirmacao" || question.impressao !== pendente.impressao) {
    return [{ tipo: "ResumoMudou", antes: pendente.total, agora: quote.total }];
  }
  const { carrinho, tipoEntrega, endereco, nome, pagamento, trocoPara, agendadoPara } = state;
  if (tipoEntrega === null || pagamento === null) return [{ tipo: "NadaParaConfirmar" }];
  if (quote.taxa.tipo === "desconhecida") return [{ tipo: "HumanoChamado", motivo: "taxa_desconhecida" }];
  return [
    {
      tipo: "PedidoConfirmado",
      pedido: {
        linhas: carrinho,
        quote,
        reserva: reservaDe(facts.cardapio, carrinho),
        tipoEntrega,
        endereco: tipoEntrega === "entrega" ? endereco : null,
        nome: nome ?? facts.cliente.nome,
        pagamento,
        trocoPara,
        agendadoPara,
        cobranca: cobrancaDe(pagamento, facts),
        cupomId: cupomValido(state, facts, quote.subtotal)?.id ?? null,
        previsto: previsto(tipoEntrega, agendadoPara, facts),
      },
    },
  ];
}

/** A Pix is charged by the bank where the shop has one, else paid to its key; everything else where it is received. */
function cobrancaDe(codigo: string, { formasPagamento, loja }: Facts): ProvedorPagamento {
  const isPix = formasPagamento.some((forma) => forma.codigo === codigo && forma.tipo === "pix");
  if (!isPix) return "na_entrega";
  if (loja.pixOnline) return "mercadopago";
  return loja.pixChave === null ? "na_entrega" : "pix_estatico";
}

/** What is promised: the estimate from now; a scheduled pedido is for its time. */
function previsto(
  tipoEntrega: "entrega" | "retirada",
  agendadoPara: number | null,
  { agora, loja, operacao }: Facts,
): { de: number; ate: number } | null {
  const base = tipoEntrega === "entrega" ? loja.tempoEntregaMin : loja.tempoRetiradaMin;
  const minutes = agendadoPara === null ? previsaoMin(base, operacao) : null;
  return minutes === null ? null : { de: agora + minutes[0] * MINUTE, ate: agora + minutes[1] * MINUTE };
}

const MINUTE = 60_000;

/**
 * More than the restaurante takes by itself: a person says whether it can be made. A number that was only doubtful is
 * done as it was understood; one that can be no quantidade is dropped.
 */
function acceptQuantidade(
  state: State,
  facts: Facts,
  { quantidade, comando }: { readonly quantidade: number; readonly comando: Command },
): readonly Event[] {
  if (quantidade > facts.limites.maxQuantidadeItem)
    return [{ tipo: "HumanoChamado", motivo: "quantidade_grande" }];
  if (quantidade < 1) return [{ tipo: "DuvidaFechada" }];
  return decide({ ...state, pendente: null }, facts, comando);
}

function cancelConfirmed(state: State, facts: Facts): readonly Event[] {
  if (state.carrinho.length > 0) return [{ tipo: "CarrinhoDescartado" }];
  const pedido = facts.cliente.pedidoAberto;
  if (pedido === null) return [{ tipo: "NadaParaCancelar" }];
  if (!isPedidoAlteravel(pedido.status)) {
    return [
      { tipo: "PedidoJaNaCozinha", numero: pedido.numero },
      { tipo: "HumanoChamado", motivo: "mudar_pedido_feito" },
    ];
  }
  return [{ tipo: "PedidoAndou", pedido, para: "cancelado", motivo: "o cliente cancelou", porCliente: true }];
}

function withoutExtra(
  state: State,
  pendente: { tipo: "borda" | "massa"; linhaId: number },
): readonly Event[] {
  const linha = state.carrinho.find(({ linhaId }) => linhaId === pendente.linhaId);
  if (linha?.tipo !== "pizza") return [];
  return [
    {
      tipo: "ItemAlterado",
      antes: linha,
      linha: { ...linha, pizza: { ...linha.pizza, [pendente.tipo]: null } },
    },
  ];
}
