import type { Event } from "@/lib/core/dialogue/event";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { Told } from "./say";

/** What the cupom takes off, as far as it is known yet; that it replaced another is said. */
export function cupomAplicado(
  { codigo, antes }: Extract<Event, { tipo: "CupomAplicado" }>,
  { state, facts, events }: Told,
): readonly string[] {
  const replaced = antes === null ? "" : ` no lugar do ${antes} (um cupom por pedido)`;
  const { desconto } = quoteState(state, facts);
  const isShort = events.some(({ tipo }) => tipo === "CupomRecusado");
  if (isShort) return [];
  return [
    desconto > 0
      ? `Cupom *${codigo}*${replaced}: desconto de ${formatReais(desconto)}.`
      : `Cupom *${codigo}* anotado${replaced}.`,
  ];
}

export function cupomRecusado({ codigo, recusa }: Extract<Event, { tipo: "CupomRecusado" }>): string {
  switch (recusa.motivo) {
    case "desconhecido":
      return `Não conheço o cupom ${codigo}.`;
    case "vencido":
      return `O cupom ${codigo} já venceu.`;
    case "so_primeiro_pedido":
      return `O cupom ${codigo} é só para o primeiro pedido.`;
    case "esgotado":
      return `O cupom ${codigo} já foi todo usado.`;
    case "ja_usado":
      return `Você já usou o cupom ${codigo}.`;
    case "minimo":
      return `O cupom ${codigo} vale a partir de ${formatReais(recusa.minimo)} em itens: faltam ${formatReais(recusa.falta)}. Guardei para quando chegar lá.`;
  }
}
