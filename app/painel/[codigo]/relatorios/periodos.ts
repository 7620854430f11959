import type { Periodo } from "@/lib/admin/relatorio";
import { somaDias } from "@/lib/core/loja/abertura";

export const PERIODOS = [
  { id: "hoje", rotulo: "Hoje", dias: 1 },
  { id: "7", rotulo: "7 dias", dias: 7 },
  { id: "30", rotulo: "30 dias", dias: 30 },
  { id: "90", rotulo: "90 dias", dias: 90 },
] as const;
export type PeriodoId = (typeof PERIODOS)[number]["id"];

/** The period that was asked for in the address, or the last seven days. */
export function periodoId(asked: string | undefined): PeriodoId {
  return PERIODOS.find(({ id }) => id === asked)?.id ?? "7";
}

/** Its days up to `hoje`, and as many before them to compare with. */
export function periodos(
  id: PeriodoId,
  hoje: string,
): { readonly atual: Periodo; readonly anterior: Periodo } {
  const dias = PERIODOS.find((each) => each.id === id)?.dias ?? 7;
  const de = somaDias(hoje, 1 - dias);
  return { atual: { de, ate: hoje }, anterior: { de: somaDias(de, -dias), ate: somaDias(de, -1) } };
}

/** Every day of a period, those without a sale too. */
export function diasDo({ de, ate }: Periodo): readonly string[] {
  const dias: string[] = [];
  for (let dia = de; dia <= ate; dia = somaDias(dia, 1)) dias.push(dia);
  return dias;
}

/** "+12%", "-3%", "igual"; null where there was nothing to compare with. */
export function variacao(agora: number, antes: number): string | null {
  if (antes === 0) return null;
  const percent = Math.round(((agora - antes) / antes) * 100);
  if (percent === 0) return "igual";
  return `${percent > 0 ? "+" : ""}${percent}%`;
}
