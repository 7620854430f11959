import type { Facts } from "@/lib/core/dialogue/facts";
import { formatHora, type Instante, relogioLocal, somaDias } from "@/lib/core/loja/abertura";

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

export const DIAS: readonly string[] = [
  "domingo",
  "segunda-feira",
  "terça-feira",
  "quarta-feira",
  "quinta-feira",
  "sexta-feira",
  "sábado",
];
