import type { Instante } from "@/lib/core/loja/abertura";
import type { Cobranca } from "@/lib/core/pagamento/cobranca";
import type { Veredito } from "@/lib/core/pagamento/veredito";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { RecusaCupom } from "@/lib/core/pedido/cupom";
import type { Linha } from "@/lib/core/pedido/item";
import type { Quote } from "@/lib/core/pedido/quote";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { FalhaDeAudio, InfoCommand, Midia, PedidoEditavel, PedidoEmCurso, TipoNomeado } from "./command";
import type { PedidoAberto, PixDoPedido } from "./facts";
import type { Pergunta } from "./pergunta";
import type { Endereco } from "./state";

/** A fact in the past tense, with the numbers that made it true. Replies and effects are read off these. */
export type Event =
  | CarrinhoEvent
  | FormEvent
  | PedidoEvent
  | EdicaoEvent
  | PixEvent
  | RefusalEvent
  | TalkEvent;

type CarrinhoEvent =
  | { readonly tipo: "ItemAdicionado"; readonly linha: Linha }
  | { readonly tipo: "ItemAlterado"; readonly antes: Linha; readonly linha: Linha }
  /** `quantidade` units left; the line is gone when it had no more. */
  | { readonly tipo: "ItemRemovido"; readonly linha: Linha; readonly quantidade: number }
  | { readonly tipo: "CarrinhoEsvaziado" }
  | {
      readonly tipo: "PedidoRepetido";
      readonly linhas: readonly Linha[];
      readonly indisponiveis: readonly number[];
      /** Unit prices that are no longer what they were, by the line they have now. */
      readonly mudancas: readonly {
        readonly linhaId: number;
        readonly antes: Centavos;
        readonly agora: Centavos;
      }[];
    };

type FormEvent =
  | { readonly tipo: "ItensEncerrados" }
  | { readonly tipo: "EntregaEscolhida" }
  | { readonly tipo: "RetiradaEscolhida" }
  | { readonly tipo: "EnderecoInformado"; readonly endereco: Endereco }
  | { readonly tipo: "NomeInformado"; readonly nome: string }
  | { readonly tipo: "PagamentoEscolhido"; readonly codigo: string }
  | { readonly tipo: "TrocoInformado"; readonly trocoPara: Centavos }
  | { readonly tipo: "HorarioMarcado"; readonly para: Instante | null }
  | { readonly tipo: "CupomAplicado"; readonly codigo: string; readonly antes: string | null }
  | { readonly tipo: "OutroEnderecoPedido" };

type PedidoEvent =
  | { readonly tipo: "PedidoConfirmado"; readonly pedido: PedidoFechado }
  | { readonly tipo: "CarrinhoDescartado" }
  /** A placed pedido is being built again, to be changed: its lines and form are back in the carrinho. */
  | {
      readonly tipo: "PedidoRetomado";
      readonly numero: number;
      /** Still held: it is the carrinho's again. */
      readonly reserva: Reserva;
      readonly cupom: string | null;
      readonly linhas: readonly Linha[];
      readonly tipoEntrega: "entrega" | "retirada";
      readonly endereco: Endereco | null;
    }
  | {
      readonly tipo: "PedidoAndou";
      readonly pedido: PedidoEmCurso;
      readonly para: StatusPedido;
      readonly motivo: string | null;
      readonly porCliente: boolean;
      /** Who takes it to the door. */
      readonly entregador?: string;
    }
  | { readonly tipo: "ClienteNaoEncontrado"; readonly pedido: PedidoEmCurso };

/** What the team did to a placed pedido, or why it was not done. */
export type EdicaoEvent =
  /** Everything as it is agreed now. `comoNovo`: in its place a new one is written, with a charge of its own. */
  | {
      readonly tipo: "PedidoAlterado";
      readonly antes: PedidoEditavel;
      readonly fechado: PedidoFechado;
      readonly comoNovo: boolean;
      readonly em: Instante;
    }
  | { readonly tipo: "EdicaoRecusada"; readonly recusa: RecusaEdicao };

/** `itens`: what was refused of the lines themselves, as a customer would be refused it. */
export type RecusaEdicao =
  | { readonly motivo: "na_cozinha" | "vazio" | "incompleto" | "pago" | "pix_pendente" }
  | { readonly motivo: "troco"; readonly total: Centavos }
  | { readonly motivo: "itens"; readonly eventos: readonly Event[] };

