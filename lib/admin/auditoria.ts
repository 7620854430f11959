import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";

/** What was changed, as far as the log keeps it: numbers, switches and the texts an action names. Never a secret. */
export type Detalhe = Readonly<Record<string, string | number | boolean | null>>;

/** One line of the log: who did what to which restaurante, and when (ISO 8601). */
export type Registro = {
  readonly id: number;
  /** The e-mail at the time; null is the platform's own doing. */
  readonly quem: string | null;
  readonly acao: string;
  readonly detalhe: Detalhe;
  readonly em: string;
};

const MAX_TEXT = 120;
const GIVEN = "…";

/** The parts of an input that may be kept, nested ones by their own name. Of a text that is not named, that it was given. */
export function detalheOf(input: unknown, textos: readonly string[] = []): Detalhe {
  return Object.fromEntries(partsOf(input, textos));
}

function partsOf(input: unknown, textos: readonly string[]): readonly (readonly [string, Detalhe[string]])[] {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    if (value === null || typeof value === "number" || typeof value === "boolean")
      return [[name, value] as const];
    if (typeof value === "string")
      return [[name, textos.includes(name) ? value.slice(0, MAX_TEXT) : GIVEN] as const];
    return partsOf(value, textos);
  });
}

/** The newest lines of a restaurante, older than the line `antesDe` where one is given. Under the session's own policies. */
export async function listAuditoria(
  restauranteId: number,
  { limite, antesDe }: { readonly limite: number; readonly antesDe: number | null },
): Promise<readonly Registro[]> {
  const client = await sessionClient();
  const query = client
    .from("auditoria")
    .select("id, quem, acao, detalhe, created_at")
    .eq("restaurante_id", restauranteId)
    .order("id", { ascending: false })
    .limit(limite);
  const { data, error } = await (antesDe === null ? query : query.lt("id", antesDe));
  if (error !== null) throw new Error(`the log of changes could not be read: ${error.code}`);
  return z.array(registroRow).parse(data);
}

/** A row of `auditoria`. */
export const registroRow = z
  .object({
    id: z.number(),
    quem: z.string().nullable(),
    acao: z.string(),
    detalhe: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    created_at: z.string(),
  })
  .transform(({ created_at, ...registro }): Registro => ({ ...registro, em: created_at }));
