import type { TurnoPainel } from "@/lib/admin/horarios";

/** Weekdays as the week is read in a kitchen: from Monday on. */
export const DIAS: readonly { readonly dia: number; readonly nome: string }[] = [
  { dia: 1, nome: "Segunda" },
  { dia: 2, nome: "Terça" },
  { dia: 3, nome: "Quarta" },
  { dia: 4, nome: "Quinta" },
  { dia: 5, nome: "Sexta" },
  { dia: 6, nome: "Sábado" },
  { dia: 0, nome: "Domingo" },
];

/** "18:00 às 01:00 do dia seguinte". */
export function turnoTexto({ abre, fecha }: TurnoPainel): string {
  if (abre === fecha) return "24 horas";
  return `${abre} às ${fecha}${fecha < abre ? " do dia seguinte" : ""}`;
}

/** Two turnos of one day that are both open at some time, one that crosses midnight included. */
export function overlapping(turnos: readonly TurnoPainel[]): boolean {
  const sorted = turnos.toSorted((a, b) => a.abre.localeCompare(b.abre));
  return sorted.some((turno, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (turno.fecha <= turno.abre || turno.fecha > next.abre);
  });
}
