import type { Instante } from "@/lib/core/loja/abertura";
import type { Cobranca, PagamentoNoBanco } from "@/lib/core/pagamento/cobranca";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Escolha, Item, Linha, Parte } from "@/lib/core/pedido/item";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { TaxaEntrega } from "@/lib/core/pedido/taxa-entrega";
import type { Endereco } from "./state";

/**
 * A request, from anyone, never a fact and never a price. The understanders speak only these; a command that changes
 * the carrinho or the form carries the evidence that justifies it.
 */
export type Command = CustomerCommand | WorldCommand;

/** The words (or the pressed option) that justify a command: they occur literally in that message. */
export type Evidence = {
  /** Row of the thread. */
  readonly mensagemId: number;
  /** The literal span of the message as it was written, or the title of the option that was pressed. */
  readonly trecho: string;
};

type CustomerCommand = OrderCommand | FormCommand | AnswerCommand | InfoCommand | SocialCommand;

/** Changes the carrinho. */
type OrderCommand =
  | {
      readonly tipo: "AddItem";
      readonly item: Item;
      readonly quantidade: number;
      readonly evidence: Evidence;
    }
  | {
      readonly tipo: "ChangeItem";
      readonly alvo: Alvo;
      readonly mudancas: readonly Mudanca[];
      readonly evidence: Evidence;
    }
  | { readonly tipo: "RemoveItem"; readonly alvo: Alvo; readonly evidence: Evidence }
  | { readonly tipo: "EmptyCarrinho"; readonly evidence: Evidence }
  | { readonly tipo: "RepeatPedido"; readonly evidence: Evidence }
  /** Wants to order, or to order more, and does not say what. */
  | { readonly tipo: "WantItems"; readonly evidence: Evidence }
  /** A quantidade that may not be meant ("uma pizza e meia"): asked about before `comando` is done. */
  | {
      readonly tipo: "ConfirmQuantidade";
      readonly comando: Extract<OrderCommand, { tipo: "AddItem" }>;
      readonly evidence: Evidence;
    }
  /** Things that may not be meant to go ("deixa só a coca"): asked about before `comando` is done. */
  | {
      readonly tipo: "ConfirmRemoval";
      readonly comando: Extract<OrderCommand, { tipo: "RemoveItem" }>;
      readonly evidence: Evidence;
    }
  /** Something added to, or changed in, a pedido that is placed already. */
  | { readonly tipo: "ChangePedido"; readonly evidence: Evidence }
  /** Words in the place of a name that name nothing on this cardapio. */
  | {
      readonly tipo: "NameUnknown";
      readonly palavras: string;
      readonly esperado: TipoNomeado;
      readonly sugestoes: readonly number[];
      readonly evidence: Evidence;
    };

export type TipoNomeado =
  | "sabor"
  | "borda"
  | "massa"
  | "adicional"
  | "bebida"
  | "sobremesa"
  | "tamanho"
  | "item";

/**
 * Which lines of the carrinho are meant. `unidades` limits it to so many units of a line with more
 * ("uma das calabresas"); null is the whole line. `duvida` lists lines that fit equally well.
 */
export type Alvo =
  | { readonly tipo: "linhas"; readonly linhaIds: readonly number[]; readonly unidades: number | null }
  | { readonly tipo: "duvida"; readonly candidatos: readonly number[]; readonly unidades: number | null };

