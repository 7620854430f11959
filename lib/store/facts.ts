import type { Facts, Limites, PedidoAberto, UltimoPedido } from "@/lib/core/dialogue/facts";
import { type CardapioRows, toCardapio } from "@/lib/store/cardapio";
import { toHorarios } from "@/lib/store/horarios";
import { limitesOf } from "@/lib/store/limites";
import { diasDoBairro, toCupons, toOperacao } from "@/lib/store/operacao";
import type { FactRows } from "@/lib/store/turn-rows";

/** What a turn may look at, from its rows; the menu apart, because a copy of it is kept. */
export function toFacts(
  rows: FactRows,
  cardapio: CardapioRows,
  options: { agora: number; limites: Limites },
): Facts {
  const { restaurante, cliente, ultimo_pedido: ultimo, pedido_aberto: aberto, operacao } = rows;
  const horarios = toHorarios(restaurante.fuso, rows.horarios, rows.feriados);
  return {
    agora: options.agora,
    limites: limitesOf(restaurante.configuracoes, options.limites),
    conversa: { quieta: rows.conversa.quieta || !restaurante.bot_ativo, humanoEm: rows.conversa.humano_em },
    loja: toLoja(restaurante, operacao.pausa),
    operacao: toOperacao(operacao),
    cupons: toCupons(operacao),
    horarios,
    conhecimento: cardapio.conhecimento,
    regrasDaCasa: linesOf(restaurante.system_prompt),
    cardapio: toCardapio(cardapio, {
      versao: restaurante.cardapio_versao,
      regraPreco: restaurante.regra_preco,
      estoque: rows.estoque,
      horarios,
      agora: options.agora,
    }),
    bairros: rows.bairros.map(({ ativo, pedido_minimo, gratis_acima, ...bairro }) => ({
      ...bairro,
      atende: ativo,
      pedidoMinimo: pedido_minimo,
      gratisAcima: gratis_acima,
      dias: diasDoBairro(operacao, bairro.id),
    })),
    formasPagamento: rows.formas_pagamento,
    cliente: {
      nome: cliente.nome,
      telefone: cliente.telefone,
      semLembretes: cliente.sem_lembretes,
      ultimoPedido: ultimo === null ? null : toUltimoPedido(ultimo),
      pedidoAberto: aberto === null ? null : toPedidoAberto(aberto),
      enderecos: operacao.enderecos,
      jaPediu: operacao.ja_pediu,
    },
  };
}

function toUltimoPedido({
  tipo_entrega,
  cotadas,
  ...ultimo
}: NonNullable<FactRows["ultimo_pedido"]>): UltimoPedido {
  return {
    ...ultimo,
    tipoEntrega: tipo_entrega,
    precos: Object.fromEntries(cotadas.map(({ linhaId, unitario }) => [linhaId, unitario])),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** While delivery is paused the shop takes none; it says so, and retirada goes on. */
function toLoja(restaurante: FactRows["restaurante"], pausa: FactRows["operacao"]["pausa"]): Facts["loja"] {
  return {
    nome: restaurante.nome,
    endereco: restaurante.endereco_loja,
    telefone: restaurante.telefone_loja,
    aceitaEntrega: restaurante.aceita_entrega && pausa !== "entrega",
    aceitaRetirada: restaurante.aceita_retirada,
    pedidoMinimo: restaurante.pedido_minimo,
    taxaUnica: restaurante.taxa_unica,
    tempoEntregaMin: restaurante.tempo_entrega_min,
    tempoRetiradaMin: restaurante.tempo_retirada_min,
    mensagemFechado: restaurante.mensagem_fechado,
    pixChave: restaurante.pix_chave,
    pixOnline: restaurante.pix_online,
    botNome: restaurante.bot_nome,
    botTom: restaurante.bot_tom,
  };
}

function toPedidoAberto(row: NonNullable<FactRows["pedido_aberto"]>): PedidoAberto {
  const { tipo_entrega, nome, pagamento, agendado_para, cobranca, previsto_de, previsto_ate, ...pedido } =
    row;
  const { endereco } = pedido;
  return {
    ...pedido,
    tipoEntrega: tipo_entrega,
    agendadoPara: agendado_para,
    previsto: previsto_de === null || previsto_ate === null ? null : { de: previsto_de, ate: previsto_ate },
    pix: cobranca === null ? null : { cobranca, endereco, nome, pagamento, agendadoPara: agendado_para },
  };
}
