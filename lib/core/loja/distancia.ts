import type { Centavos } from "@/lib/core/pedido/centavos";

/** A place on the map, in degrees. */
export type Ponto = { readonly latitude: number; readonly longitude: number };

/** What a delivery costs up to so many metres from the shop. */
export type Faixa = { readonly ateMetros: number; readonly taxa: Centavos };

const EARTH_RADIUS_METRES = 6_371_000;

/** Great-circle distance (haversine), in whole metres. */
export function distanciaMetros(a: Ponto, b: Ponto): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = rad(b.latitude - a.latitude);
  const dLon = rad(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, h))));
}

/** The band a distance falls into; null beyond the last. */
export function faixaDe(faixas: readonly Faixa[], metros: number): Faixa | null {
  return (
    [...faixas].sort((a, b) => a.ateMetros - b.ateMetros).find(({ ateMetros }) => metros <= ateMetros) ?? null
  );
}

/** "350 m", "2,4 km". */
export function formatDistancia(metros: number): string {
  return metros < 1_000 ? `${metros} m` : `${(metros / 1_000).toFixed(1).replace(".", ",")} km`;
}