export type Mudanca =
  | { readonly campo: "tamanho"; readonly tamanhoId: number }
  /** Replaces all sabores. */
  | { readonly campo: "partes"; readonly partes: readonly Parte[] }
  /** Adds sabores to a pizza that still waits for some. */
  | { readonly campo: "mais_partes"; readonly partes: readonly Parte[] }
  /** Swaps one sabor for another and keeps what was asked of the others. */
  | { readonly campo: "troca_sabor"; readonly deProdutoId: number; readonly para: Escolha }
  /** Settles a sabor the customer was asked about. */
  | { readonly campo: "parte_sabor"; readonly indice: number; readonly para: Escolha }
  | { readonly campo: "borda"; readonly borda: Escolha | null }
  | { readonly campo: "massa"; readonly massa: Escolha | null }
  /** `saborId` limits the wish to one part. */
  | { readonly campo: "sem"; readonly ingredientes: readonly string[]; readonly saborId: number | null }
  | { readonly campo: "com"; readonly adicionalIds: readonly number[]; readonly saborId: number | null }
  | { readonly campo: "sem_adicional"; readonly adicionalIds: readonly number[] }
  /** Takes back an earlier removal: "com cebola" after "sem cebola". */
  | { readonly campo: "volta_ingrediente"; readonly ingredientes: readonly string[] }
  | { readonly campo: "obs"; readonly texto: string; readonly saborId: number | null }
  | { readonly campo: "quantidade"; readonly quantidade: number }
  | { readonly campo: "mais_unidades"; readonly quantidade: number }
  | { readonly campo: "produto"; readonly produto: Escolha }
  /** Sabores of one pizza of a combo. */
  | { readonly campo: "combo_pizza"; readonly indice: number; readonly partes: readonly Parte[] };

/** Fills the rest of the form. */
type FormCommand =
  | { readonly tipo: "ChooseEntrega"; readonly evidence: Evidence }
  | { readonly tipo: "ChooseRetirada"; readonly evidence: Evidence }
  | { readonly tipo: "SetEndereco"; readonly endereco: EnderecoDito; readonly evidence: Evidence }
  | { readonly tipo: "UseEnderecoAnterior"; readonly evidence: Evidence }
  | { readonly tipo: "SetNome"; readonly nome: string; readonly evidence: Evidence }
  | { readonly tipo: "SetPagamento"; readonly pagamento: PagamentoDito; readonly evidence: Evidence }
  /** Centavos of the note; 0 is "no change wanted". */
  | { readonly tipo: "SetTroco"; readonly trocoPara: number; readonly evidence: Evidence }
  /** "HH:MM" by the restaurante's clock; null is "now". */
  | { readonly tipo: "ScheduleFor"; readonly horario: string | null; readonly evidence: Evidence }
  /** "Amanhã às 19h": the date so many days from today; null asks for the hour. */
  | {
      readonly tipo: "ScheduleDay";
      readonly dias: number;
      readonly horario: string | null;
      readonly evidence: Evidence;
    }
  /** "Quando abrir". */
  | { readonly tipo: "ScheduleOpening"; readonly evidence: Evidence }
  | { readonly tipo: "ApplyCupom"; readonly codigo: string; readonly evidence: Evidence }
  | { readonly tipo: "FinishItems"; readonly evidence: Evidence };

/** Only what was said; null was not said. */
export type EnderecoDito = {
  readonly rua: string | null;
  readonly numero: string | null;
  readonly complemento: string | null;
  readonly referencia: string | null;
  readonly cep: string | null;
  readonly bairro: BairroDito | null;
};
export type BairroDito =
  | { readonly tipo: "certo"; readonly bairroId: number }
  | { readonly tipo: "duvida"; readonly candidatos: readonly number[] }
  | { readonly tipo: "desconhecido"; readonly palavras: string };

export type PagamentoDito =
  | { readonly tipo: "certa"; readonly codigo: string }
  /** "cartao" without debit or credit. */
  | { readonly tipo: "duvida"; readonly codigos: readonly string[] }
  | { readonly tipo: "nao_aceita"; readonly palavras: string }
  /** More than one form for one pedido: a person decides. */
  | { readonly tipo: "dividido" };

/** Answers the pending question, whatever it is; decide resolves what it means. */
type AnswerCommand =
  | { readonly tipo: "Accept"; readonly evidence: Evidence }
  | { readonly tipo: "Decline"; readonly evidence: Evidence }
  /** An option that was offered, by its id. */
  | { readonly tipo: "Choose"; readonly opcaoId: string; readonly evidence: Evidence }
  | {
      readonly tipo: "Rate";
      readonly nota: number;
      readonly comentario: string | null;
      readonly evidence: Evidence;
    }
  /** What went wrong with a pedido that was given a low grade. */
  | { readonly tipo: "CommentRating"; readonly comentario: string; readonly evidence: Evidence };

export type SecaoCardapio =
  | "tudo"
  | "sabores"
  | "bebidas"
  | "bordas"
  | "massas"
  | "tamanhos"
  | "sobremesas"
  | "combos"
  | "adicionais";

