import { foldText } from "@/components/ui/fold-text";
import type { Rascunho } from "@/lib/admin/rascunho";

export type TamanhoColado = Rascunho["tamanhos"][number];

/** What sizes are called, with the slices and sabores usual for them: a proposal that stands to be corrected, never a price. */
const USUAL: readonly {
  readonly words: readonly string[];
  readonly nome: string;
  readonly fatias: number;
  readonly maxSabores: number;
}[] = [
  { words: ["individual", "mini"], nome: "Individual", fatias: 4, maxSabores: 1 },
  { words: ["broto", "brotinho"], nome: "Broto", fatias: 4, maxSabores: 1 },
  { words: ["p", "pequena", "pequeno"], nome: "Pequena", fatias: 4, maxSabores: 1 },
  { words: ["m", "media", "medio"], nome: "Média", fatias: 6, maxSabores: 2 },
  { words: ["g", "grande"], nome: "Grande", fatias: 8, maxSabores: 2 },
  { words: ["gg", "gigante"], nome: "Gigante", fatias: 12, maxSabores: 3 },
  { words: ["familia", "f"], nome: "Família", fatias: 12, maxSabores: 3 },
];

/** One size by its word: "P", "Broto", "média". Null for anything else. */
export function sizeOf(word: string): TamanhoColado | null {
  const folded = foldText(word.trim());
  const usual = USUAL.find(({ words }) => words.includes(folded));
  return usual === undefined
    ? null
    : { nome: usual.nome, fatias: usual.fatias, maxSabores: usual.maxSabores };
}

/**
 * The sizes a line lists and nothing else: "P M G", "Broto / Grande", "Tamanhos: Média (6 fatias, 2 sabores), Grande (8
 * fatias)". Null for any other line.
 */
export function sizesOfLine(line: string): readonly TamanhoColado[] | null {
  const named = /^\s*tamanhos?\s*:\s*(.+)$/i.exec(line)?.[1];
  if (named !== undefined) return sizesByName(named);
  const bare = line.replace(/^\s*(?:pre[cç]os?|pizzas?)\s*[:–-]?\s*/i, "");
  const found: TamanhoColado[] = [];
  const rest = bare.replace(
    /(\p{L}+)\s*(?:\(([^)]*)\))?/gu,
    (_whole, word: string, detail: string | undefined) => {
      const size = sizeOf(word);
      if (size === null) return "?";
      found.push({ ...size, ...detailOf(detail ?? "") });
      return "";
    },
  );
  const isRepeated = new Set(found.map(({ nome }) => nome)).size < found.length;
  return found.length === 0 || isRepeated || /[^\s/|;,–-]/.test(rest) ? null : found;
}

/** After "Tamanhos:" a size may be called anything. */
function sizesByName(named: string): readonly TamanhoColado[] | null {
  const sizes = named
    .replace(/\([^)]*\)/g, (detail) => detail.replaceAll(",", " "))
    .split(/[,;/|]/)
    .flatMap((each) => {
      const [, nome = "", detail = ""] = /^\s*([^()]+?)\s*(?:\(([^)]*)\))?\s*$/.exec(each) ?? [];
      return nome === ""
        ? []
        : [{ ...(sizeOf(nome) ?? { nome, fatias: 8, maxSabores: 2 }), ...detailOf(detail) }];
    });
  return sizes.length === 0 ? null : sizes;
}

function detailOf(detail: string): Partial<TamanhoColado> {
  const fatias = /(\d+)\s*(?:fatias?|peda[cç]os?)/i.exec(detail)?.[1];
  const sabores = /(\d+)\s*sabor/i.exec(detail)?.[1];
  return {
    ...(fatias === undefined ? {} : { fatias: Number(fatias) }),
    ...(sabores === undefined ? {} : { maxSabores: Number(sabores) }),
  };
}
