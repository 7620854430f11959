import type { Event, MotivoHumano, PedidoFechado } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { bairroDoEndereco, quoteState } from "@/lib/core/dialogue/quote-state";
import { findLinha } from "@/lib/core/dialogue/state";
import { formatDistancia } from "@/lib/core/loja/distancia";
import { previsaoMin } from "@/lib/core/loja/previsao";
import { findProduto, findTamanho, nomeCompleto } from "@/lib/core/pedido/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { ajudar } from "./ajudar";
import { avaliacaoTexto } from "./avaliacao";
import { carrinhoParadoTexto } from "./carrinho-parado";
import { informar } from "./informar";
import { contar, listar } from "./listar";
import {
  audioNaoOuvido,
  comprovanteRecebido,
  MENSAGEM_EDITADA,
  midiaRecebida,
  REACAO_AO_RESUMO,
} from "./midia";
import { naoTemos } from "./nao-temos";
import { cupomAplicado, cupomRecusado } from "./narrar-cupom";
import { narrarEdicao } from "./narrar-edicao";
import { isPix, narrarPix } from "./narrar-pix";
import { nomeDaLinha } from "./nome-da-linha";
import { PEDIDO_NUMERO } from "./pedido-numero";
import { quando } from "./quando";
import type { Told } from "./say";

