"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { choosePin, openWithPin, requireCourier } from "@/lib/admin/courier-access";
import { foundNobody, handOver, leaveWith } from "@/lib/admin/courier-step";
import { formAction } from "@/lib/admin/form-action";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { EQUIPE, type Papel } from "@/lib/admin/require-member";

const pin = z.string().regex(/^\d{4,6}$/, "O PIN tem de 4 a 6 números.");

export const escolherPin = formAction(
  z.object({ pin, deNovo: z.string() }),
  async ({ pin: novo, deNovo }) => {
    if (novo !== deNovo) return { ok: false, mensagem: "Os dois PINs não são iguais. Digite de novo." };
    return refreshed(choosePin(await requireCourier(), novo));
  },
);

export const abrirComPin = formAction(z.object({ pin }), async ({ pin: digitado }) =>
  refreshed(openWithPin(await requireCourier(), digitado)),
);

/** Whoever of the team delivers; row level security says whose a delivery is. */
const QUEM_ENTREGA: readonly Papel[] = ["entregador", ...EQUIPE];
const entrega = z.object({ entregaId: z.int() });

export const sairComEntrega = ownerAction(
  { acao: "saiu para uma entrega", papeis: QUEM_ENTREGA, input: entrega },
  (member, { entregaId }) => refreshed(leaveWith(member, entregaId)),
);

export const entregar = ownerAction(
  { acao: "entregou um pedido", papeis: QUEM_ENTREGA, input: entrega },
  (member, { entregaId }) => refreshed(handOver(member, entregaId)),
);

export const naoEncontrei = ownerAction(
  { acao: "não encontrou o cliente", papeis: QUEM_ENTREGA, input: entrega },
  (member, { entregaId }) => refreshed(foundNobody(member, entregaId)),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
