import type { Linha } from "@/lib/core/pedido/item";
import { somaReservas } from "@/lib/core/pedido/reserva";
import type { Event } from "./event";
import { ENDERECO_VAZIO, INITIAL_STATE, type State } from "./state";

/** Folds one event into the state. Refusals and talk leave the form as it is; all but one show that somebody was understood. */
export function evolve(state: State, event: Event): State {
  const next = fold(state, event);
  return NO_SIGN.has(event.tipo) || next.naoEntendidas === 0 ? next : { ...next, naoEntendidas: 0 };
}

/** Says nothing of whether the last message was understood: the misunderstanding itself, and what the bot adds. */
const NO_SIGN: ReadonlySet<Event["tipo"]> = new Set([
  "NaoEntendido",
  "Perguntou",
  "LojaFechada",
  "MidiaRecebida",
  "AudioNaoOuvido",
  "ComprovanteRecebido",
  "EquipeConsultada",
  "ReacaoAoResumo",
  "MensagemEditada",
  "CarrinhoLembrado",
  "AvaliacaoPedida",
  "ConversaRecomecada",
  "BotVoltou",
]);

function fold(state: State, event: Event): State {
  switch (event.tipo) {
    case "ItemAdicionado":
      return touched({
        ...state,
        carrinho: [...state.carrinho, event.linha],
        proximaLinhaId: Math.max(state.proximaLinhaId, event.linha.linhaId + 1),
        linhaEmFoco: event.linha.linhaId,
        itensEncerrados: false,
      });
    case "ItemAlterado":
      return touched({
        ...state,
        carrinho: state.carrinho.map((linha) =>
          linha.linhaId === event.linha.linhaId ? event.linha : linha,
        ),
        linhaEmFoco: event.linha.linhaId,
      });
    case "ItemRemovido":
      return touched(removeUnits(state, event.linha, event.quantidade));
    case "CarrinhoEsvaziado":
      return touched({ ...state, carrinho: [], linhaEmFoco: null, itensEncerrados: false });
    case "PedidoRepetido":
      return touched({
        ...state,
        carrinho: [...state.carrinho, ...event.linhas],
        proximaLinhaId: state.proximaLinhaId + event.linhas.length,
        linhaEmFoco: event.linhas.at(-1)?.linhaId ?? state.linhaEmFoco,
      });
    case "PedidoRetomado":
      return touched({
        ...state,
        carrinho: [...state.carrinho, ...event.linhas],
        reserva: somaReservas([state.reserva, event.reserva]),
        proximaLinhaId: state.proximaLinhaId + event.linhas.length,
        linhaEmFoco: null,
        itensEncerrados: false,
        tipoEntrega: event.tipoEntrega,
        endereco: event.endereco ?? state.endereco,
        cupom: event.cupom,
      });
    case "CupomAplicado":
      return touched({ ...state, cupom: event.codigo });
    case "OutroEnderecoPedido":
      return touched({ ...state, outroEndereco: true });
    case "ItensEncerrados":
      return touched({ ...state, itensEncerrados: true });
    case "EntregaEscolhida":
      return touched({ ...state, tipoEntrega: "entrega" });
    case "RetiradaEscolhida":
      return touched({ ...state, tipoEntrega: "retirada" });
    case "EnderecoInformado":
      return touched({ ...state, endereco: event.endereco, tipoEntrega: "entrega" });
    case "NomeInformado":
      return touched({ ...state, nome: event.nome });
    case "PagamentoEscolhido":
      return touched({
        ...state,
        pagamento: event.codigo,
        trocoPara: state.pagamento === event.codigo ? state.trocoPara : null,
      });
    case "TrocoInformado":
      return touched({ ...state, trocoPara: event.trocoPara });
    case "HorarioMarcado":
      return touched({ ...state, agendadoPara: event.para });
    case "PedidoConfirmado":
      return { ...afterPedido(state), aguardandoPix: event.pedido.cobranca === "mercadopago" };
    case "CarrinhoDescartado":
      return afterPedido(state);
    case "PedidoReaberto":
      return touched(reopened(state, event));
    case "PedidoAndou":
      return event.pedido.status === "novo" ? { ...state, aguardandoPix: false } : state;
    case "PedidoAlterado":
      return event.comoNovo ? { ...state, ultimaAtividade: event.em, lembrado: false } : state;
    case "PixFalhou":
      return { ...state, aguardandoPix: false };
    case "PixMudou":
      return event.pedido.status === "novo" && event.veredito.para !== "pendente"
        ? { ...state, aguardandoPix: false }
        : state;
    case "Perguntou":
      return asked(state, event.pergunta);
    case "DuvidaAberta":
      return { ...state, pendente: event.pergunta };
    case "DuvidaFechada":
      return { ...state, pendente: null };
    case "Cumprimentado":
      return { ...state, cumprimentado: true };
    case "InformacaoPedida":
      return spokenOf(state, event);
    case "NaoEntendido":
      return { ...state, naoEntendidas: event.vezes };
    case "LojaFechada":
      return { ...state, fechadaAvisada: true };
    case "HumanoChamado":
      return { ...state, humanoChamado: true, pendente: null };
    case "BotVoltou":
      return { ...state, humanoChamado: false, pendente: null };
    case "AvaliacaoDada":
    case "AvaliacaoComentada":
      return { ...state, pendente: null };
    case "AvaliacaoPedida":
      return { ...state, ultimaAtividade: event.em };
    case "CarrinhoLembrado":
    case "PixLembrado":
      return { ...state, lembrado: true };
    case "CarrinhoExpirado":
      return { ...afterPedido(state), reserva: {}, humanoChamado: state.humanoChamado };
    case "EstadoZerado":
      return {
        ...afterPedido(state),
        reserva: {},
        humanoChamado: state.humanoChamado,
        cumprimentado: false,
      };
    case "ConversaRecomecada":
      return { ...afterPedido(state), cumprimentado: false };
    case "ResumoRecusado":
      return { ...state, pendente: { tipo: "o_que_mudar" } };
    default:
      return state;
  }
}