/** What one event is to the customer; nothing for what narrarItens and the question tell. */
export function narrar(event: Event, told: Told): readonly string[] {
  const { facts, state } = told;
  if (isPix(event)) return narrarPix(event, facts);
  switch (event.tipo) {
    case "ItemAdicionado":
    case "ItemAlterado":
    case "ItemRemovido":
    case "CarrinhoEsvaziado":
    case "ItensEncerrados":
    case "NomeInformado":
    case "PagamentoEscolhido":
    case "TrocoInformado":
    case "Perguntou":
    case "DuvidaAberta":
    case "DuvidaFechada":
    case "Cumprimentado":
    case "ResumoRecusado":
    case "QuerMaisItens":
      return [];
    case "PedidoRepetido":
      return repetido(event, told);
    case "EntregaEscolhida":
    case "EnderecoInformado":
      return taxaTexto(told);
    case "RetiradaEscolhida":
      return [retirada(facts)];
    case "HorarioMarcado":
      return event.para === null ? [] : [`Marcado para ${quando(facts, event.para)}.`];
    case "PedidoConfirmado":
      return [confirmado(event.pedido, facts)];
    case "PedidoRetomado":
      return [
        `O pedido nº ${event.numero} voltou para cá. O que você quer mudar? Depois é só confirmar de novo.`,
      ];
    case "CupomAplicado":
      return cupomAplicado(event, told);
    case "CupomRecusado":
      return [cupomRecusado(event)];
    case "OutroEnderecoPedido":
      return [];
    case "CarrinhoDescartado":
      return ["Pedido cancelado. Se mudar de ideia, é só chamar."];
    case "ClienteNaoEncontrado":
      return [
        `🛵 O entregador está no endereço do pedido nº ${event.pedido.numero} e não encontrou ninguém. Pode ir até a porta, ou responder por aqui?`,
      ];
    case "PedidoAlterado":
    case "EdicaoRecusada":
      return narrarEdicao(event, facts);
    case "PedidoAndou":
      return isTakenBack(told) ? [] : [andou(event)];
    case "NomeDesconhecido":
      return [desconhecido(event, facts)];
    case "ProdutoIndisponivel":
      return [indisponivel(event.produtoId, facts)];
    case "ProdutoForaDoTamanho":
      return [`${nome(event.produtoId, facts)} não é feita no tamanho ${tamanho(event.tamanhoId, facts)}.`];
    case "SaborForaDoCombo":
      return [`${nome(event.produtoId, facts)} não entra no ${nome(event.comboId, facts)}.`];
    case "SaboresDemais":
      return [`A ${tamanho(event.tamanhoId, facts)} leva até ${contar(event.max, "sabor", "sabores")}.`];
    case "QuantidadeGrande":
      return [`Pelo WhatsApp levo até ${event.max} de cada.`];
    case "EstoqueInsuficiente":
      return [esgotado(event.produtoId, event.restam, facts)];
    case "AlvoNaoEncontrado":
      return [
        state.carrinho.length === 0 ? "Ainda não tem nada no pedido." : "Não achei esse item no seu pedido.",
      ];
    case "EntregaNaoAceita":
      return ["No momento só trabalhamos com retirada na loja."];
    case "RetiradaNaoAceita":
      return ["No momento só trabalhamos com entrega."];
    case "ForaDeArea":
      return [
        event.conhecido
          ? `Infelizmente não entregamos em ${event.palavras}.`
          : `Não encontrei ${event.palavras} entre os bairros que atendemos.`,
      ];
    case "BairroEmDuvida":
      return [];
    case "PagamentoNaoAceito":
      return [
        `Não aceitamos ${event.palavras}. Aceitamos ${listar(facts.formasPagamento.map((forma) => forma.nome))}.`,
      ];
    case "TrocoInsuficiente":
      return [`O total é ${formatReais(event.total)}: ${formatReais(event.trocoPara)} não cobre.`];
    case "PedidoMinimo":
      return [`O pedido mínimo é ${formatReais(event.minimo)}.`];
    case "LojaFechada":
      return [fechada(event.abreEm, facts)];
    case "HorarioImpossivel":
      return ["Nesse horário não dá: estamos fechados, ou já passou."];
    case "ResumoMudou":
      return [mudou(event.antes, event.agora)];
    case "NadaParaConfirmar":
      return [
        facts.cliente.pedidoAberto === null
          ? "Ainda não tem pedido para confirmar."
          : `Seu pedido nº ${facts.cliente.pedidoAberto.numero} já está confirmado. 👍`,
      ];
    case "NadaParaRepetir":
      return ["Não achei um pedido anterior seu."];
    case "NadaParaCancelar":
      return ["Não tem nenhum pedido em aberto para cancelar."];
    case "PedidoJaNaCozinha":
      return [`O pedido nº ${event.numero} já está na cozinha.`];
    case "PassoImpossivel":
    case "EquipeConsultada":
      return [];
    case "InformacaoPedida":
      return [informar(event.comando, told)];
    case "Agradecido":
      return ["Por nada! 😊"];
    case "Despedido":
      return ["Até mais! Quando quiser, é só chamar."];
    case "EsperaPedida":
      return ["Sem pressa, estou por aqui."];
    case "ForaDeAssunto":
      return ["Aqui eu cuido dos pedidos da loja. 🙂"];
    case "NaoEntendido":
      return naoEntendido(event.vezes, told);
    case "MidiaRecebida":
      return [midiaRecebida(event.midia)];
    case "ComprovanteRecebido":
      return [comprovanteRecebido(event.numero)];
    case "ReacaoAoResumo":
      return [REACAO_AO_RESUMO];
    case "MensagemEditada":
      return [MENSAGEM_EDITADA];
    case "AudioNaoOuvido":
      return [audioNaoOuvido(event.falha)];
    case "LocalizacaoRecebida":
      return [midiaRecebida("localizacao")];
    case "PagamentoAlegado":
      return told.events.some(({ tipo }) => tipo === "ComprovanteRecebido")
        ? []
        : ["Obrigado! A loja confere o pagamento e eu aviso."];
    case "HumanoChamado":
      return [HUMANO[event.motivo]];
    case "BotVoltou":
      return [
        "Aqui é o atendimento automático de novo. 🙂 O que você combinou com a equipe continua valendo.",
      ];
    case "AvaliacaoDada":
    case "AvaliacaoComentada":
    case "AvaliacaoPedida":
      return avaliacaoTexto(event);
    case "CarrinhoLembrado":
    case "CarrinhoExpirado":
      return carrinhoParadoTexto(event, told);
    case "EstadoZerado":
      return [];
    case "SaidaDeDivulgacao":
      return ["Pronto, você não recebe mais divulgação nossa. Sobre pedidos, continuo por aqui."];
    case "PrivacidadePedida":
      return ["Seus dados são usados só para atender seus pedidos."];
    case "ConversaRecomecada":
      return event.linhas.length === 0
        ? []
        : ["O pedido que você tinha começado expirou por falta de resposta; vamos de novo."];
  }
}

