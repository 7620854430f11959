import type { PedidoFechado } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { idCerto, type Linha } from "@/lib/core/pedido/item";
import type { Quote, QuoteLine } from "@/lib/core/pedido/quote";
import { formatEndereco } from "@/lib/core/replies/endereco";
import { detalhesDaLinha, nomeDaLinha } from "@/lib/core/replies/nome-da-linha";
import { reaisFromCentavos } from "@/lib/store/reais";

/** A placed pedido as `commit_turn` takes it: money in reais, lines named for the kitchen. */
export function toPedidoRow(pedido: PedidoFechado, facts: Facts) {
  const { quote, linhas, endereco, trocoPara, agendadoPara } = pedido;
  const forma = facts.formasPagamento.find(({ codigo }) => codigo === pedido.pagamento);
  const itens = linhas.map((linha, index) => toItemRow(linha, index, quote.linhas, facts));
  return {
    status: statusInicial(pedido),
    cliente_nome: pedido.nome,
    carrinho: linhas,
    reserva: pedido.reserva,
    resumo: itens.map(({ qtd, nome }) => `${qtd}x ${nome}`).join(" | "),
    subtotal: reaisFromCentavos(quote.subtotal),
    taxa_entrega: reaisFromCentavos(knownTaxa(quote)),
    desconto: reaisFromCentavos(quote.desconto),
    total: reaisFromCentavos(quote.total),
    explicacao: quote,
    tipo_entrega: pedido.tipoEntrega,
    endereco,
    endereco_completo: endereco === null ? "Retirada no local" : formatEndereco(endereco, facts.bairros),
    bairro_id: endereco?.bairroId ?? null,
    forma_pagamento: pedido.pagamento,
    forma_pagamento_nome: forma?.nome ?? pedido.pagamento,
    troco_para: trocoPara === null || trocoPara === 0 ? null : reaisFromCentavos(trocoPara),
    agendado_para: toTime(agendadoPara),
    cupom_id: pedido.cupomId,
    previsto_de: toTime(pedido.previsto?.de ?? null),
    previsto_ate: toTime(pedido.previsto?.ate ?? null),
    cobranca: {
      provedor: pedido.cobranca,
      expira_em:
        pedido.cobranca === "mercadopago"
          ? new Date(facts.agora + facts.limites.pixExpiraMin * MINUTE_MS).toISOString()
          : null,
    },
    itens,
  };
}

const MINUTE_MS = 60_000;

/** Paid first, it waits for its Pix. */
function statusInicial({ cobranca, agendadoPara }: PedidoFechado) {
  if (cobranca === "mercadopago") return "novo";
  return agendadoPara === null ? "confirmado" : "agendado";
}

/** A pedido without a known fee is none: no fee is not R$ 0,00. */
function knownTaxa({ taxa }: Quote): Centavos {
  if (taxa.centavos === null) throw new Error("a confirmed pedido has no fee");
  return taxa.centavos;
}

function toTime(instante: number | null): string | null {
  return instante === null ? null : new Date(instante).toISOString();
}

function toItemRow(linha: Linha, index: number, quoted: readonly QuoteLine[], facts: Facts) {
  const price = quoted.find(({ linhaId }) => linhaId === linha.linhaId);
  if (price === undefined) throw new Error("a confirmed line has no price");
  return {
    ordem: index + 1,
    tipo: linha.tipo,
    produto_id:
      linha.tipo === "produto" ? idCerto(linha.produto) : linha.tipo === "combo" ? linha.comboId : null,
    nome: nomeDaLinha(linha, facts.cardapio),
    detalhes: detalhesDaLinha(linha, facts.cardapio),
    qtd: linha.quantidade,
    preco_unitario: reaisFromCentavos(price.unitario),
    total: reaisFromCentavos(price.total),
    parcelas: price.parcelas,
  };
}
