import { NUMBER_WORDS } from "./lexicon/number-words";
import type { Token } from "./token";

/** "c/", "s/", "p/" with their stroke, "r." and "av." with their dot, and single letters by what follows them. */
export function openAbbreviations(tokens: readonly Token[]): Token[] {
  const opened: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const next = tokens[at + 1];
    const isStroked = next?.texto === "/" && next.colado && STROKED[token.texto] !== undefined;
    const isDotted = next?.colado === true && isAbbreviationSign(token, next);
    const after = tokens[at + 2];
    if (isStroked && after !== undefined && isNoNumber(token, after)) {
      opened.push({ ...token, texto: "sn", fim: after.fim });
      at += 2;
    } else if (isStroked || isDotted) {
      const texto = isStroked ? (STROKED[token.texto] ?? token.texto) : token.texto;
      opened.push(letterWord({ ...token, texto, fim: next.fim }, after, opened.at(-1)));
      at++;
    } else opened.push(letterWord(token, next, opened.at(-1)));
  }
  return opened;
}

/** The dot of "av.", the small circle of "n°". */
function isAbbreviationSign({ texto }: Token, sign: Token): boolean {
  return (
    (sign.texto === "." && DOTTED.has(texto)) || (/^[°º]$/.test(sign.texto) && /^(n|no|num)$/.test(texto))
  );
}

const STROKED: Readonly<Record<string, string>> = { c: "com", s: "sem", p: "para", d: "de", n: "nao" };
const DOTTED: ReadonlySet<string> = new Set(
  "r av al tv tam ap apt apto bl n no dr dra sr sra st sto sta jd pq vl obs pca estr rod ed tel end cel prof ref cj res num unid".split(
    " ",
  ),
);

/** "s/n" is an address without a number, not "without n". */
function isNoNumber(letter: Token, after: Token): boolean {
  return letter.texto === "s" && after.colado && (after.texto === "n" || after.texto === "numero");
}

/** What a single letter stands for depends on what stands beside it. */
function letterWord(token: Token, next: Token | undefined, before: Token | undefined): Token {
  if (token.tipo !== "palavra") return token;
  if (token.texto === "cm" && (before?.tipo === "numero" || /^quant/.test(before?.texto ?? "")))
    return { ...token, texto: CENTIMETRES };
  if (token.texto.length > 1) return token;
  const texto = meaningOfLetter(token.texto, next, before);
  return texto === token.texto ? token : { ...token, texto };
}

/** "35 cm" is a measure, "calabresa cm bacon" has bacon on it. */
const CENTIMETRES = "centimetros";

function meaningOfLetter(letter: string, next: Token | undefined, before: Token | undefined): string {
  const isBeforeWord = next?.tipo === "palavra";
  const isBeforeNumber = next?.tipo === "numero";
  if (before !== undefined && NAMED_BY_LETTER.has(before.texto)) return letter;
  const isAfterNumber = before?.tipo === "numero" || NUMBER_WORDS.has(before?.texto ?? "");
  switch (letter) {
    case "c":
      return isBeforeWord ? "com" : letter;
    case "d":
      return isBeforeWord || isBeforeNumber ? "de" : letter;
    case "s":
      return isBeforeWord ? "sem" : "sim";
    case "n":
      return isBeforeNumber ? "numero" : "nao";
    case "q":
    case "k":
      return "que";
    case "r":
      return isBeforeWord || isBeforeNumber ? "rua" : letter;
    case "p":
      return isForWord(next, before) ? "para" : letter;
    case "l":
      return isAfterNumber ? "litro" : letter;
    case "h":
      return isAfterNumber ? "horas" : letter;
    default:
      return letter;
  }
}

/** "rua D", "quadra C", "bloco B". */
const NAMED_BY_LETTER: ReadonlySet<string> = new Set([
  "rua",
  "avenida",
  "travessa",
  "quadra",
  "bloco",
  "lote",
]);

/** "troco p 200", "p mim"; "2 bacon p 1 milho g" has sizes. */
function isForWord(next: Token | undefined, before: Token | undefined): boolean {
  if (next?.texto === "mim" || next?.texto === "entrega") return true;
  return next?.tipo === "numero" && (before?.texto === "troco" || (next.valor ?? 0) >= LEAST_AMOUNT);
}

const LEAST_AMOUNT = 10;
