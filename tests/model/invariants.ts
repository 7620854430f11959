import { expect } from "vitest";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { bankOf } from "./bank";
import type { Placed, World } from "./world";

/** What must be so after every step, whatever was done. */
export function checkWorld(world: World): void {
  checkStock(world);
  for (const [index, { state }] of world.customers.entries()) {
    const { subtotal, taxa, desconto, total, linhas } = quoteState(state, world.facts(index));
    expect(linhas.reduce((sum, linha) => sum + linha.total, 0)).toBe(subtotal);
    expect(subtotal + (taxa.centavos ?? 0) - desconto).toBe(total);
  }
  for (const placed of world.pedidos) checkPedido(world, placed);
}

/** stock + reserved + sold = what there was, never below zero, for every counted produto. */
function checkStock(world: World): void {
  for (const [id, initial] of world.initial) {
    const left = world.shelf.get(id) ?? 0;
    const held = world.customers.reduce((sum, { state }) => sum + (state.reserva[id] ?? 0), 0);
    const sold = world.pedidos
      .filter(({ status }) => status !== "cancelado")
      .reduce((sum, { fechado }) => sum + (fechado.reserva[id] ?? 0), 0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(held).toBeGreaterThanOrEqual(0);
    expect(left + held + sold, `produto ${id}`).toBe(initial + (world.restocked.get(id) ?? 0));
  }
}

function checkPedido(world: World, placed: Placed): void {
  const { quote, trocoPara, tipoEntrega, endereco, cobranca } = placed.fechado;
  expect(quote.abertas).toEqual([]);
  expect(quote.linhas.reduce((sum, { total }) => sum + total, 0)).toBe(quote.subtotal);
  expect(quote.taxa.centavos, "a fee that nobody told").not.toBeNull();
  expect(quote.subtotal + (quote.taxa.centavos ?? 0) - quote.desconto).toBe(quote.total);
  expect(quote.desconto).toBeLessThanOrEqual(quote.subtotal);
  expect(Number.isInteger(quote.total)).toBe(true);
  if (trocoPara !== null && trocoPara > 0) expect(trocoPara).toBeGreaterThanOrEqual(quote.total);
  expect(tipoEntrega === "entrega").toBe(endereco !== null);
  if (cobranca === "mercadopago") checkMoney(world, placed);
}

/** Paid only by the bank's word, for this shop and this amount; and no approved centavo is in two places or none. */
function checkMoney(world: World, placed: Placed): void {
  const { charge, status } = placed;
  const banco = bankOf(world, placed);
  if (charge === null) return;
  if (charge.status === "aprovado") {
    expect(banco?.status).toMatch(/^(aprovado|devolvido|contestado)$/);
  }
  const isBeingMade = !["novo", "cancelado"].includes(status);
  if (isBeingMade) {
    expect(banco?.referencia).toBe(charge.referencia);
    expect(banco?.recebedor).toBe(charge.recebedor);
    expect(charge.valorPago).toBe(charge.valor);
  }
  if (charge.valorPago > 0) expect(placesOf(placed)).toHaveLength(1);
}

/** Where the money of a charge is, by our books. */
export function placesOf({ charge, status }: Placed): string[] {
  if (charge === null) return [];
  const places: string[] = [];
  if (charge.status === "aprovado" && charge.acao === null && status !== "cancelado") places.push("pedido");
  if (charge.acao === "devolver" || charge.status === "reembolsado") places.push("refund");
  if (charge.status === "em_revisao" || charge.status === "contestado") places.push("review");
  return places;
}