/** Asks; never changes anything. */
export type InfoCommand =
  | {
      readonly tipo: "AskCardapio";
      readonly secao: SecaoCardapio;
      /** Of the sabores only those of these categorias; none are all. */
      readonly categoriaIds?: readonly number[];
    }
  | {
      readonly tipo: "AskPreco";
      readonly produtoIds: readonly number[];
      readonly tamanhoId: number | null;
      readonly palavras: string;
    }
  | { readonly tipo: "AskItem"; readonly produtoIds: readonly number[]; readonly palavras: string }
  | {
      readonly tipo: "AskIngredientes";
      readonly produtoIds: readonly number[];
      readonly ingrediente: string | null;
    }
  | { readonly tipo: "AskHorario"; readonly aspecto: "aberto_agora" | "horarios" }
  | { readonly tipo: "AskTaxa"; readonly bairro: BairroDito | null }
  | { readonly tipo: "AskArea"; readonly bairro: BairroDito | null }
  | { readonly tipo: "AskPedidoMinimo"; readonly bairro: BairroDito | null }
  | { readonly tipo: "AskPagamentos"; readonly pagamento: PagamentoDito | null }
  | { readonly tipo: "AskPixChave" }
  | { readonly tipo: "AskTempo" }
  | { readonly tipo: "AskPedidoStatus" }
  | { readonly tipo: "AskLoja"; readonly aspecto: "endereco" | "comer_no_local" | "telefone" }
  | { readonly tipo: "AskRecomendacao" }
  | { readonly tipo: "AskDieta"; readonly palavras: string }
  | { readonly tipo: "AskRegraSabores" }
  | { readonly tipo: "AskPromocao" }
  | { readonly tipo: "AskTotal" }
  | { readonly tipo: "AskCarrinho" }
  | { readonly tipo: "AskDetalhes" }
  | { readonly tipo: "AskBot" }
  /** What the owner has answered before: an entry of the conhecimento, or sentences of the house. */
  | { readonly tipo: "AskConhecimento"; readonly conhecimentoId: number }
  | { readonly tipo: "AskRegraDaCasa"; readonly linhas: readonly number[] };

type SocialCommand =
  | { readonly tipo: "Greet" }
  | { readonly tipo: "Thank" }
  | { readonly tipo: "Goodbye" }
  | { readonly tipo: "Wait" }
  | { readonly tipo: "Complain"; readonly evidence: Evidence }
  | { readonly tipo: "Abuse" }
  | { readonly tipo: "OutOfScope"; readonly palavras: string }
  | { readonly tipo: "AskHuman"; readonly evidence: Evidence }
  /** With a doubt where the words may mean something else: it is asked first. */
  | { readonly tipo: "CancelPedido"; readonly duvida?: true; readonly evidence: Evidence }
  | { readonly tipo: "PaidClaim"; readonly evidence: Evidence }
  | { readonly tipo: "OptOut"; readonly evidence: Evidence }
  | { readonly tipo: "PrivacyRequest"; readonly evidence: Evidence }
  | { readonly tipo: "Unclear"; readonly palavras: string };

/** What happens outside the conversation. */
type WorldCommand =
  /** With words under it, those are commands of their own. */
  | { readonly tipo: "MediaReceived"; readonly midia: Midia; readonly comLegenda: boolean }
  /** A message that was answered already has other words now. */
  | { readonly tipo: "MessageEdited" }
  /** The same comes again and again, as one automatic answer to another would. */
  | { readonly tipo: "StopLoop" }
  | { readonly tipo: "AudioUnheard"; readonly falha: FalhaDeAudio }
  /** The customer sent a pin: degrees, in range. */
  | { readonly tipo: "ShareLocation"; readonly latitude: number; readonly longitude: number }
  | RoutineCommand
  /** The team moves a pedido; `pedido` is as it was read for this turn. */
  | {
      readonly tipo: "PedidoStatusChanged";
      readonly pedido: PedidoEmCurso;
      readonly para: StatusPedido;
      readonly motivo: string | null;
      /** Who takes it to the door, as the customer is told. */
      readonly entregador?: string;
    }
  /** The courier stands at the address and finds nobody. */
  | { readonly tipo: "CourierFoundNobody"; readonly pedido: PedidoEmCurso }
  /** The team changes what is in a placed pedido, and what note it is paid with. */
  | {
      readonly tipo: "EditPedido";
      readonly pedido: PedidoEditavel;
      readonly mudancas: readonly MudancaDaEquipe[];
      /** Null is no change wanted. */
      readonly trocoPara: Centavos | null;
    }
  | PixCommand;

