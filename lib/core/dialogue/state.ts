import type { Instante } from "@/lib/core/loja/abertura";
import type { Ponto } from "@/lib/core/loja/distancia";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Linha } from "@/lib/core/pedido/item";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { Pergunta } from "./pergunta";

/**
 * What is known of the conversation: a form, not a position. Anything may be filled at any time; nextQuestion asks
 * for the first thing that is missing. Stored as `clientes_estado.dados_parciais`.
 */
export type State = {
  readonly schemaVersion: typeof STATE_SCHEMA_VERSION;
  readonly carrinho: readonly Linha[];
  readonly proximaLinhaId: number;
  /** What this carrinho has taken from the counted stock by the last commit. */
  readonly reserva: Reserva;
  /** The line spoken of last: "sem cebola" alone means it. */
  readonly linhaEmFoco: number | null;
  /** The customer said that nothing more is wanted ("só isso"). */
  readonly itensEncerrados: boolean;
  readonly tipoEntrega: "entrega" | "retirada" | null;
  readonly endereco: Endereco;
  readonly nome: string | null;
  /** `FormaPagamento.codigo`. */
  readonly pagamento: string | null;
  /** The note to be changed; 0 is "no change wanted", null is not said. */
  readonly trocoPara: Centavos | null;
  readonly agendadoPara: Instante | null;
  /** `Cupom.codigo`; one at a time. */
  readonly cupom: string | null;
  /** A saved address was offered and another is wanted. */
  readonly outroEndereco: boolean;
  /** What the customer asked about last, until something changes: "quero essa" means it. */
  readonly assunto: Assunto | null;
  /** What the bot asked last and waits for. */
  readonly pendente: Pergunta | null;
  /** Offered once, never again in this pedido. */
  readonly bebidaOferecida: boolean;
  readonly cumprimentado: boolean;
  /** Told that the restaurante is closed and when it opens. */
  readonly fechadaAvisada: boolean;
  /** Misunderstandings in a row. */
  readonly naoEntendidas: number;
  readonly humanoChamado: boolean;
  /** The last pedido goes to the kitchen once its Pix is paid. */
  readonly aguardandoPix: boolean;
  readonly ultimaAtividade: Instante | null;
  /** Reminded of this carrinho: once is enough. */
  readonly lembrado: boolean;
};

/** `produtoIds` are all that the words may have meant. */
export type Assunto = {
  readonly pergunta: "AskPreco" | "AskItem" | "AskIngredientes";
  readonly produtoIds: readonly number[];
  readonly tamanhoId: number | null;
};

export type Endereco = {
  readonly rua: string | null;
  /** Text: "12-A"; "s/n" where there is none. */
  readonly numero: string | null;
  readonly complemento: string | null;
  readonly referencia: string | null;
  readonly cep: string | null;
  readonly bairroId: number | null;
  /** The pin the customer sent. */
  readonly localizacao: Ponto | null;
};

export const STATE_SCHEMA_VERSION = 1;

export const ENDERECO_VAZIO: Endereco = {
  rua: null,
  numero: null,
  complemento: null,
  referencia: null,
  cep: null,
  bairroId: null,
  localizacao: null,
};

export const INITIAL_STATE: State = {
  schemaVersion: STATE_SCHEMA_VERSION,
  carrinho: [],
  proximaLinhaId: 1,
  reserva: {},
  linhaEmFoco: null,
  itensEncerrados: false,
  tipoEntrega: null,
  endereco: ENDERECO_VAZIO,
  nome: null,
  pagamento: null,
  trocoPara: null,
  agendadoPara: null,
  cupom: null,
  outroEndereco: false,
  assunto: null,
  pendente: null,
  bebidaOferecida: false,
  cumprimentado: false,
  fechadaAvisada: false,
  naoEntendidas: 0,
  humanoChamado: false,
  aguardandoPix: false,
  ultimaAtividade: null,
  lembrado: false,
};

export function findLinha(state: State, linhaId: number): Linha | null {
  return state.carrinho.find((linha) => linha.linhaId === linhaId) ?? null;
}
