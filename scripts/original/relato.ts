/** What came over and what did not, for the person who runs the migration: in Portuguese, by the ids of the original, without names or numbers. */
export type Relato = {
  trouxe(oQue: string): void;
  faltou(oQue: string, id: string | number, motivo: string): void;
  readonly trazidos: Readonly<Record<string, number>>;
  readonly faltas: readonly Falta[];
};

type Falta = { readonly oQue: string; readonly id: string; readonly motivo: string };

const MAX_IDS = 12;

export function newRelato(): Relato {
  const trazidos: Record<string, number> = {};
  const faltas: Falta[] = [];
  return {
    trouxe: (oQue) => {
      trazidos[oQue] = (trazidos[oQue] ?? 0) + 1;
    },
    faltou: (oQue, id, motivo) => void faltas.push({ oQue, id: String(id), motivo }),
    trazidos,
    faltas,
  };
}

/** As lines to print. */
export function linhasDoRelato({ trazidos, faltas }: Relato): readonly string[] {
  const veio = Object.entries(trazidos).map(([oQue, quantos]) => `  ${quantos} ${oQue}`);
  const faltou = [...Map.groupBy(faltas, ({ oQue, motivo }) => `${oQue}: ${motivo}`)].map(
    ([o, casos]) => `  ${o} (${idsDe(casos)})`,
  );
  return [
    veio.length === 0 ? "Nada de novo para trazer." : "Veio do sistema antigo:",
    ...veio,
    ...(faltou.length === 0 ? [] : ["Não veio, ou pede a sua atenção:", ...faltou]),
  ];
}

function idsDe(casos: readonly Falta[]): string {
  const ids = casos.slice(0, MAX_IDS).map(({ id }) => id);
  const mais = casos.length - ids.length;
  return `${ids.join(", ")}${mais > 0 ? ` e mais ${mais}` : ""}`;
}
