"use server";

import { z } from "zod";
import { ownerAction } from "@/lib/admin/owner-action";
import { exportPedidos } from "@/lib/admin/relatorio";
import { GESTAO } from "@/lib/admin/require-member";

/** The pedidos of a period as the text of a CSV file. */
export const exportarPedidos = ownerAction(
  { acao: null, papeis: GESTAO, input: z.object({ de: z.iso.date(), ate: z.iso.date() }) },
  async ({ restaurante }, periodo) => ({
    ok: true as const,
    csv: await exportPedidos(restaurante.id, periodo),
  }),
);
