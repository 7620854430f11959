import { type Instante, relogioLocal, somaDias } from "@/lib/core/loja/abertura";

/** "hoje", "ontem", or "25/11" ("25/11/2025" of another year) by the shop's clock. */
export function dayLabel(fuso: string, instante: Instante, agora: Instante): string {
  const hoje = relogioLocal(fuso, agora).data;
  const { data } = relogioLocal(fuso, instante);
  if (data === hoje) return "hoje";
  if (data === somaDias(hoje, -1)) return "ontem";
  const [ano, mes, dia] = data.split("-");
  return ano === hoje.slice(0, 4) ? `${dia}/${mes}` : `${dia}/${mes}/${ano}`;
}
