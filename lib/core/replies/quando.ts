import type { Facts } from "@/lib/core/dialogue/facts";
import { formatHora, type Instante, relogioLocal, somaDias } from "@/lib/core/loja/abertura";
import type { Servido } from "@/lib/core/loja/servido";
import { listar } from "./listar";

/** "hoje às 20:00", "amanhã às 17:30", "sexta-feira às 17:30" by the restaurante's clock. */
export function quando(
  { horarios: { fuso }, agora }: Pick<Facts, "horarios" | "agora">,
  instante: Instante,
): string {
  const hoje = relogioLocal(fuso, agora).data;
  const { data, diaSemana } = relogioLocal(fuso, instante);
  const dia = data === hoje ? "hoje" : data === somaDias(hoje, 1) ? "amanhã" : (DIAS[diaSemana] ?? data);
  return `${dia} às ${formatHora(fuso, instante)}`;
}

/** "segunda-feira e sexta-feira, das 11:00 às 15:00". */
export function quandoServido({ dias, turno }: Servido): string {
  const quais = dias === null ? "" : listar(dias.toSorted((a, b) => a - b).map((dia) => DIAS[dia] ?? ""));
  const horas = turno === null ? "" : `das ${hora(turno.abreMin)} às ${hora(turno.fechaMin)}`;
  return [quais, horas].filter(Boolean).join(", ");
}

/** "18:30" of minutes after midnight. */
export function hora(minutos: number): string {
  return `${Math.floor(minutos / 60)
    .toString()
    .padStart(2, "0")}:${(minutos % 60).toString().padStart(2, "0")}`;
}

export const DIAS: readonly string[] = [
  "domingo",
  "segunda-feira",
  "terça-feira",
  "quarta-feira",
  "quinta-feira",
  "sexta-feira",
  "sábado",
];
