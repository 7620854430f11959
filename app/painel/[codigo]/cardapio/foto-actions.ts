"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { MAX_FOTO_BYTES, setFoto } from "@/lib/admin/fotos";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

const foto = z.instanceof(Blob).refine(({ size }) => size <= MAX_FOTO_BYTES, "A foto é grande demais.");

/** Null takes it away. */
export const mudarFoto = ownerAction(
  {
    acao: "mudou a foto de um item",
    papeis: GESTAO,
    input: z.object({ produtoId: z.int(), foto: foto.nullable() }),
  },
  async (member, input) => {
    const resultado = await setFoto(member, input.produtoId, input.foto);
    refresh();
    return resultado;
  },
);
