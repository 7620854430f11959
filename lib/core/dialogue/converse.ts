import { situacao } from "@/lib/core/loja/operacao";
import { findProduto, findProdutoDe } from "@/lib/core/pedido/cardapio";
import { idCerto, type Linha } from "@/lib/core/pedido/item";
import { reservaDe } from "@/lib/core/pedido/reserva";
import { isAvaliacaoAindaAberta, isPerguntaDeAvaliacao } from "./avaliacao";
import type { Command } from "./command";
import { decide } from "./decide";
import type { Event } from "./event";
import { evolve } from "./evolve";
import type { Facts } from "./facts";
import { nextQuestion } from "./next-question";
import type { Pergunta } from "./pergunta";
import { awaitingPix } from "./rules/pix";
import type { State } from "./state";
import { isStale } from "./timers";

export type Step = { readonly state: State; readonly events: readonly Event[] };

/** Opens a turn: says that the bot is back, gives up what went stale, takes out of the carrinho what is not sold any more. */
export function openTurn(state: State, facts: Facts): Step {
  const isBack: readonly Event[] = wasWithPerson(state, facts) ? [{ tipo: "BotVoltou" }] : [];
  const rest: readonly Event[] = isStale(state, facts)
    ? [{ tipo: "ConversaRecomecada", linhas: state.carrinho }]
    : ghosts(state, facts);
  return fold(state, [...isBack, ...rest]);
}

/** What a person asked since the bot last spoke is not known: a "sim" now may be their answer, and confirms nothing. */
function wasWithPerson({ humanoChamado, ultimaAtividade }: State, { conversa }: Facts): boolean {
  if (conversa.quieta || ultimaAtividade === null) return false;
  return humanoChamado || (conversa.humanoEm !== null && conversa.humanoEm > ultimaAtividade);
}

/** Decides the commands of one message in order, each on the state the one before it left. */
export function step(state: State, facts: Facts, commands: readonly Command[]): Step {
  return commands.reduce<Step>(
    (soFar, command) => {
      const events = decide(soFar.state, facts, command);
      return { state: events.reduce(evolve, soFar.state), events: [...soFar.events, ...events] };
    },
    { state, events: [] },
  );
}

/** Closes a turn: says once that the restaurante is closed, and asks for the first thing missing, if there is any. */
export function closeTurn(state: State, facts: Facts, events: readonly Event[]): Step {
  if (events.length > 0 && events.every(isPassedOver)) return { state, events: [] };
  const reserva = reservaDe(facts.cardapio, state.carrinho);
  const touched: State = { ...state, reserva, ultimaAtividade: facts.agora };
  const closed = fold(touched, [
    ...closedNotice(touched, facts, events),
    ...pixReminder(touched, facts, events),
  ]);
  if (isPerguntaDeAvaliacao(closed.state) && isAvaliacaoAindaAberta(events)) {
    return unreadGrade(closed, events);
  }
  const pergunta =
    nextQuestion(closed.state, facts) ??
    (wantsItem(closed.state, facts, [...events, ...closed.events]) ? openingQuestion(closed.state) : null);
  if (pergunta === null) return { ...closed, state: { ...closed.state, pendente: null } };
  const asked = fold(closed.state, [{ tipo: "Perguntou", pergunta }]);
  return { state: asked.state, events: [...closed.events, ...asked.events] };
}

/** A reaction is seen and asks for nothing, not even for the open question once more. */
function isPassedOver(event: Event): boolean {
  return event.tipo === "MidiaRecebida" && event.midia === "reacao";
}

/** A grade that could not be read is asked for once more; in all other cases the question waits in silence. */
function unreadGrade({ state, events }: Step, heard: readonly Event[]): Step {
  const { pendente } = state;
  if (pendente === null || !heard.some(({ tipo }) => tipo === "NaoEntendido")) return { state, events };
  return { state, events: [...events, { tipo: "Perguntou", pergunta: pendente }] };
}

/** Somebody who was not understood twice is given something to choose from. */
function openingQuestion({ naoEntendidas }: State): Pergunta {
  return { tipo: naoEntendidas >= 2 ? "nao_entendi" : "item" };
}

