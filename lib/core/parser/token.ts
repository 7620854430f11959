import { normalizeWord } from "./fold";

/** A piece of the message as it was typed, with the span it came from. */
export type Token = {
  readonly tipo: "palavra" | "numero" | "fracao" | "ordinal" | "sinal" | "emoji" | "quebra";
  /** Lower-case, unaccented, long repeats squeezed; "eh" for "é", "dah" for "dá". */
  readonly texto: string;
  /** Lower-case as typed, accents kept: média and meia, é and e stay apart. */
  readonly original: string;
  /** The number, the share in twelfths of a fraction, the rank of an ordinal; null for the rest. */
  readonly valor: number | null;
  /** [inicio, fim) in the original message. */
  readonly inicio: number;
  readonly fim: number;
  /** Nothing stands between it and the token before. */
  readonly colado: boolean;
};

/** More than any order needs; what lies beyond is left over, so that a flood costs no time. */
const MAX_TOKENS = 300;

/**
 * Splits a message into tokens. Digits and letters part ("2l", "coca2l"), formatting marks and invisible characters
 * vanish, a hyphen inside a word too ("coca-cola"), so that what remains can be compared word by word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(PATTERN)) {
    const token = tokenOf(match, lastEnd === match.index, text);
    if (token !== null) tokens.push(token);
    if (token !== null || isInvisible(match[0])) lastEnd = match.index + match[0].length;
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

/** Groups: 1 line break, 2 ordinal, 3 slash fraction, 4 sign fraction, 5 number, 6 word, 7 emoji, 8 sign. */
const PATTERN =
  /((?:\r?\n)+)|(\d{1,2}[ºª°])|(\d{1,2}\/\d{1,2})(?![\d/])|([½⅓⅔¼¾])|(\d+(?:[.,]\d+)*)|((?<![\p{L}\d])\p{L}\d\p{L}{1,3}(?![\p{L}\d])|[\p{L}\p{M}][\p{L}\p{M}\u200b-\u200d\u2060]*)|((?:\p{Extended_Pictographic}|[★☆])(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*)|([^\s\u200b-\u200f\u2060\ufeff\u00ad*_~`])/gu;

const SIGN_FRACTIONS: Readonly<Record<string, number>> = { "½": 6, "⅓": 4, "⅔": 8, "¼": 3, "¾": 9 };
const TWELFTHS = 12;

function tokenOf(match: RegExpExecArray, colado: boolean, text: string): Token | null {
  const [raw, lineBreak, ordinal, slash, sign, number, word, emoji] = match;
  const at = { inicio: match.index, fim: match.index + raw.length, colado, original: raw.toLowerCase() };
  const token = (tipo: Token["tipo"], texto: string, valor: number | null = null): Token => ({
    ...at,
    tipo,
    texto,
    valor,
  });
  if (lineBreak !== undefined) return token("quebra", "\n");
  if (ordinal !== undefined) return token("ordinal", raw.slice(0, -1), Number(raw.slice(0, -1)));
  if (slash !== undefined) return slashFraction(token, raw);
  if (sign !== undefined) return token("fracao", raw, SIGN_FRACTIONS[raw] ?? null);
  if (number !== undefined) return token("numero", raw, numberOf(raw));
  if (word !== undefined) return token("palavra", normalizeWord(raw));
  if (emoji !== undefined) return token("emoji", raw.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, ""));
  return raw === "-" && isInsideWord(match.index, text) ? null : token("sinal", raw);
}

/** "1/2" is a share; "3/10" is a date or nonsense, and stays a number nobody counts with. */
function slashFraction(
  token: (tipo: Token["tipo"], texto: string, valor?: number | null) => Token,
  raw: string,
) {
  const [above = 0, below = 0] = raw.split("/").map(Number);
  const share = below > 0 && above > 0 && above < below ? (above * TWELFTHS) / below : null;
  return share !== null && Number.isInteger(share) ? token("fracao", raw, share) : token("sinal", raw);
}

/** "1,5" and "50.00" are decimals, "1.500" and "1.500,00" have thousands. */
function numberOf(raw: string): number {
  const plain = raw.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : 0;
}

function isInsideWord(index: number, text: string): boolean {
  return /[\p{L}\p{M}\d]/u.test(text[index - 1] ?? "") && /[\p{L}]/u.test(text[index + 1] ?? "");
}

function isInvisible(raw: string): boolean {
  return raw === "-";
}
