import { foldText } from "@/components/ui/fold-text";
import { parseReais } from "@/components/ui/parse-reais";
import type { Centavos } from "@/lib/core/pedido/centavos";

export type BairroColado = {
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly atende: boolean;
  readonly taxa: Centavos;
};

/** A pasted list of bairros: what was understood of it, and the lines that were not. */
export type ListaColada = {
  readonly bairros: readonly BairroColado[];
  readonly naoEntendidas: readonly string[];
};

/**
 * One bairro a line, its taxa last: "Centro 6,00", "Jardim América (jd américa); R$ 7", "Vila Nova grátis",
 * "Distrito não atende". A line without a taxa is asked about; of a bairro written twice the last line counts.
 */
export function parseBairros(text: string): ListaColada {
  const bairros = new Map<string, BairroColado>();
  const naoEntendidas: string[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const bairro = parseLine(line);
    if (bairro === null) naoEntendidas.push(line);
    else bairros.set(foldText(bairro.nome), bairro);
  }
  return { bairros: [...bairros.values()], naoEntendidas };
}

function parseLine(line: string): BairroColado | null {
  const [, left = "", last = ""] = LINE.exec(line) ?? [];
  const [, nome = "", aliases = ""] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/.exec(left) ?? [];
  const apelidos = aliases
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  const valor = taxaOf(foldText(last));
  return nome === "" || valor === null ? null : { nome, apelidos, ...valor };
}

/** Between the name and its taxa: a blank, a dash, a semicolon; a comma only with a blank, as in "6,00" it is a decimal. */
const LINE =
  /^(.*?)(?:\s*[;:|–=-]\s*|,?\s+)((?:R\$\s*)?\d+(?:[.,]\d{1,2})?|gr[aá]tis|n[aã]o (?:atende|entrega)(?:mos)?)$/i;

function taxaOf(last: string): Pick<BairroColado, "atende" | "taxa"> | null {
  if (last.startsWith("nao")) return { atende: false, taxa: 0 };
  const taxa = last === "gratis" ? 0 : parseReais(last.replace("r$", ""));
  return taxa === null ? null : { atende: true, taxa };
}
