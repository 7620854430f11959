import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Horarios } from "@/lib/core/loja/abertura";
import { feriadoRow, horarioRow, toHorarios } from "@/lib/store/horarios";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A date on which the weekday's hours do not hold. Without hours the shop is closed. */
export type FeriadoPainel = {
  readonly id: number;
  /** "YYYY-MM-DD". */
  readonly data: string;
  readonly nome: string;
  readonly turno: TurnoPainel | null;
};
/** "HH:MM" by the shop's clock; a `fecha` at or before `abre` is on the next day. */
export type TurnoPainel = { readonly abre: string; readonly fecha: string };

export type HorariosPainel = {
  /** By weekday, 0 is domingo; a day that is missing is closed. */
  readonly semana: Readonly<Record<number, readonly TurnoPainel[]>>;
  /** From `desde` on, in order. */
  readonly feriados: readonly FeriadoPainel[];
  /** The same as the core reads it, to tell whether the shop is open. */
  readonly core: Horarios;
};

export async function loadHorarios({ restaurante }: Member, desde: string): Promise<HorariosPainel> {
  const client = await sessionClient();
  const [horarios, feriados] = await Promise.all([
    client
      .from("horarios")
      .select("dia_semana, abre, fecha")
      .eq("restaurante_id", restaurante.id)
      .order("abre"),
    client
      .from("feriados")
      .select("id, data, nome, abre, fecha")
      .eq("restaurante_id", restaurante.id)
      .gte("data", desde)
      .order("data"),
  ]);
  const failed = horarios.error ?? feriados.error;
  if (failed !== null) throw new Error(`hours could not be read: ${failed.code}`);
  const semana: Record<number, TurnoPainel[]> = {};
  for (const { dia_semana, ...turno } of z.array(semanaRow).parse(horarios.data)) {
    semana[dia_semana] = [...(semana[dia_semana] ?? []), turno];
  }
  return {
    semana,
    feriados: z.array(feriadoPainelRow).parse(feriados.data),
    core: toHorarios(
      restaurante.fuso,
      z.array(horarioRow).parse(horarios.data),
      z.array(feriadoRow).parse(feriados.data),
    ),
  };
}

/** The same turnos for each of these weekdays, in place of what they had. */
export async function setHorarios(
  { restaurante }: Member,
  dias: readonly number[],
  turnos: readonly TurnoPainel[],
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("set_horarios", {
    p_restaurante_id: restaurante.id,
    p_dias: dias,
    p_turnos: turnos,
  });
  return error === null ? { ok: true } : refuse("Os horários não foram salvos. Tente de novo.");
}

/** One date has one entry: what is written last counts. */
export async function saveFeriado(
  { restaurante }: Member,
  { data, nome, turno }: Omit<FeriadoPainel, "id">,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from("feriados").upsert(
    {
      restaurante_id: restaurante.id,
      data,
      nome,
      abre: turno?.abre ?? null,
      fecha: turno?.fecha ?? null,
    },
    { onConflict: "restaurante_id,data" },
  );
  return error === null ? { ok: true } : refuse("A data não foi salva. Tente de novo.");
}

export async function removeFeriado({ restaurante }: Member, feriadoId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("feriados")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("id", feriadoId);
  return error === null ? { ok: true } : refuse("A data não foi removida. Tente de novo.");
}

const hora = z.string().transform((text) => text.slice(0, 5));
const semanaRow = z.object({ dia_semana: z.number(), abre: hora, fecha: hora });
const feriadoPainelRow = z
  .object({
    id: z.number(),
    data: z.string(),
    nome: z.string(),
    abre: hora.nullable(),
    fecha: hora.nullable(),
  })
  .transform(
    ({ abre, fecha, ...feriado }): FeriadoPainel => ({
      ...feriado,
      turno: abre === null || fecha === null ? null : { abre, fecha },
    }),
  );
