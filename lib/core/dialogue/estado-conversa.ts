import type { Pergunta } from "./pergunta";
import type { State } from "./state";

/** `clientes_estado.estado_conversa`: derived from the pending question, for people and reports. Nothing decides by it. */
export type EstadoConversa =
  | "INICIO"
  | "MONTANDO_PEDIDO"
  | "AGUARDANDO_MAIS_ALGO"
  | "AGUARDANDO_ENDERECO"
  | "AGUARDANDO_PAGAMENTO"
  | "AGUARDANDO_CONFIRMACAO"
  | "AGUARDANDO_PAGAMENTO_PIX"
  | "AGUARDANDO_AVALIACAO_POS_VENDA"
  | "ATENDIMENTO_HUMANO";

export function estadoConversa(state: State): EstadoConversa {
  if (state.humanoChamado) return "ATENDIMENTO_HUMANO";
  const pergunta = state.pendente?.tipo;
  const named = pergunta === undefined ? undefined : BY_PERGUNTA[pergunta];
  if (named !== undefined) return named;
  if (state.carrinho.length > 0) return "MONTANDO_PEDIDO";
  return state.aguardandoPix ? "AGUARDANDO_PAGAMENTO_PIX" : "INICIO";
}

const BY_PERGUNTA: Readonly<Partial<Record<Pergunta["tipo"], EstadoConversa>>> = {
  mais_algo: "AGUARDANDO_MAIS_ALGO",
  entrega_ou_retirada: "AGUARDANDO_ENDERECO",
  endereco: "AGUARDANDO_ENDERECO",
  endereco_salvo: "AGUARDANDO_ENDERECO",
  numero: "AGUARDANDO_ENDERECO",
  bairro: "AGUARDANDO_ENDERECO",
  fora_de_area: "AGUARDANDO_ENDERECO",
  pagamento: "AGUARDANDO_PAGAMENTO",
  troco: "AGUARDANDO_PAGAMENTO",
  confirmacao: "AGUARDANDO_CONFIRMACAO",
  avaliacao: "AGUARDANDO_AVALIACAO_POS_VENDA",
  avaliacao_motivo: "AGUARDANDO_AVALIACAO_POS_VENDA",
};
