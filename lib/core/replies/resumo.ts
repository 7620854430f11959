import type { Facts } from "@/lib/core/dialogue/facts";
import { bairroDoEndereco, quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";
import { formatDistancia } from "@/lib/core/loja/distancia";
import { previsaoMin } from "@/lib/core/loja/previsao";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { Quote } from "@/lib/core/pedido/quote";
import type { TaxaEntrega } from "@/lib/core/pedido/taxa-entrega";
import { formatEndereco } from "./endereco";
import { linhaExplicada } from "./linha-texto";
import { quando } from "./quando";

/** The pedido as it would be placed: every price with its derivation, where it goes and how it is paid. */
export function resumo(state: State, facts: Facts): string {
  const quote = quoteState(state, facts);
  return [
    "*Resumo do seu pedido*",
    ...itensExplicados(state, quote, facts),
    "",
    ...contas(quote, state),
    "",
    ...destino(state, facts),
    ...pagamento(state, facts, quote.total),
  ].join("\n");
}

/** The carrinho with its prices so far, without asking for anything. */
export function carrinhoTexto(state: State, facts: Facts): string {
  return itensEContas(state, quoteState(state, facts), facts);
}

type Itens = Pick<State, "carrinho" | "cupom">;

/** Every line with the derivation of its price, and what they come to. */
export function itensEContas(itens: Itens, quote: Quote, facts: Facts): string {
  return [...itensExplicados(itens, quote, facts), "", ...contas(quote, itens)].join("\n");
}

function itensExplicados({ carrinho }: Itens, quote: Quote, facts: Facts): string[] {
  return carrinho.flatMap((linha) => {
    const quoted = quote.linhas.find(({ linhaId }) => linhaId === linha.linhaId);
    return quoted === undefined ? [] : [linhaExplicada(linha, quoted, facts.cardapio)];
  });
}

function contas(quote: Quote, { cupom }: Itens): string[] {
  const desconto = quote.desconto > 0 ? [`Cupom ${cupom ?? ""}: -${formatReais(quote.desconto)}`] : [];
  return [
    `Itens: ${formatReais(quote.subtotal)}`,
    ...taxaTexto(quote.taxa),
    ...desconto,
    `*Total: ${formatReais(quote.total)}*`,
  ];
}

function taxaTexto(taxa: TaxaEntrega): string[] {
  switch (taxa.tipo) {
    case "bairro":
      return [`Entrega (${taxa.bairro}): ${taxa.centavos === 0 ? "grátis" : formatReais(taxa.centavos)}`];
    case "distancia":
      return [
        `Entrega (a ${formatDistancia(taxa.metros)}): ${taxa.centavos === 0 ? "grátis" : formatReais(taxa.centavos)}`,
      ];
    case "gratis_acima":
      return [`Entrega (${taxa.bairro}): grátis acima de ${formatReais(taxa.acimaDe)}`];
    case "unica":
      return [`Entrega: ${formatReais(taxa.centavos)}`];
    case "retirada":
      return [];
    case "desconhecida":
      return ["Entrega: depende do bairro"];
  }
}

function destino(state: State, facts: Facts): string[] {
  const agendado = horario(state, facts);
  if (state.tipoEntrega === "retirada") {
    const nome = state.nome ?? facts.cliente.nome;
    return [nome === null ? "Retirada na loja" : `Retirada na loja, em nome de ${nome}`, ...agendado];
  }
  const bairro = bairroDoEndereco(state, facts);
  return [`Entrega em: ${formatEndereco(state.endereco, bairro === null ? [] : [bairro])}`, ...agendado];
}

function horario({ agendadoPara, tipoEntrega }: State, facts: Facts): string[] {
  if (agendadoPara !== null) return [`Horário: ${quando(facts, agendadoPara)}`];
  const { loja, operacao } = facts;
  const tempo = previsaoMin(
    tipoEntrega === "retirada" ? loja.tempoRetiradaMin : loja.tempoEntregaMin,
    operacao,
  );
  return tempo === null ? [] : [`Previsão: ${tempo[0]} a ${tempo[1]} minutos`];
}

function pagamento(state: State, facts: Facts, total: number): string[] {
  const forma = facts.formasPagamento.find(({ codigo }) => codigo === state.pagamento);
  if (forma === undefined) return [];
  const onde = state.tipoEntrega === "retirada" ? "na retirada" : "na entrega";
  if (forma.tipo === "pix" && facts.loja.pixOnline)
    return [`Pagamento: ${forma.nome}, agora (mando o código ao confirmar)`];
  if (forma.tipo !== "dinheiro") {
    return [`Pagamento: ${forma.nome.endsWith(onde) ? forma.nome : `${forma.nome} ${onde}`}`];
  }
  return [`Pagamento: ${forma.nome}, ${trocoTexto(state.trocoPara, total)}`];
}

function trocoTexto(trocoPara: number | null, total: number): string {
  if (trocoPara === null || trocoPara === 0) return "sem troco";
  return `troco para ${formatReais(trocoPara)} (levamos ${formatReais(trocoPara - total)})`;
}