const HUMANO: Readonly<Record<MotivoHumano, string>> = {
  pediu: "Vou chamar uma pessoa da equipe. Ela responde por aqui.",
  reclamacao: "Sinto muito por isso. Já chamei uma pessoa da equipe para resolver com você.",
  nao_entendeu: "Não estou conseguindo entender, desculpe. Chamei uma pessoa da equipe para ajudar.",
  pagamento_dividido:
    "Dividir o pagamento eu não consigo sozinho: chamei uma pessoa da equipe para combinar com você.",
  mudar_pedido_feito: "Chamei uma pessoa da equipe para ver o que dá para fazer.",
  quantidade_grande: "Para essa quantidade chamei uma pessoa da equipe para combinar com você.",
  mensagens_repetidas:
    "Recebi a mesma mensagem várias vezes, então chamei uma pessoa da equipe e fico quieto por aqui.",
  bairro_desconhecido:
    "Perguntei à equipe se entregamos aí, e quanto fica. Ela responde por aqui; seu pedido está guardado.",
  taxa_desconhecida:
    "A taxa para esse endereço quem confirma é a equipe: já perguntei. Ela responde por aqui; seu pedido está guardado.",
  privacidade: "Chamei uma pessoa da equipe para cuidar do seu pedido sobre os seus dados.",
};

/** Nothing to somebody who went on talking with a person: they are told that the bot is back. */
function naoEntendido(vezes: number, { state, facts, events }: Told): readonly string[] {
  if (events.some(({ tipo }) => tipo === "BotVoltou")) return [];
  return [vezes < 2 ? "Não entendi bem, desculpe." : `Ainda não entendi. ${ajudar(state, facts)}`];
}

function indisponivel(produtoId: number, { cardapio }: Facts): string {
  const produto = findProduto(cardapio, produtoId);
  return produto === null ? "Hoje não temos esse item, desculpe." : naoTemos([produto]);
}

function nome(produtoId: number, facts: Facts): string {
  const produto = findProduto(facts.cardapio, produtoId);
  return produto === null ? "esse item" : nomeCompleto(produto);
}

function tamanho(tamanhoId: number, facts: Facts): string {
  return findTamanho(facts.cardapio, tamanhoId)?.nome ?? "pedido";
}

/** The fee as soon as it is known, with why it is what it is. */
export function taxaTexto({ before, state, facts, events }: Told): string[] {
  const { taxa } = quoteState(state, facts);
  const isResumo = events.some(
    (event) => event.tipo === "Perguntou" && event.pergunta.tipo === "confirmacao",
  );
  if (isResumo || quoteState(before, facts).taxa.tipo !== "desconhecida") return [];
  const bairro = bairroDoEndereco(state, facts);
  switch (taxa.tipo) {
    case "bairro":
      return [
        `Entrega em ${taxa.bairro}: ${taxaValor(taxa.centavos)}${bairro?.gratisAcima == null ? "" : ` (grátis acima de ${formatReais(bairro.gratisAcima)})`}.`,
      ];
    case "gratis_acima":
      return [`Entrega grátis em ${taxa.bairro}. 🎉`];
    case "distancia":
      return [`Você está a ${formatDistancia(taxa.metros)} da loja: entrega ${taxaValor(taxa.centavos)}.`];
    case "unica":
      return [`Taxa de entrega: ${formatReais(taxa.centavos)}.`];
    default:
      return [];
  }
}

/** 0 is free on purpose, and is called so. */
function taxaValor(centavos: number): string {
  return centavos === 0 ? "grátis" : formatReais(centavos);
}

function retirada({ loja, operacao }: Facts): string {
  const tempo = previsaoMin(loja.tempoRetiradaMin, operacao);
  const onde = loja.endereco === null ? " na loja" : ` em ${loja.endereco}`;
  return `Certo, retirada${onde}.${tempo === null ? "" : ` Depois de confirmado, fica pronto em ${tempo[0]} a ${tempo[1]} minutos.`}`;
}

/** The last pedido at today's prices: what changed since is said, price by price. */
function repetido(
  { indisponiveis, mudancas }: Extract<Event, { tipo: "PedidoRepetido" }>,
  { state, facts }: Told,
): string[] {
  const changed = mudancas.flatMap(({ linhaId, antes, agora }) => {
    const linha = findLinha(state, linhaId);
    return linha === null
      ? []
      : [
          `Desde a última vez, ${nomeDaLinha(linha, facts.cardapio)} foi de ${formatReais(antes)} para ${formatReais(agora)}.`,
        ];
  });
  return [
    ...indisponiveis.map((id) => `${nome(id, facts)} não temos hoje, então deixei de fora.`),
    ...changed,
  ];
}

