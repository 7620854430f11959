import { codigoDe } from "@/lib/admin/codigo-de";
import { reaisFromCentavos } from "@/lib/store/reais";
import type { Original } from "./read-original";
import type { Relato } from "./relato";
import { toCentavos } from "./to-centavos";

export type BairroTrazido = {
  readonly codigo: string;
  readonly nome: string;
  /** In reais; null where the fee could not be read, and the team is asked. */
  readonly taxa: string | null;
  readonly ativo: boolean;
};

/** Of the table, else of the free text that took its place: a line each, "Centro - 5,00". */
export function toBairros({ bairros, restaurante }: Original, relato: Relato): readonly BairroTrazido[] {
  const written =
    bairros.length > 0
      ? bairros.map((row) => ({ ...row, onde: row.id }))
      : linhasDeTaxas(restaurante.taxas_entrega).map((linha, index) => ({
          ...linha,
          onde: `linha ${index + 1}`,
        }));
  const found = new Map<string, BairroTrazido>();
  for (const { nome, taxa, ativo, onde } of written) {
    const codigo = codigoDe(nome ?? "");
    const centavos = toCentavos(taxa);
    if (nome === null || codigo === "" || nome.length > 80)
      relato.faltou("bairro", onde, "não tem um nome que se leia");
    else if (found.has(codigo))
      relato.faltou("bairro", onde, "o mesmo bairro estava duas vezes: ficou o primeiro");
    else {
      if (centavos === null)
        relato.faltou("bairro", onde, "a taxa não é um valor: veio sem taxa, digite-a em Entregas");
      const isKnown = centavos !== null;
      found.set(codigo, {
        codigo,
        nome,
        taxa: isKnown ? reaisFromCentavos(centavos) : null,
        ativo: ativo !== false,
      });
    }
  }
  return [...found.values()];
}

type Linha = { readonly nome: string | null; readonly taxa: unknown; readonly ativo: boolean };

function linhasDeTaxas(text: string | null): readonly Linha[] {
  return (text ?? "").split("\n").flatMap((line): Linha[] => {
    const [, nome, taxa] = /^\s*[-•*]?\s*(.+?)\s*[-–:=]\s*(R?\$?\s*[\d.,]+)\s*$/.exec(line) ?? [];
    if (nome !== undefined && taxa !== undefined) return [{ nome, taxa, ativo: true }];
    return line.trim() === "" ? [] : [{ nome: null, taxa: null, ativo: true }];
  });
}