export type PixEvent =
  /** There is a code to pay. */
  | { readonly tipo: "PixPronto"; readonly antes: Cobranca; readonly cobranca: Cobranca }
  | { readonly tipo: "PixFalhou"; readonly pedido: PedidoEmCurso }
  /** The bank's word, judged. */
  | {
      readonly tipo: "PixMudou";
      readonly cobranca: Cobranca;
      readonly pedido: PedidoEmCurso;
      readonly veredito: Veredito;
      /** The bank's id of it. */
      readonly bancoId: string | null;
    }
  | { readonly tipo: "PixAindaNaoPago"; readonly pedido: PedidoEmCurso }
  /** The customer says that it is paid: the bank is asked. */
  | { readonly tipo: "PixEmConferencia"; readonly cobrancaId: number }
  | { readonly tipo: "PixReenviado"; readonly pedido: PedidoAberto; readonly cobranca: Cobranca }
  /** What it waits for, said again. */
  | { readonly tipo: "PixLembrado"; readonly pedido: PedidoAberto; readonly cobranca: Cobranca }
  /** A pedido that waits for its Pix goes back into the carrinho, to be changed and confirmed anew. */
  | {
      readonly tipo: "PedidoReaberto";
      readonly pedido: PedidoAberto;
      readonly pix: PixDoPedido;
      readonly motivo: "alterado" | "pix_falhou";
    };

/** Everything the kitchen, the courier and the till need, as agreed in the resumo. */
export type PedidoFechado = {
  readonly linhas: readonly Linha[];
  readonly quote: Quote;
  /** What it keeps of the counted stock. */
  readonly reserva: Reserva;
  readonly tipoEntrega: "entrega" | "retirada";
  readonly endereco: Endereco | null;
  readonly nome: string | null;
  readonly pagamento: string;
  readonly trocoPara: Centavos | null;
  readonly agendadoPara: Instante | null;
  readonly cobranca: ProvedorPagamento;
  readonly cupomId: number | null;
  /** When the customer is told to expect it; null when nothing is promised. */
  readonly previsto: { readonly de: Instante; readonly ate: Instante } | null;
};

/** Who takes the money: the courier or the counter, the bank before the kitchen begins, or the shop's own Pix key. */
export type ProvedorPagamento = "na_entrega" | "mercadopago" | "pix_estatico";

/** What the customer asked for and cannot have; nothing was changed by it. */
type RefusalEvent =
  | {
      readonly tipo: "NomeDesconhecido";
      readonly palavras: string;
      readonly esperado: TipoNomeado;
      readonly sugestoes: readonly number[];
    }
  | { readonly tipo: "ProdutoIndisponivel"; readonly produtoId: number }
  | { readonly tipo: "ProdutoForaDoTamanho"; readonly produtoId: number; readonly tamanhoId: number }
  | { readonly tipo: "SaborForaDoCombo"; readonly produtoId: number; readonly comboId: number }
  | {
      readonly tipo: "SaboresDemais";
      readonly tamanhoId: number;
      readonly max: number;
      readonly pedidos: number;
    }
  | { readonly tipo: "QuantidadeGrande"; readonly quantidade: number; readonly max: number }
  | { readonly tipo: "EstoqueInsuficiente"; readonly produtoId: number; readonly restam: number }
  /** The words point at no line of the carrinho. */
  | { readonly tipo: "AlvoNaoEncontrado" }
  | { readonly tipo: "EntregaNaoAceita" }
  | { readonly tipo: "RetiradaNaoAceita" }
  | { readonly tipo: "ForaDeArea"; readonly palavras: string; readonly conhecido: boolean }
  | { readonly tipo: "BairroEmDuvida"; readonly bairroIds: readonly number[] }
  | { readonly tipo: "PagamentoNaoAceito"; readonly palavras: string }
  | { readonly tipo: "TrocoInsuficiente"; readonly trocoPara: Centavos; readonly total: Centavos }
  | { readonly tipo: "PedidoMinimo"; readonly falta: Centavos; readonly minimo: Centavos }
  | { readonly tipo: "LojaFechada"; readonly abreEm: Instante | null }
  | { readonly tipo: "HorarioImpossivel"; readonly maisPerto: Instante | null }
  | { readonly tipo: "CupomRecusado"; readonly codigo: string; readonly recusa: RecusaCupom }
  /** The resumo that was confirmed is no longer what would be charged. */
  | { readonly tipo: "ResumoMudou"; readonly antes: Centavos | null; readonly agora: Centavos }
  | { readonly tipo: "NadaParaConfirmar" }
  | { readonly tipo: "NadaParaRepetir" }
  | { readonly tipo: "NadaParaCancelar" }
  | { readonly tipo: "PedidoJaNaCozinha"; readonly numero: number }
  /** The team asked for a step the pedido cannot take from where it is. */
  | { readonly tipo: "PassoImpossivel"; readonly de: StatusPedido; readonly para: StatusPedido };

