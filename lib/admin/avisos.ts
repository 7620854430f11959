import { cache } from "react";
import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";

/** What waits for somebody of the team, on whatever page they are: ids, so that a new one can be told from an old one. */
export type Avisos = {
  /** Pedidos nobody has accepted yet; one that waits for its Pix is none. */
  readonly pedidosNovos: readonly number[];
  /** Conversations in which the customer waits for a person. */
  readonly conversasChamando: readonly number[];
};

/** Asked once a request: the title and the navigation both show it. */
export const loadAvisos = cache(async (restauranteId: number): Promise<Avisos> => {
  const client = await sessionClient();
  const [pedidos, conversas] = await Promise.all([
    client
      .from("pedidos")
      .select("id")
      .eq("restaurante_id", restauranteId)
      .in("status", ["agendado", "confirmado"])
      .order("id"),
    client
      .from("clientes_estado")
      .select("id")
      .eq("restaurante_id", restauranteId)
      .not("precisa_humano_em", "is", null)
      .order("id"),
  ]);
  const failed = pedidos.error ?? conversas.error;
  if (failed !== null) throw new Error(`what waits could not be read: ${failed.code}`);
  return { pedidosNovos: ids.parse(pedidos.data), conversasChamando: ids.parse(conversas.data) };
});

const ids = z.array(z.object({ id: z.number() }).transform(({ id }) => id));
