import { parseReais } from "@/components/ui/parse-reais";
import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";

/** What a delivery costs up to so many metres from the shop. */
export type FaixaColada = { readonly ateMetros: number; readonly taxa: Centavos };

/** Bands as they are written, one a line, the nearest first. */
export function faixasTexto(faixas: readonly FaixaColada[]): string {
  return faixas
    .toSorted((a, b) => a.ateMetros - b.ateMetros)
    .map(({ ateMetros, taxa }) => `${kmTexto(ateMetros)} km ${taxaTexto(taxa)}`)
    .join("\n");
}

/**
 * One band a line: "3 km 6,00", "até 1,5 km: R$ 5", "2 km grátis". The first line that is not one is answered as `erro`,
 * and so is a distance that is written twice.
 */
export function parseFaixas(
  text: string,
): { readonly faixas: readonly FaixaColada[] } | { readonly erro: string } {
  const faixas: FaixaColada[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const faixa = parseLine(line);
    if (faixa === null) return { erro: `Não entendi “${line}”. Escreva como: 3 km 6,00` };
    if (faixas.some(({ ateMetros }) => ateMetros === faixa.ateMetros))
      return { erro: `${kmTexto(faixa.ateMetros)} km está na lista duas vezes.` };
    faixas.push(faixa);
  }
  return { faixas };
}

const LINE =
  /^(?:at[eé]\s+)?(\d{1,2}(?:[.,]\d{1,3})?)\s*km\s*[:;=-]?\s*(?:r\$\s*)?(\d+(?:[.,]\d{1,2})?|gr[aá]tis)$/i;
const METRES = 1_000;

function parseLine(line: string): FaixaColada | null {
  const [, km, valor] = LINE.exec(line) ?? [];
  if (km === undefined || valor === undefined) return null;
  const ateMetros = Math.round(Number(km.replace(",", ".")) * METRES);
  const taxa = /^gr/i.test(valor) ? 0 : parseReais(valor);
  return taxa === null || ateMetros === 0 ? null : { ateMetros, taxa };
}

function kmTexto(metros: number): string {
  return (metros / METRES).toLocaleString("pt-BR", { maximumFractionDigits: 3 });
}

function taxaTexto(taxa: Centavos): string {
  return taxa === 0 ? "grátis" : formatReais(taxa).replace(/^R\$\s*/, "");
}
