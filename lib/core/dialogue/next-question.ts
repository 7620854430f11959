import { atendeEm, situacao } from "@/lib/core/loja/operacao";
import type { Facts } from "./facts";
import type { Pergunta } from "./pergunta";
import { perguntaDaLinha } from "./pergunta-da-linha";
import { bairroDoEndereco, enderecosSalvos, impressao, pedidoMinimo, quoteState } from "./quote-state";
import type { State } from "./state";

/**
 * The first thing missing from the form, or null when there is nothing to ask. A doubt that is still open comes first;
 * then the lines, then how it is received, paid and confirmed.
 */
export function nextQuestion(state: State, facts: Facts): Pergunta | null {
  if (state.humanoChamado) return null;
  if (state.pendente !== null && (isDuvida(state.pendente) || isNarrowed(state.pendente, facts)))
    return state.pendente;
  if (state.carrinho.length === 0) return null;
  return (
    perguntaDosItens(state, facts) ??
    perguntaDaEntrega(state, facts) ??
    perguntaDoPagamento(state, facts) ??
    perguntaDoHorario(state, facts) ??
    confirmacao(state, facts)
  );
}

/** A question that is not derived from the form: it stays until it is answered or the subject changes. */
function isDuvida(pergunta: Pergunta): boolean {
  return DUVIDAS.has(pergunta.tipo);
}

/** "Cartão" leaves credit or debit, a name that several bairros begin with leaves those: that is settled at once. */
function isNarrowed(pergunta: Pergunta, { formasPagamento }: Facts): boolean {
  if (pergunta.tipo === "bairro") return pergunta.bairroIds.length > 0;
  return pergunta.tipo === "pagamento" && pergunta.codigos.length < formasPagamento.length;
}

const DUVIDAS: ReadonlySet<Pergunta["tipo"]> = new Set([
  "qual_item",
  "quantidade",
  "o_que_mudar",
  "fora_de_area",
  "confirma_cancelar",
  "confirma_esvaziar",
  "confirma_tirar",
  "confirma_repetir",
  "confirma_reabrir",
  "hora_do_dia",
  "horario_perto",
]);

function confirmacao(state: State, facts: Facts): Pergunta {
  return { tipo: "confirmacao", impressao: impressao(state, facts), total: quoteState(state, facts).total };
}

function perguntaDosItens(state: State, facts: Facts): Pergunta | null {
  for (const linha of state.carrinho) {
    const pergunta = perguntaDaLinha(linha, facts.cardapio);
    if (pergunta !== null) return pergunta;
  }
  return isItensEncerrados(state)
    ? null
    : { tipo: "mais_algo", ofereceBebida: isBebidaWorthOffering(state, facts) };
}

/** Offered once, and only to somebody who has nothing to drink yet. */
function isBebidaWorthOffering(state: State, { operacao }: Facts): boolean {
  return (
    operacao.ofereceBebida &&
    !state.bebidaOferecida &&
    state.carrinho.every((linha) => linha.tipo === "pizza")
  );
}

/** Said so, or already speaking of the address or the payment. */
function isItensEncerrados(state: State): boolean {
  return state.itensEncerrados || state.pagamento !== null || state.endereco.rua !== null;
}

function perguntaDaEntrega(state: State, facts: Facts): Pergunta | null {
  if (state.tipoEntrega === null || (state.tipoEntrega === "entrega" && !facts.loja.aceitaEntrega))
    return { tipo: "entrega_ou_retirada" };
  if (state.tipoEntrega === "retirada") return perguntaDoNome(state, facts);
  const { endereco } = state;
  if (endereco.rua === null) return perguntaDoEndereco(state, facts);
  if (endereco.numero === null) return { tipo: "numero" };
  const isPriced = quoteState(state, facts).taxa.tipo !== "desconhecida";
  if (endereco.bairroId === null && !isPriced) return { tipo: "bairro", bairroIds: [] };
  const bairro = bairroDoEndereco(state, facts);
  if (bairro !== null && !bairro.atende)
    return { tipo: "fora_de_area", palavras: bairro.nome, conhecido: true };
  return perguntaDoMinimo(state, facts);
}

/** Where it went before is offered back, until another address is wanted. */
function perguntaDoEndereco(state: State, facts: Facts): Pergunta {
  const enderecos =
    state.outroEndereco || state.endereco.localizacao !== null ? [] : enderecosSalvos(state, facts);
  return enderecos.length === 0 ? { tipo: "endereco" } : { tipo: "endereco_salvo", enderecos };
}

function perguntaDoNome(state: State, facts: Facts): Pergunta | null {
  return state.nome === null && facts.cliente.nome === null ? { tipo: "nome" } : null;
}

function perguntaDoMinimo(state: State, facts: Facts): Pergunta | null {
  const minimo = pedidoMinimo(state, facts);
  const falta = minimo - quoteState(state, facts).subtotal;
  return falta > 0 ? { tipo: "pedido_minimo", falta, minimo } : null;
}

function perguntaDoPagamento(state: State, facts: Facts): Pergunta | null {
  const forma = facts.formasPagamento.find(({ codigo }) => codigo === state.pagamento);
  if (forma === undefined)
    return { tipo: "pagamento", codigos: facts.formasPagamento.map(({ codigo }) => codigo) };
  if (forma.tipo !== "dinheiro") return null;
  const total = quoteState(state, facts).total;
  const isShort = state.trocoPara !== null && state.trocoPara > 0 && state.trocoPara < total;
  return state.trocoPara === null || isShort ? { tipo: "troco" } : null;
}

function perguntaDoHorario(state: State, facts: Facts): Pergunta | null {
  const { agendadoPara } = state;
  const isPossible = agendadoPara === null ? situacao(facts).aberta : atendeEm(facts, agendadoPara);
  return isPossible ? null : { tipo: "horario" };
}
