"use server";

import { z } from "zod";
import { ENSAIO_NOVO, type Ensaio, ensaiar } from "@/lib/admin/ensaio";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { instanteLocal } from "@/lib/core/loja/abertura";

/** What the page kept of the conversation so far. It is only ever shown to who sent it. */
const ensaio = z.custom<Ensaio>((value) => typeof value === "object" && value !== null);
const fala = z.discriminatedUnion("tipo", [
  z.object({ tipo: z.literal("texto"), texto: z.string().trim().min(1, "Escreva algo.").max(1_000) }),
  z.object({ tipo: z.literal("opcao"), opcaoId: z.string().max(100), titulo: z.string().max(100) }),
]);
/** "2026-11-27T20:30" by the shop's clock; null is now. */
const quando = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Escolha dia e hora.")
  .nullable();

export const falarNoTeste = ownerAction(
  { acao: null, papeis: GESTAO, input: z.object({ ensaio: ensaio.nullable(), fala, quando }) },
  async (member, input) => {
    const agora =
      input.quando === null
        ? (await requestClock())()
        : instanteLocal(member.restaurante.fuso, input.quando.slice(0, 10), minutesOf(input.quando));
    const ensaiado = await ensaiar(member, { ensaio: input.ensaio ?? ENSAIO_NOVO, fala: input.fala, agora });
    return { ok: true as const, ...ensaiado };
  },
);

function minutesOf(quando: string): number {
  return Number(quando.slice(11, 13)) * 60 + Number(quando.slice(14, 16));
}