/** The same commands a customer's words become; nobody's words justify them, so their evidence is empty. */
export type MudancaDaEquipe = Extract<Command, { tipo: "AddItem" | "ChangeItem" | "RemoveItem" }>;

/** What became of a Pix charge; `cobranca` and `pedido` are as they were read for this turn. */
export type PixCommand =
  /** There is a code to pay. `feita` is how the bank knows it; null for a code of the shop's own key. */
  | {
      readonly tipo: "PixReady";
      readonly cobranca: Cobranca;
      readonly copiaECola: string;
      readonly bancoId: string | null;
      readonly recebedor: string | null;
    }
  /** The bank refused to make it, or could not be reached for too long. */
  | { readonly tipo: "PixFailed"; readonly cobranca: Cobranca; readonly pedido: PedidoComPix }
  /** The bank was asked, and this is its word. `aPedido`: because the customer says that it is paid. */
  | {
      readonly tipo: "PixReported";
      readonly cobranca: Cobranca;
      readonly pedido: PedidoComPix;
      readonly banco: PagamentoNoBanco;
      readonly aPedido: boolean;
    }
  /** The team sends the money back, and the pedido stays as it is. */
  | { readonly tipo: "RefundPix"; readonly cobranca: Cobranca; readonly pedido: PedidoComPix }
  /** The bank will not send the money back by itself. */
  | { readonly tipo: "PixRefundFailed"; readonly cobranca: Cobranca; readonly pedido: PedidoComPix };

/** A routine found something due. Whether it still is, is decided. */
export type RoutineCommand =
  /** Nobody has gone on with this carrinho for a while. */
  | { readonly tipo: "CarrinhoIdle" }
  /** Something half built was left for too long. */
  | { readonly tipo: "StateStale" }
  /** A pedido was delivered a while ago. */
  | { readonly tipo: "AvaliacaoDue"; readonly pedidoId: number; readonly numero: number }
  /** A scheduled pedido must reach the kitchen now; `pedido` is as it was found. */
  | { readonly tipo: "ScheduleDue"; readonly pedido: PedidoEmCurso };

/** What must be known of a pedido to move it; the commit refuses when its status is no longer `status`. */
export type PedidoEmCurso = {
  readonly id: number;
  readonly numero: number;
  readonly status: StatusPedido;
  readonly tipoEntrega: "entrega" | "retirada";
  readonly reserva: Reserva;
};

/** A placed pedido as it was read to be changed: what was agreed, and how it is paid. */
export type PedidoEditavel = PedidoComPix & {
  readonly carrinho: readonly Linha[];
  readonly endereco: Endereco | null;
  readonly nome: string | null;
  readonly pagamento: string;
  readonly total: Centavos;
  readonly taxa: TaxaEntrega;
  readonly desconto: Centavos;
  readonly cupom: { readonly id: number; readonly codigo: string } | null;
  readonly previsto: { readonly de: Instante; readonly ate: Instante } | null;
  /** `pix_encerrado`: its charge is over and was not paid, and it went on without. */
  readonly cobra: "na_entrega" | "pix_estatico" | "pix_pendente" | "pix_pago" | "pix_encerrado";
};

/** Why a voice note did not become words: no transcription set up, too long or large, no sound file, no clear speech,
 * too much of it in an hour, or the transcription did not work. */
export type FalhaDeAudio = "sem_chave" | "longo" | "grande" | "formato" | "ruido" | "demais" | "falhou";

/** A pedido whose Pix is spoken of: once paid it goes to the kitchen, or waits for its time. */
export type PedidoComPix = PedidoEmCurso & { readonly agendadoPara: Instante | null };

export type Midia =
  | "audio"
  | "imagem"
  | "video"
  | "documento"
  | "figurinha"
  | "localizacao"
  | "contato"
  | "reacao"
  | "enquete"
  | "visualizacao_unica"
  | "outro";
