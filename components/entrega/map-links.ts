/** Where something is delivered: the written address, its city, and the pin where the customer sent one. */
export type Lugar = {
  readonly endereco: string;
  readonly cidade: string | null;
  readonly localizacao: { readonly latitude: number; readonly longitude: number } | null;
};

/** Ways to a door: `rota` opens Google Maps anywhere, `aparelho` whatever map the telephone has, `waze` Waze. */
export function mapLinks({ endereco, cidade, localizacao }: Lugar): {
  readonly rota: string;
  readonly aparelho: string;
  readonly waze: string;
} {
  // What stands in brackets is for the courier, not for a map.
  const bare = endereco.replace(/\s*\([^)]*\)\s*$/, "");
  const written = encodeURIComponent([bare, ...(cidade === null ? [] : [cidade])].join(", "));
  if (localizacao === null) {
    return {
      rota: `https://www.google.com/maps/dir/?api=1&destination=${written}`,
      aparelho: `geo:0,0?q=${written}`,
      waze: `https://waze.com/ul?q=${written}&navigate=yes`,
    };
  }
  const point = `${localizacao.latitude},${localizacao.longitude}`;
  return {
    rota: `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(point)}`,
    aparelho: `geo:${point}?q=${point}(${written})`,
    waze: `https://waze.com/ul?ll=${encodeURIComponent(point)}&navigate=yes`,
  };
}
