import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PedidoComPix } from "@/lib/core/dialogue/command";
import { PROXIMOS_STATUS, type StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { Cobranca, PagamentoNoBanco } from "./cobranca";
import { devolucaoPedida, type Veredito, veredito } from "./veredito";

const COBRANCA: Cobranca = {
  id: 1,
  provedor: "mercadopago",
  status: "pendente",
  acao: null,
  valor: 5290,
  valorPago: 0,
  valorDevolvido: 0,
  referencia: "ref",
  bancoId: "9",
  recebedor: "7",
  copiaECola: "code",
  qrUrl: null,
  expiraEm: null,
};
const PEDIDO: PedidoComPix = {
  id: 1,
  numero: 1,
  status: "novo",
  tipoEntrega: "retirada",
  reserva: {},
  agendadoPara: null,
};
const PAGO: PagamentoNoBanco = {
  id: "9",
  status: "aprovado",
  valor: 5290,
  devolvido: 0,
  moeda: "BRL",
  referencia: "ref",
  recebedor: "7",
};

describe("what the bank says of a charge", () => {
  test("paid as charged, the pedido goes to the kitchen", () => {
    expect(veredito(COBRANCA, PEDIDO, PAGO)).toMatchObject({ para: "aprovado", pedidoPara: "confirmado" });
  });

  test("paid for later, it waits for its time", () => {
    expect(veredito(COBRANCA, { ...PEDIDO, agendadoPara: 1 }, PAGO)).toMatchObject({
      pedidoPara: "agendado",
    });
  });

  test.each<[string, Partial<PagamentoNoBanco>]>([
    ["less", { valor: 5289 }],
    ["more", { valor: 5291 }],
    ["another currency", { moeda: "ARS" }],
    ["another name", { referencia: "other" }],
    ["another account", { recebedor: "8" }],
  ])("paid with %s goes to the team and moves no pedido", (_, change) => {
    const judged = veredito(COBRANCA, PEDIDO, { ...PAGO, ...change });
    expect(judged).toMatchObject({ para: "em_revisao", pedidoPara: null, acao: null });
  });

  test("paid after the pedido was cancelled is sent back", () => {
    const late = veredito({ ...COBRANCA, status: "expirado" }, { ...PEDIDO, status: "cancelado" }, PAGO);
    expect(late).toMatchObject({ caso: "pago_tarde", para: "aprovado", acao: "devolver" });
  });

  test("told again, it says nothing new", () => {
    const paid: Cobranca = { ...COBRANCA, status: "aprovado", valorPago: 5290 };
    expect(veredito(paid, { ...PEDIDO, status: "confirmado" }, PAGO)).toBeNull();
  });
});

describe("the team wants the money sent back", () => {
  const paid: Cobranca = { ...COBRANCA, status: "aprovado", valorPago: 5290 };

  test.each<[string, Partial<Cobranca>]>([
    ["that arrived", {}],
    ["that does not match", { status: "em_revisao" }],
    ["of which a part is back", { valorDevolvido: 1000 }],
  ])("money %s is asked back of the bank, and no pedido moves by it", (_, change) => {
    expect(devolucaoPedida({ ...paid, ...change })).toMatchObject({
      para: "aprovado",
      acao: "devolver",
      pedidoPara: null,
    });
  });

  test.each<[string, Partial<Cobranca>]>([
    ["never arrived", { status: "pendente", valorPago: 0 }],
    ["is on its way back", { acao: "devolver" }],
    ["is back", { status: "reembolsado", valorDevolvido: 5290 }],
    ["is contested", { status: "contestado" }],
  ])("money that %s is left alone", (_, change) => {
    expect(devolucaoPedida({ ...paid, ...change })).toBeNull();
  });
});

const anyStatus = fc.constantFrom<PagamentoNoBanco["status"]>(
  "pendente",
  "aprovado",
  "recusado",
  "expirado",
  "cancelado",
  "devolvido",
  "contestado",
);
const anyBank: fc.Arbitrary<PagamentoNoBanco> = fc.record({
  id: fc.constant("9"),
  status: anyStatus,
  valor: fc.constantFrom(5290, 5190),
  devolvido: fc.constantFrom(0, 1000),
  moeda: fc.constantFrom("BRL", "ARS"),
  referencia: fc.constantFrom("ref", "other"),
  recebedor: fc.constantFrom("7", "8"),
});

/** Applies a verdict as the commit does; cancelling is whatever the shop or the customer does in between. */
function after(cobranca: Cobranca, pedido: PedidoComPix, judged: Veredito): [Cobranca, PedidoComPix] {
  const { para, valorPago, valorDevolvido, acao, pedidoPara } = judged;
  return [
    { ...cobranca, status: para, valorPago, valorDevolvido, acao },
    { ...pedido, status: pedidoPara ?? pedido.status },
  ];
}

function cancelled(cobranca: Cobranca, pedido: PedidoComPix): [Cobranca, PedidoComPix] {
  if (!PROXIMOS_STATUS[pedido.status].includes("cancelado")) return [cobranca, pedido];
  const owes = cobranca.valorPago > cobranca.valorDevolvido && cobranca.status !== "contestado";
  const status = cobranca.status === "pendente" ? "cancelado" : owes ? "aprovado" : cobranca.status;
  return [
    { ...cobranca, status, acao: owes ? "devolver" : null },
    { ...pedido, status: "cancelado" },
  ];
}

/** How many places the money of a charge is in. */
function places({ status, acao, valorPago, valorDevolvido }: Cobranca, pedido: StatusPedido): number {
  const isReturned = acao === "devolver" || status === "reembolsado" || valorDevolvido === valorPago;
  const isWithPedido = status === "aprovado" && acao === null && pedido !== "cancelado" && !isReturned;
  const isWithTeam = ["em_revisao", "contestado"].includes(status) && acao === null && !isReturned;
  return [isReturned, isWithPedido, isWithTeam].filter(Boolean).length;
}

test("in whatever order the bank speaks and the shop cancels, money is in one place and the pedido keeps to its edges", () => {
  fc.assert(
    fc.property(fc.array(fc.option(anyBank, { nil: null }), { maxLength: 12 }), (words) => {
      let [cobranca, pedido]: [Cobranca, PedidoComPix] = [COBRANCA, PEDIDO];
      for (const word of words) {
        const before = pedido.status;
        const judged = word === null ? null : veredito(cobranca, pedido, word);
        if (word === null) [cobranca, pedido] = cancelled(cobranca, pedido);
        else if (judged !== null) [cobranca, pedido] = after(cobranca, pedido, judged);
        expect(before === pedido.status || PROXIMOS_STATUS[before].includes(pedido.status)).toBe(true);
        expect(cobranca.valorDevolvido).toBeLessThanOrEqual(cobranca.valorPago);
        if (cobranca.valorPago > 0) expect(places(cobranca, pedido.status)).toBe(1);
        if (pedido.status === "confirmado" && judged?.pedidoPara === "confirmado") {
          expect(word).toMatchObject({ status: "aprovado", valor: 5290, moeda: "BRL", referencia: "ref" });
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
