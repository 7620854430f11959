import { type Bairro, bairroEm } from "@/lib/core/loja/bairro";
import { distanciaMetros, faixaDe } from "@/lib/core/loja/distancia";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { type Cupom, descontoDoCupom, findCupom, recusaDoCupom } from "@/lib/core/pedido/cupom";
import { type Quote, quote } from "@/lib/core/pedido/quote";
import { type TaxaEntrega, taxaEntrega } from "@/lib/core/pedido/taxa-entrega";
import type { Facts } from "./facts";
import { stableJson } from "./stable-json";
import type { Endereco, State } from "./state";

/** What the form would be charged now. */
export function quoteState(state: State, facts: Facts): Quote {
  return quote({
    cardapio: facts.cardapio,
    carrinho: state.carrinho,
    taxaFor: (subtotal) => taxaDe(state, facts, state.endereco, subtotal),
    descontoFor: (subtotal) => {
      const cupom = cupomValido(state, facts, subtotal);
      return cupom === null ? 0 : descontoDoCupom(cupom, subtotal);
    },
  });
}

/**
 * What a placed pedido comes to with other lines: at today's prices and fee, the agreed fee where today's is not known. Its
 * cupom was granted and stays, by its own rule.
 */
export function quoteAgreed(
  state: State,
  facts: Facts,
  agreed: { readonly taxa: TaxaEntrega; readonly desconto: Centavos },
): Quote {
  const cupom = state.cupom === null ? null : findCupom(facts.cupons, state.cupom);
  return quote({
    cardapio: facts.cardapio,
    carrinho: state.carrinho,
    taxaFor: (subtotal) => {
      const taxa = taxaDe(state, facts, state.endereco, subtotal);
      return taxa.tipo === "desconhecida" ? agreed.taxa : taxa;
    },
    descontoFor: (subtotal) => {
      if (cupom === null) return agreed.desconto;
      return subtotal < cupom.pedidoMinimo ? 0 : descontoDoCupom(cupom, subtotal);
    },
  });
}

function taxaDe(state: State, facts: Facts, endereco: Endereco, subtotal: Centavos): TaxaEntrega {
  return taxaEntrega({
    tipoEntrega: state.tipoEntrega,
    bairro: bairroPorId(facts, state, endereco.bairroId),
    distancia: distanciaAte(facts, endereco),
    taxaUnica: facts.loja.taxaUnica,
    subtotal,
  });
}

/** The cupom of the pedido, while it may be used for items of `subtotal`. */
export function cupomValido(state: State, facts: Facts, subtotal: Centavos): Cupom | null {
  const cupom = state.cupom === null ? null : findCupom(facts.cupons, state.cupom);
  const recusa = recusaDoCupom(cupom, { agora: facts.agora, jaPediu: facts.cliente.jaPediu, subtotal });
  return recusa === null ? cupom : null;
}

/** How far the pin is and what its band costs; null without a pin, without bands, or beyond the last. */
function distanciaAte(
  { operacao: { lugar, faixas } }: Facts,
  { localizacao }: Endereco,
): { metros: number; taxa: Centavos } | null {
  if (lugar === null || localizacao == null) return null;
  const metros = distanciaMetros(lugar, localizacao);
  const faixa = faixaDe(faixas, metros);
  return faixa === null ? null : { metros, taxa: faixa.taxa };
}

/** The bairro as it is at the time the pedido is for. */
export function bairroPorId(facts: Facts, { agendadoPara }: State, id: number | null): Bairro | null {
  const bairro = facts.bairros.find((each) => each.id === id);
  return bairro === undefined ? null : bairroEm(bairro, facts, agendadoPara ?? facts.agora);
}

export function bairroDoEndereco(state: State, facts: Facts): Bairro | null {
  return bairroPorId(facts, state, state.endereco.bairroId);
}

/** Addresses of earlier pedidos that are whole and still served. */
export function enderecosSalvos(state: State, facts: Facts): readonly Endereco[] {
  if (!facts.loja.aceitaEntrega) return [];
  return facts.cliente.enderecos.filter((endereco) => {
    const { tipo } = taxaDe({ ...state, tipoEntrega: "entrega" }, facts, endereco, 0);
    const bairro = bairroPorId(facts, state, endereco.bairroId);
    return (
      endereco.rua !== null && endereco.numero !== null && tipo !== "desconhecida" && bairro?.atende !== false
    );
  });
}

/** The least the items must come to; retirada has none. */
export function pedidoMinimo(state: State, facts: Facts): Centavos {
  if (state.tipoEntrega !== "entrega") return 0;
  return bairroDoEndereco(state, facts)?.pedidoMinimo ?? facts.loja.pedidoMinimo;
}

/**
 * Everything a resumo promised, as one string: the lines with their prices, how, where and when it is received and
 * how it is paid. A confirmation counts only while this is unchanged.
 */
export function impressao(state: State, facts: Facts): string {
  const { linhas, taxa, total } = quoteState(state, facts);
  const { carrinho, tipoEntrega, endereco, pagamento, trocoPara, agendadoPara } = state;
  const precos = linhas.map(({ linhaId, unitario }) => [linhaId, unitario]);
  const local = tipoEntrega === "entrega" ? endereco : null;
  return stableJson([carrinho, precos, taxa, total, tipoEntrega, local, pagamento, trocoPara, agendadoPara]);
}
