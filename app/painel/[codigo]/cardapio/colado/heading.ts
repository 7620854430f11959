import { foldText } from "@/components/ui/fold-text";
import type { RascunhoCategoria } from "@/lib/admin/rascunho";
import { sizesOfLine, type TamanhoColado } from "./size-words";

export type HeadingColado = Omit<RascunhoCategoria, "itens"> & {
  /** Sizes named on the heading itself: "PIZZAS SALGADAS P M G". */
  readonly tamanhos: readonly TamanhoColado[];
};

/**
 * The heading a line is, or null. One is written as such (capitals, a colon, "#", "*…*"), or is a word that headings are made
 * of. A name alone is none: it may be an item whose price is missing, and that is asked about.
 */
export function headingOf(
  before: string,
  { hasPrices, isAfterBlank }: { readonly hasPrices: boolean; readonly isAfterBlank: boolean },
): HeadingColado | null {
  const bare = before.replace(/^[#*_=~\s-]+|[#*_=~\s:-]+$/gu, "").trim();
  if (bare === "" || bare.length > 60 || /[,(]/.test(bare)) return null;
  const { nome, tamanhos } = splitSizes(bare);
  if (nome === "") return null;
  const isWord = KINDS.some(({ words }) => words.test(foldText(nome)));
  const isMarked = /^\s*[#*_=]/.test(before) || /:\s*$/.test(before);
  const isCapitals = nome === nome.toUpperCase() && /\p{L}{3}/u.test(nome);
  const isHeading = hasPrices
    ? isWord && isShort(nome) && !isPieceOf(nome)
    : isWord || isMarked || (isCapitals && isAfterBlank);
  if (!isHeading) return null;
  const tipo = KINDS.find(({ words }) => words.test(foldText(nome)))?.tipo ?? "sabor";
  return { nome: capitalised(nome), tipo, doce: tipo === "sabor" && /doce/.test(foldText(nome)), tamanhos };
}

const KINDS: readonly { readonly words: RegExp; readonly tipo: RascunhoCategoria["tipo"] }[] = [
  { words: /^(?:nossas? |as )?bordas?(?: recheadas?)?$/, tipo: "borda" },
  { words: /^(?:adicionais|adicional|extras?|acrescimos?|ingredientes extras)$/, tipo: "adicional" },
  {
    words: /^(?:bebidas?|refrigerantes?|refris?|cervejas?|sucos?|aguas?|vinhos?|drinks?)(?: .*)?$/,
    tipo: "bebida",
  },
  { words: /^(?:sobremesas?)$/, tipo: "sobremesa" },
  {
    words:
      /^(?:(?:nossas? |as )?pizzas?(?: .*)?|sabores(?: .*)?|(?:tradicionais|tradicional|especiais|especial|premium|classicas?|salgadas?|doces|nobres|gourmet|vegetarianas?|da casa)(?: .*)?)$/,
    tipo: "sabor",
  },
];

function isShort(nome: string): boolean {
  return nome.split(/\s+/).length <= 3;
}

/** "Suco de laranja 9,00", "Água 5,00", "Cerveja lata 8,00" are sold; "BEBIDAS 9,00" would be a price for all of them. */
function isPieceOf(nome: string): boolean {
  const folded = foldText(nome);
  return KINDS.some(({ words, tipo }) => tipo !== "sabor" && words.test(folded)) || /^pizza\b/.test(folded);
}

function splitSizes(bare: string): { readonly nome: string; readonly tamanhos: readonly TamanhoColado[] } {
  const words = bare.split(/\s+/);
  for (let from = 1; from < words.length; from++) {
    const tamanhos = sizesOfLine(words.slice(from).join(" "));
    if (tamanhos !== null && tamanhos.length > 1)
      return {
        nome: words
          .slice(0, from)
          .join(" ")
          .replace(/[\s:–-]+$/, ""),
        tamanhos,
      };
  }
  return { nome: bare, tamanhos: [] };
}

function capitalised(nome: string): string {
  if (nome !== nome.toUpperCase()) return nome;
  const lower = nome.toLocaleLowerCase("pt-BR");
  return lower.charAt(0).toLocaleUpperCase("pt-BR") + lower.slice(1);
}