function confirmado(pedido: PedidoFechado, facts: Facts): string {
  const { loja, operacao } = facts;
  if (pedido.cobranca === "mercadopago") {
    return `Pedido *nº ${PEDIDO_NUMERO}* anotado! Total: *${formatReais(pedido.quote.total)}*.\nEstou gerando o Pix; o código chega já aqui embaixo.`;
  }
  const base = pedido.tipoEntrega === "entrega" ? loja.tempoEntregaMin : loja.tempoRetiradaMin;
  const tempo = previsaoMin(base, operacao);
  const previsao =
    pedido.agendadoPara !== null
      ? `Fica para ${quando(facts, pedido.agendadoPara)}.`
      : tempo === null
        ? ""
        : `${pedido.tipoEntrega === "entrega" ? "Chega" : "Fica pronto"} em ${tempo[0]} a ${tempo[1]} minutos.`;
  return [
    `✅ Pedido *nº ${PEDIDO_NUMERO}* confirmado! Total: *${formatReais(pedido.quote.total)}*.`,
    previsao,
    "Aviso você a cada passo.",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Cancelled to be changed: that it is here again says it all, and "cancelado" would frighten. */
function isTakenBack({ events }: Told): boolean {
  return events.some(({ tipo }) => tipo === "PedidoRetomado");
}

function andou({
  pedido,
  para,
  motivo,
  porCliente,
  entregador,
}: Extract<Event, { tipo: "PedidoAndou" }>): string {
  if (para === "cancelado") {
    if (porCliente) return `Pedido nº ${pedido.numero} cancelado.`;
    return `Seu pedido nº ${pedido.numero} foi cancelado pela loja${motivo === null ? "" : `: ${motivo}`}. Desculpe o transtorno.`;
  }
  if (pedido.status === "agendado" && para === "confirmado")
    return `🕗 Seu pedido agendado nº ${pedido.numero} entrou na fila da cozinha.`;
  if (para === "saiu_entrega" && entregador !== undefined)
    return `🛵 Seu pedido nº ${pedido.numero} saiu para entrega com ${entregador}!`;
  return PASSO[para](pedido.numero);
}

const PASSO: Readonly<Record<Exclude<StatusPedido, "cancelado">, (numero: number) => string>> = {
  novo: (numero) => `Pedido nº ${numero} recebido.`,
  agendado: (numero) => `Pedido nº ${numero} agendado.`,
  confirmado: (numero) => `Pedido nº ${numero} confirmado.`,
  em_preparo: (numero) => `👨‍🍳 A loja aceitou seu pedido nº ${numero} e já está preparando.`,
  saiu_entrega: (numero) => `🛵 Seu pedido nº ${numero} saiu para entrega!`,
  pronto_retirada: (numero) => `🍕 Seu pedido nº ${numero} está pronto para retirada!`,
  finalizado: (numero) => `Pedido nº ${numero} entregue. Bom apetite! 🍕`,
};

function desconhecido(
  { palavras, sugestoes }: Extract<Event, { tipo: "NomeDesconhecido" }>,
  facts: Facts,
): string {
  const nomes = sugestoes.slice(0, 3).map((id) => nome(id, facts));
  return `Não temos "${palavras}" no cardápio.${nomes.length === 0 ? "" : ` Parecido temos ${listar(nomes)}.`}`;
}

function esgotado(produtoId: number, restam: number, facts: Facts): string {
  if (restam === 0) return `${nome(produtoId, facts)} acabou de esgotar, desculpe. Nada foi alterado.`;
  return `De ${nome(produtoId, facts)} só ${restam === 1 ? "resta 1" : `restam ${restam}`}. Nada foi alterado.`;
}

function fechada(abreEm: number | null, facts: Facts): string {
  const own = facts.loja.mensagemFechado ?? "Estamos fechados no momento.";
  return abreEm === null ? own : `${own} Abrimos ${quando(facts, abreEm)}.`;
}

function mudou(antes: number | null, agora: number): string {
  return antes === null || antes === agora
    ? "O pedido mudou desde o resumo; confira de novo:"
    : `O total mudou de ${formatReais(antes)} para ${formatReais(agora)}; confira de novo:`;
}
