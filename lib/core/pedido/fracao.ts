import type { Parte } from "./item";

/** Parts of a pizza are counted in twelfths, so that halves, thirds and quarters are exact. */
export const DOZE_AVOS = 12;

/**
 * The share of each parte in twelfths; they add up to 12. Parts with a stated share keep it and the others
 * divide the rest; where it does not divide evenly the first ones get one twelfth more.
 * Stated shares that cannot add up to a pizza are ignored: all parts are then equal.
 */
export function dozeAvosDasPartes(partes: readonly Parte[]): number[] {
  const stated = partes.reduce((sum, parte) => sum + (parte.dozeAvos ?? 0), 0);
  const open = partes.filter((parte) => parte.dozeAvos === null).length;
  const fits = open === 0 ? stated === DOZE_AVOS : stated + open <= DOZE_AVOS;
  if (!fits) return spread(DOZE_AVOS, partes.length);
  const rest = spread(DOZE_AVOS - stated, open);
  return partes.map((parte) => parte.dozeAvos ?? rest.shift() ?? 0);
}

/** "½", "⅓", "¼", or "5/12" where there is no such sign. */
export function formatFracao(dozeAvos: number): string {
  return SIGNS[dozeAvos] ?? `${dozeAvos}/${DOZE_AVOS}`;
}

const SIGNS: Readonly<Record<number, string>> = {
  2: "⅙",
  3: "¼",
  4: "⅓",
  6: "½",
  8: "⅔",
  9: "¾",
  12: "inteira",
};

function spread(total: number, count: number): number[] {
  if (count === 0) return [];
  const base = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => base + (index < total - base * count ? 1 : 0));
}
