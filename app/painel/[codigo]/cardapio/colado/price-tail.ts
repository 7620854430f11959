import { parseReais } from "@/components/ui/parse-reais";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { sizeOf } from "./size-words";

/** What stands before the prices of a line, and the prices: with the sizes they are labelled with, or in order. */
export type PriceTail = {
  readonly before: string;
  /** Null where a dash stands for "not sold in it". */
  readonly precos: readonly (Centavos | null)[];
  /** The names of the sizes, where each price has its own before it; else empty. */
  readonly tamanhos: readonly string[];
};

/**
 * Splits "Calabresa ..... 39,90 / 49,90", "Calabresa P 39,90 G 59,90", "Coca-Cola 2 L 14,00". Read from the end, and only as
 * far as the prices are written alike, so that the 600 of "Coca 600 8,00" stays in the name.
 */
export function splitPrices(line: string): PriceTail {
  const labelled = splitLabelled(line);
  if (labelled !== null) return labelled;
  const tail = TAIL_DECIMAL.exec(line) ?? TAIL_REAIS.exec(line) ?? TAIL_WHOLE.exec(line);
  if (tail === null) return { before: line.trim(), precos: [], tamanhos: [] };
  const written = tail[0].match(PRICE_OR_NONE) ?? [];
  return {
    before: trimmed(line.slice(0, tail.index)),
    precos: written.map((text) => (/\d/.test(text) ? parseReais(text) : null)),
    tamanhos: [],
  };
}

const DECIMAL = String.raw`(?:R\$\s*)?\d{1,4}[.,]\d{2}(?!\d)`;
const REAIS = String.raw`R\$\s*\d{1,4}(?:[.,]\d{1,2})?(?!\d)`;
const WHOLE = String.raw`\d{2,3}(?!\d)`;
/** Between prices; a dash or an x that stands alone is a price that is none. */
const BETWEEN = String.raw`\s*[/|;]?\s*`;
const NONE = "(?:[-–—]{1,2}|x)";
const tailOf = (price: string) =>
  new RegExp(
    String.raw`(?<=^|[\s.:=…/|;–-])(?:${NONE}\s*[/|;]\s*)*${price}(?:${BETWEEN}(?:${price}|(?<=[\s/|;])${NONE}(?=[\s/|;]|$)))*\s*$`,
    "i",
  );
const TAIL_DECIMAL = tailOf(DECIMAL);
const TAIL_REAIS = tailOf(REAIS);
const TAIL_WHOLE = tailOf(WHOLE);
const PRICE_OR_NONE = /(?:R\$\s*)?\d{1,4}(?:[.,]\d{1,2})?|[-–—]{1,2}|x/gi;

const LABELLED =
  /(?<=^|[\s.:…/|;,(–-])(\p{L}+)\s*[:=-]?\s*((?:R\$\s*)?\d{1,4}(?:[.,]\d{1,2})?)(?=[\s/|;,)]|$)/giu;

/** "P 39,90 | M 49,90": every price has the name of a size before it, and nothing follows them. */
function splitLabelled(line: string): PriceTail | null {
  const pairs = [...line.matchAll(LABELLED)].filter(([, word = ""]) => sizeOf(word) !== null);
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return null;
  const rest = pairs.reduce((text, [pair]) => text.replace(pair, ""), line.slice(first.index));
  if (/[^\s/|;,()–-]/.test(rest)) return null;
  return {
    before: trimmed(line.slice(0, first.index)),
    precos: pairs.map(([, , price = ""]) => parseReais(price)),
    tamanhos: pairs.map(([, word = ""]) => sizeOf(word)?.nome ?? ""),
  };
}

/** Without the dots or dashes that lead the eye to the price. */
function trimmed(text: string): string {
  return text.replace(/[\s.…:=–—\-/|;(]+$/u, "").trim();
}
