import type { Event } from "@/lib/core/dialogue/event";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { formatReais } from "@/lib/core/pedido/centavos";
import { formatEndereco } from "./endereco";
import { listar } from "./listar";
import { taxaTexto } from "./narrar";
import type { Told } from "./say";

/**
 * What was said of delivery and payment, repeated in one line, so that nobody wonders whether it was heard. Nothing where
 * the next words show it anyway: the resumo, the fee of the bairro, "qual é o número na Rua X?", "precisa de troco?".
 */
export function anotar(told: Told): readonly string[] {
  const next = told.events.findLast((event) => event.tipo === "Perguntou")?.pergunta.tipo ?? null;
  if (next === null || next === "confirmacao") return [];
  const parts = [...entregaDita(told, next), ...pagamentoDito(told, next)];
  return parts.length === 0 ? [] : [`Anotado: ${listar(parts)}.`];
}

function entregaDita(told: Told, next: Pergunta["tipo"]): string[] {
  const { state, facts, events } = told;
  if (next === "numero" || taxaTexto(told).length > 0) return [];
  if (has(events, "EnderecoInformado") && state.endereco.rua !== null)
    return [`entrega em ${formatEndereco(state.endereco, facts.bairros)}`];
  return has(events, "EntregaEscolhida") && next !== "endereco" ? ["entrega"] : [];
}

function pagamentoDito({ state, facts, events }: Told, next: Pergunta["tipo"]): string[] {
  if (next === "troco" || next === "pagamento") return [];
  const forma = facts.formasPagamento.find(({ codigo }) => codigo === state.pagamento);
  const said = [
    ...(has(events, "PagamentoEscolhido") && forma !== undefined ? [forma.nome] : []),
    ...(has(events, "TrocoInformado") ? [troco(state.trocoPara)] : []),
  ];
  return said.length === 0 ? [] : [said.join(", ")];
}

function troco(trocoPara: number | null): string {
  return trocoPara === null || trocoPara === 0 ? "sem troco" : `troco para ${formatReais(trocoPara)}`;
}

function has(events: readonly Event[], tipo: Event["tipo"]): boolean {
  return events.some((event) => event.tipo === tipo);
}
