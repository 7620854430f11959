"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { removeFeriado, saveFeriado, setHorarios } from "@/lib/admin/horarios";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";
import { overlapping } from "./turnos";

const hora = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Digite horas como 18:00.");
const turno = z.object({ abre: hora, fecha: hora });
const dia = z.int().min(0).max(6);

export const mudarHorarios = ownerAction(
  {
    acao: "mudou os horários da semana",
    papeis: GESTAO,
    input: z.object({
      dias: z.array(dia).min(1).max(7),
      turnos: z
        .array(turno)
        .max(6, "São períodos demais para um dia.")
        .refine((turnos) => !overlapping(turnos), "Dois períodos do dia se cruzam: confira as horas."),
    }),
  },
  (member, { dias, turnos }) => refreshed(setHorarios(member, dias, turnos)),
);

export const salvarFeriado = ownerAction(
  {
    acao: "salvou um feriado",
    guardar: ["data", "nome"],
    papeis: GESTAO,
    input: z.object({
      data: z.iso.date("Escolha a data."),
      nome: z.string().trim().min(1, "Diga o que é: Natal, reforma…").max(60, "O nome é longo demais."),
      turno: turno.nullable(),
    }),
  },
  (member, feriado) => refreshed(saveFeriado(member, feriado)),
);

export const removerFeriado = ownerAction(
  { acao: "removeu um feriado", papeis: GESTAO, input: z.object({ feriadoId: z.int() }) },
  (member, { feriadoId }) => refreshed(removeFeriado(member, feriadoId)),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
