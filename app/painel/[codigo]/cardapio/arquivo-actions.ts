"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { importMenuText, menuFileText } from "@/lib/admin/menu-in-panel";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

export const exportarCardapio = ownerAction(
  { acao: null, papeis: GESTAO, input: z.object({}) },
  async (member) => ({
    ok: true as const,
    arquivo: await menuFileText(member),
  }),
);

export const importarCardapio = ownerAction(
  {
    acao: "importou um cardápio",
    papeis: GESTAO,
    input: z.object({ arquivo: z.string().max(900_000, "O arquivo é grande demais.") }),
  },
  async (member, { arquivo }) => {
    const resultado = await importMenuText(member, arquivo);
    refresh();
    return resultado;
  },
);