type TalkEvent =
  | { readonly tipo: "Perguntou"; readonly pergunta: Pergunta }
  /** A doubt that the next message should settle before anything else. */
  | { readonly tipo: "DuvidaAberta"; readonly pergunta: Pergunta }
  | { readonly tipo: "DuvidaFechada" }
  | { readonly tipo: "InformacaoPedida"; readonly comando: InfoCommand }
  | { readonly tipo: "Cumprimentado" }
  | { readonly tipo: "Agradecido" }
  | { readonly tipo: "Despedido" }
  | { readonly tipo: "EsperaPedida" }
  | { readonly tipo: "ForaDeAssunto" }
  | { readonly tipo: "QuerMaisItens" }
  | { readonly tipo: "ResumoRecusado" }
  | { readonly tipo: "NaoEntendido"; readonly palavras: string; readonly vezes: number }
  | { readonly tipo: "MidiaRecebida"; readonly midia: Midia }
  /** A picture or file while a Pix is waited for; whether it is paid only the bank says. `numero` is null before the pedido. */
  | { readonly tipo: "ComprovanteRecebido"; readonly numero: number | null }
  /** A reaction where a yes or no is waited for: it is neither. */
  | { readonly tipo: "ReacaoAoResumo" }
  | { readonly tipo: "MensagemEditada" }
  | { readonly tipo: "AudioNaoOuvido"; readonly falha: FalhaDeAudio }
  | { readonly tipo: "LocalizacaoRecebida"; readonly latitude: number; readonly longitude: number }
  | { readonly tipo: "PagamentoAlegado" }
  | { readonly tipo: "HumanoChamado"; readonly motivo: MotivoHumano }
  /** The facts do not answer what was asked: the team is told, and the bot goes on. */
  | { readonly tipo: "EquipeConsultada" }
  /** The bot speaks again in a conversation a person had. */
  | { readonly tipo: "BotVoltou" }
  | {
      readonly tipo: "AvaliacaoDada";
      readonly pedidoId: number;
      readonly nota: number;
      readonly comentario: string | null;
    }
  | {
      readonly tipo: "AvaliacaoComentada";
      readonly pedidoId: number;
      readonly nota: number;
      readonly comentario: string;
    }
  | {
      readonly tipo: "AvaliacaoPedida";
      readonly pedidoId: number;
      readonly numero: number;
      readonly em: Instante;
    }
  | { readonly tipo: "CarrinhoLembrado"; readonly expiraEmMin: number }
  /** Given up because nobody went on with it; `avisa` is whether the customer is told. */
  | { readonly tipo: "CarrinhoExpirado"; readonly linhas: readonly Linha[]; readonly avisa: boolean }
  /** What was half built is forgotten in silence. */
  | { readonly tipo: "EstadoZerado" }
  | { readonly tipo: "SaidaDeDivulgacao" }
  | { readonly tipo: "PrivacidadePedida" }
  /** Too long without a word: what was half built is given up. */
  | { readonly tipo: "ConversaRecomecada"; readonly linhas: readonly Linha[] };

export type MotivoHumano =
  | "pediu"
  | "reclamacao"
  | "nao_entendeu"
  | "pagamento_dividido"
  | "mudar_pedido_feito"
  | "quantidade_grande"
  | "bairro_desconhecido"
  | "taxa_desconhecida"
  | "privacidade"
  | "mensagens_repetidas";
