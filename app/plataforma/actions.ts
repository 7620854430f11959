"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { suspender } from "@/lib/admin/plataforma";
import { platformAction } from "@/lib/admin/platform-action";

export const suspenderLoja = platformAction(
  {
    acao: "suspendeu a pizzaria",
    guardar: ["motivo"],
    input: z.object({
      restauranteId: z.int(),
      motivo: z.string().trim().min(1, "Diga o motivo: a pizzaria lê.").max(300, "Use até 300 letras."),
    }),
  },
  async ({ restauranteId, motivo }) => {
    const resultado = await suspender(restauranteId, motivo);
    refresh();
    return resultado;
  },
);

export const reativarLoja = platformAction(
  { acao: "reativou a pizzaria", input: z.object({ restauranteId: z.int() }) },
  async ({ restauranteId }) => {
    const resultado = await suspender(restauranteId, null);
    refresh();
    return resultado;
  },
);
