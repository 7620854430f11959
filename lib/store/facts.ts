import type { Facts, Limites, PedidoAberto } from "@/lib/core/dialogue/facts";
import { type CardapioRows, toCardapio } from "@/lib/store/cardapio";
import { toHorarios } from "@/lib/store/horarios";
import { limitesOf } from "@/lib/store/limites";
import type { FactRows } from "@/lib/store/turn-rows";

/** What a turn may look at, from its rows; the menu apart, because a copy of it is kept. */
export function toFacts(
  rows: FactRows,
  cardapio: CardapioRows,
  options: { agora: number; limites: Limites },
): Facts {
  const { restaurante, cliente, ultimo_pedido: ultimo, pedido_aberto: aberto } = rows;
  return {
    agora: options.agora,
    limites: limitesOf(restaurante.configuracoes, options.limites),
    conversa: { quieta: rows.conversa.quieta || !restaurante.bot_ativo, humanoEm: rows.conversa.humano_em },
    loja: toLoja(restaurante),
    horarios: toHorarios(restaurante.fuso, rows.horarios, rows.feriados),
    cardapio: toCardapio(cardapio, restaurante.cardapio_versao, restaurante.regra_preco, rows.estoque),
    bairros: rows.bairros.map(({ ativo, pedido_minimo, gratis_acima, ...bairro }) => ({
      ...bairro,
      atende: ativo,
      pedidoMinimo: pedido_minimo,
      gratisAcima: gratis_acima,
    })),
    formasPagamento: rows.formas_pagamento,
    cliente: {
      nome: cliente.nome,
      telefone: cliente.telefone,
      semLembretes: cliente.sem_lembretes,
      ultimoPedido: ultimo === null ? null : { ...ultimo, tipoEntrega: ultimo.tipo_entrega },
      pedidoAberto: aberto === null ? null : toPedidoAberto(aberto),
    },
  };
}

function toLoja(restaurante: FactRows["restaurante"]): Facts["loja"] {
  return {
    nome: restaurante.nome,
    endereco: restaurante.endereco_loja,
    telefone: restaurante.telefone_loja,
    aceitaEntrega: restaurante.aceita_entrega,
    aceitaRetirada: restaurante.aceita_retirada,
    pedidoMinimo: restaurante.pedido_minimo,
    taxaUnica: restaurante.taxa_unica,
    tempoEntregaMin: restaurante.tempo_entrega_min,
    tempoRetiradaMin: restaurante.tempo_retirada_min,
    mensagemFechado: restaurante.mensagem_fechado,
    pixChave: restaurante.pix_chave,
    pixOnline: restaurante.pix_online,
  };
}

function toPedidoAberto(row: NonNullable<FactRows["pedido_aberto"]>): PedidoAberto {
  const { tipo_entrega, endereco, nome, pagamento, agendado_para, cobranca, ...pedido } = row;
  return {
    ...pedido,
    tipoEntrega: tipo_entrega,
    pix: cobranca === null ? null : { cobranca, endereco, nome, pagamento, agendadoPara: agendado_para },
  };
}
