"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { setOperacao } from "@/lib/admin/operacao";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";

/** Null lasts until it is ended. */
const minutos = z.int().min(1).max(1_440).nullable();

export const mudarPausa = ownerAction(
  {
    acao: "mudou a pausa de pedidos",
    guardar: ["deQue"],
    papeis: GESTAO,
    input: z.object({ deQue: z.enum(["tudo", "entrega"]).nullable(), minutos }),
  },
  async (member, { deQue, minutos: during }) => {
    const ate = await after(during);
    const resultado = await setOperacao(member, { pausa: deQue === null ? null : { deQue, ate } });
    refresh();
    return resultado;
  },
);

export const mudarMovimento = ownerAction(
  {
    acao: "mudou o movimento da cozinha",
    papeis: GESTAO,
    input: z.object({ extraMin: z.int().min(0).max(240), minutos }),
  },
  async (member, { extraMin, minutos: during }) => {
    const ate = await after(during);
    const resultado = await setOperacao(member, { movimento: extraMin === 0 ? null : { extraMin, ate } });
    refresh();
    return resultado;
  },
);

async function after(minutes: number | null): Promise<number | null> {
  return minutes === null ? null : (await requestClock())() + minutes * 60_000;
}
