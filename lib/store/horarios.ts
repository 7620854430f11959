import { z } from "zod";
import type { Horarios, Turno } from "@/lib/core/loja/abertura";

/** "18:30" or "18:30:00" of the database as minutes after midnight. */
export const minutos = z
  .string()
  .regex(/^\d{2}:\d{2}/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5)));

export const horarioRow = z.object({ dia_semana: z.number(), abre: minutos, fecha: minutos });
export const feriadoRow = z.object({
  data: z.string(),
  nome: z.string(),
  abre: minutos.nullable(),
  fecha: minutos.nullable(),
});

/** Rows of `horarios` and `feriados` to the Horarios of the core. */
export function toHorarios(
  fuso: string,
  semana: readonly z.output<typeof horarioRow>[],
  feriados: readonly z.output<typeof feriadoRow>[],
): Horarios {
  const byDay: Record<number, Turno[]> = {};
  for (const { dia_semana, abre, fecha } of semana) {
    byDay[dia_semana] = [...(byDay[dia_semana] ?? []), { abreMin: abre, fechaMin: fecha }];
  }
  return {
    fuso,
    semana: byDay,
    feriados: Object.fromEntries(
      feriados.map(({ data, nome, abre, fecha }) => [
        data,
        { nome, turnos: abre === null || fecha === null ? [] : [{ abreMin: abre, fechaMin: fecha }] },
      ]),
    ),
  };
}