/** Told once, as soon as somebody writes, rather than at the end of an order that cannot be made now. */
function closedNotice(state: State, facts: Facts, events: readonly Event[]): readonly Event[] {
  const wantsToOrder = state.carrinho.length > 0 || events.some(({ tipo }) => tipo === "Cumprimentado");
  if (!wantsToOrder) return [];
  if (state.humanoChamado || state.fechadaAvisada || state.agendadoPara !== null) return [];
  const { aberta, abreEm } = situacao(facts);
  return aberta ? [] : [{ tipo: "LojaFechada", abreEm }];
}

/** Nobody is left without an answer: where nothing came of a message, what the pedido waits for is said. */
function pixReminder(state: State, facts: Facts, events: readonly Event[]): readonly Event[] {
  const awaiting = awaitingPix(state, facts);
  if (awaiting === null || events.length > 0 || state.carrinho.length > 0) return [];
  return [{ tipo: "PixLembrado", pedido: awaiting.pedido, cobranca: awaiting.pix.cobranca }];
}

function fold(state: State, events: readonly Event[]): Step {
  return { state: events.reduce(evolve, state), events };
}

/**
 * With an empty carrinho the bot asks for an order only where that is the natural next word; also when nothing at all
 * came of a message, because nobody is left without an answer.
 */
function wantsItem(state: State, facts: Facts, events: readonly Event[]): boolean {
  if (state.humanoChamado) return false;
  if (events.length === 0 || events.some(({ tipo }) => tipo === "QuerMaisItens")) return true;
  return facts.cliente.pedidoAberto === null && events.some(asksItem);
}

function asksItem(event: Event): boolean {
  if (event.tipo === "MidiaRecebida") return event.midia !== "reacao" && event.midia !== "figurinha";
  return ASKS_ITEM.has(event.tipo);
}

const ASKS_ITEM: ReadonlySet<Event["tipo"]> = new Set([
  "Cumprimentado",
  "NomeDesconhecido",
  "ProdutoIndisponivel",
  "EstoqueInsuficiente",
  "ItemRemovido",
  "CarrinhoEsvaziado",
  "EntregaEscolhida",
  "RetiradaEscolhida",
  "EnderecoInformado",
  "PagamentoEscolhido",
  "InformacaoPedida",
  "NaoEntendido",
  "ForaDeAssunto",
  "LocalizacaoRecebida",
  "AudioNaoOuvido",
  "MensagemEditada",
  "NadaParaConfirmar",
  "NadaParaRepetir",
  "ConversaRecomecada",
]);

function ghosts(state: State, facts: Facts): readonly Event[] {
  return state.carrinho.flatMap((linha) => ghostsOf(linha, facts));
}

/** A sabor that went leaves its pizza waiting for another; any other line goes with its produto. */
function ghostsOf(linha: Linha, { cardapio }: Facts): readonly Event[] {
  const isGone = (id: number | null) => id !== null && findProduto(cardapio, id)?.disponivel !== true;
  if (linha.tipo === "pizza") {
    const gone = linha.pizza.partes
      .map(({ sabor }) => idCerto(sabor))
      .filter((id) => id !== null && isGone(id));
    const partes = linha.pizza.partes.filter(({ sabor }) => !gone.includes(idCerto(sabor)));
    const borda = isGone(idCerto(linha.pizza.borda)) ? null : linha.pizza.borda;
    if (gone.length === 0 && borda === linha.pizza.borda) return [];
    const lost = [...gone, ...(borda === linha.pizza.borda ? [] : [idCerto(linha.pizza.borda)])];
    return [
      ...lost.flatMap((id) => (id === null ? [] : [{ tipo: "ProdutoIndisponivel", produtoId: id } as const])),
      { tipo: "ItemAlterado", antes: linha, linha: { ...linha, pizza: { ...linha.pizza, partes, borda } } },
    ];
  }
  const id = linha.tipo === "combo" ? linha.comboId : idCerto(linha.produto);
  const combo = linha.tipo === "combo" ? findProdutoDe(cardapio, "combo", linha.comboId) : null;
  if (id === null || (combo?.disponivel ?? !isGone(id))) return [];
  return [
    { tipo: "ProdutoIndisponivel", produtoId: id },
    { tipo: "ItemRemovido", linha, quantidade: linha.quantidade },
  ];
}
