import type { PagamentoNoBanco } from "@/lib/core/pagamento/cobranca";
import type { Placed, World } from "./world";

/** The account the shop's charges are made for. */
const OUR_ACCOUNT = "shop";

/** Makes a charge at the bank, or fails to. */
export function makeCharge(world: World, placed: Placed, works: boolean): void {
  const { charge } = placed;
  if (charge?.acao !== "criar" || charge.status !== "pendente") return;
  if (!works) {
    world.obey(placed.cliente, { tipo: "PixFailed", cobranca: charge, pedido: world.emCurso(placed) });
    return;
  }
  const bancoId = `mp-${charge.id}`;
  world.bank.set(bancoId, {
    id: bancoId,
    status: "pendente",
    valor: charge.valor,
    devolvido: 0,
    moeda: "BRL",
    referencia: charge.referencia,
    recebedor: OUR_ACCOUNT,
  });
  world.obey(placed.cliente, {
    tipo: "PixReady",
    cobranca: charge,
    copiaECola: "00020126",
    bancoId,
    recebedor: OUR_ACCOUNT,
  });
}

/** Changes a payment at the bank; nobody is told by it. */
export function changeAtBank(world: World, placed: Placed, change: Partial<PagamentoNoBanco>): void {
  const banco = bankOf(world, placed);
  if (banco !== null) world.bank.set(banco.id, { ...banco, ...change });
}

export function bankOf(world: World, { charge }: Placed): PagamentoNoBanco | null {
  return charge?.bancoId == null ? null : (world.bank.get(charge.bancoId) ?? null);
}

/** The bank's word reaches the shop: a notice, or a poll. Told as often as one likes. */
export function report(world: World, placed: Placed, aPedido = false): void {
  const banco = bankOf(world, placed);
  if (banco === null || placed.charge === null) return;
  const pedido = world.emCurso(placed);
  world.obey(placed.cliente, { tipo: "PixReported", cobranca: placed.charge, pedido, banco, aPedido });
}

/** A notice for a charge of this shop that tells of somebody else's payment. */
export function reportForeign(world: World, placed: Placed): void {
  const banco = bankOf(world, placed);
  if (banco === null || placed.charge === null) return;
  const foreign = { ...banco, status: "aprovado", recebedor: "another shop", referencia: "theirs" } as const;
  world.bank.set(banco.id, foreign);
  const pedido = world.emCurso(placed);
  world.obey(placed.cliente, {
    tipo: "PixReported",
    cobranca: placed.charge,
    pedido,
    banco: foreign,
    aPedido: false,
  });
}

/** What was asked of the bank and not done yet: charges withdrawn, money sent back. `works`: the bank does it. */
export function doAtBank(world: World, placed: Placed, works: boolean): void {
  const { charge } = placed;
  const banco = bankOf(world, placed);
  if (charge === null || banco === null) return;
  if (charge.acao === "cancelar" && works) {
    if (banco.status === "pendente") world.bank.set(banco.id, { ...banco, status: "cancelado" });
    placed.charge = banco.status === "pendente" ? { ...charge, acao: null } : charge;
    if (banco.status !== "pendente") report(world, placed);
  } else if (charge.acao === "devolver" && works && banco.status === "aprovado") {
    world.bank.set(banco.id, { ...banco, status: "devolvido", devolvido: banco.valor });
    report(world, placed);
  } else if (charge.acao === "devolver" && !works) {
    world.obey(placed.cliente, { tipo: "PixRefundFailed", cobranca: charge, pedido: world.emCurso(placed) });
  }
}