/** Everything of this pedido ends with it, so that no address, payment or troco reaches the next one. */
function afterPedido(state: State): State {
  return {
    ...INITIAL_STATE,
    nome: state.nome,
    cumprimentado: true,
    proximaLinhaId: state.proximaLinhaId,
    reserva: state.reserva,
    ultimaAtividade: state.ultimaAtividade,
    aguardandoPix: state.aguardandoPix,
  };
}

/** The pedido is a carrinho again, with everything it was agreed on; lines begun since stay. */
function reopened(state: State, event: Extract<Event, { tipo: "PedidoReaberto" }>): State {
  const { pedido, pix, motivo } = event;
  return {
    ...state,
    carrinho: [...pedido.carrinho, ...state.carrinho],
    reserva: somaReservas([state.reserva, pedido.reserva]),
    itensEncerrados: true,
    tipoEntrega: pedido.tipoEntrega,
    endereco: pix.endereco ?? ENDERECO_VAZIO,
    nome: pix.nome,
    pagamento: motivo === "pix_falhou" ? null : pix.pagamento,
    agendadoPara: pix.agendadoPara,
    cupom: pedido.cupom,
    bebidaOferecida: true,
    aguardandoPix: false,
  };
}

/** The form moved on: what was asked is no longer the question. */
function touched(state: State): State {
  return { ...state, pendente: null, assunto: null };
}

/** What a question is about is spoken of from now on; a size alone is of what was spoken of. */
function spokenOf(state: State, { comando }: Extract<Event, { tipo: "InformacaoPedida" }>): State {
  if (comando.tipo !== "AskPreco" && comando.tipo !== "AskItem" && comando.tipo !== "AskIngredientes")
    return state;
  const tamanhoId = comando.tipo === "AskPreco" ? comando.tamanhoId : null;
  const produtoIds = comando.produtoIds.length > 0 ? comando.produtoIds : (state.assunto?.produtoIds ?? []);
  const assunto = { pergunta: comando.tipo, produtoIds, tamanhoId };
  return { ...state, assunto: produtoIds.length === 0 ? null : assunto };
}

function asked(state: State, pergunta: State["pendente"]): State {
  const bebidaOferecida = state.bebidaOferecida || (pergunta?.tipo === "mais_algo" && pergunta.ofereceBebida);
  return { ...state, pendente: pergunta, bebidaOferecida };
}

function removeUnits(state: State, linha: Linha, quantidade: number): State {
  const rest = linha.quantidade - quantidade;
  if (rest > 0) {
    const carrinho = state.carrinho.map((each) =>
      each.linhaId === linha.linhaId ? { ...each, quantidade: rest } : each,
    );
    return { ...state, carrinho, linhaEmFoco: linha.linhaId };
  }
  const carrinho = state.carrinho.filter((each) => each.linhaId !== linha.linhaId);
  const linhaEmFoco = state.linhaEmFoco === linha.linhaId ? null : state.linhaEmFoco;
  return { ...state, carrinho, linhaEmFoco };
}
