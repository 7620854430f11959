import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";

/** What was understood of the messages of a turn, and what came of it. */
export type Entendido = {
  /** Each command with the customer's words it was read from. */
  readonly comandos: readonly { readonly tipo: string; readonly trecho: string | null }[];
  /** What happened, by the tipo of the event. */
  readonly eventos: readonly string[];
  readonly por: "parser" | "modelo" | "nenhum";
};

/** By the id of the turno, of a conversation from the turno `desde` on. */
export async function listEntendidos(
  restauranteId: number,
  conversaId: number,
  desde: number,
): Promise<ReadonlyMap<number, Entendido>> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("turnos")
    .select("id, comandos, eventos, entendedor")
    .eq("restaurante_id", restauranteId)
    .eq("conversa_id", conversaId)
    .gte("id", desde)
    .order("id", { ascending: false })
    .limit(1_000);
  if (error !== null) throw new Error(`turnos could not be read: ${error.code}`);
  return new Map(
    z
      .array(turnoRow)
      .parse(data)
      .map(({ id, comandos, eventos, entendedor }) => [
        id,
        { comandos, eventos: eventos.map(({ tipo }) => tipo), por: entendedor },
      ]),
  );
}

const comandoRow = z
  .object({
    tipo: z.string(),
    // Commands of the world (a Pix paid, a silence) quote nobody.
    evidence: z.object({ trecho: z.string() }).nullish().catch(null),
    palavras: z.string().nullish().catch(null),
  })
  .transform(({ tipo, evidence, palavras }) => ({ tipo, trecho: evidence?.trecho ?? palavras ?? null }));

const turnoRow = z.object({
  id: z.number(),
  comandos: z.array(comandoRow),
  eventos: z.array(z.object({ tipo: z.string() })),
  entendedor: z.enum(["parser", "modelo", "nenhum"]),
});
