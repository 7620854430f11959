import { memoizeByPlace } from "@/lib/core/parser/memo";
import { type NumberSpan, readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, phraseAt, type Reading, tamanhoAt, wordAt } from "@/lib/core/parser/reading";
import { isSizeLetter } from "@/lib/core/parser/tamanhos";
import { readVariante } from "@/lib/core/parser/variante";

/** What the next thing that means something is, after "de", "só", "pizza" and the like. */
export type Ahead = {
  readonly tipo:
    | "sabor"
    | "bebida"
    | "sobremesa"
    | "combo"
    | "tamanho"
    | "metade"
    | "desejo"
    | "delas"
    | "variante"
    | "numero"
    | "outro"
    | "fim";
  readonly at: number;
};

export const whatFollows = memoizeByPlace((reading: Reading, from: number): Ahead => {
  let at = from;
  while (isSkipped(reading, at)) at++;
  const word = reading.words[at];
  const polite = phraseAt(reading, at, "filler");
  const isLast = polite !== null && isPause(reading, polite);
  if (word === undefined || isLast || isPause(reading, at)) return { tipo: "fim", at };
  if (has(reading, at, "pluralPronoun")) return { tipo: "delas", at };
  if (halfAt(reading, at) !== null || phraseAt(reading, at, "halves") !== null) return { tipo: "metade", at };
  const named = namesAt(reading, at, "sabor", "bebida", "sobremesa", "combo");
  const size = tamanhoAt(reading, at);
  if (size !== null && (named === null || named.ate <= size.ate)) return { tipo: "tamanho", at };
  if (named !== null) return { tipo: kindOf(named.leituras.map(({ kind }) => kind)), at };
  if (has(reading, at, "com", "sem", "border", "dough", "remove", "extra")) return { tipo: "desejo", at };
  if (has(reading, at, "em") && isCrustAt(reading, at + 1)) return { tipo: "desejo", at };
  if (namesAt(reading, at, "massa") !== null) return { tipo: "desejo", at };
  if (readVariante(reading.words, at) !== null) return { tipo: "variante", at };
  if (readNumber(reading.words, at) !== null) return { tipo: "numero", at };
  return { tipo: "outro", at };
});

function isCrustAt(reading: Reading, at: number): boolean {
  return has(reading, at, "border", "dough") || namesAt(reading, at, "massa") !== null;
}

function kindOf(kinds: readonly string[]): Ahead["tipo"] {
  for (const kind of ["sabor", "bebida", "sobremesa", "combo"] as const)
    if (kinds.includes(kind)) return kind;
  return "outro";
}

function isSkipped(reading: Reading, at: number): boolean {
  return (
    has(reading, at, "de", "pizza", "flavor", "size", "article", "be") || SKIPPED.has(wordAt(reading, at))
  );
}

const SKIPPED: ReadonlySet<string> = new Set("so vai seja inteira todinha toda delas".split(" ").slice(0, 6));

export function isPause(reading: Pick<Reading, "words">, at: number): boolean {
  const word = reading.words[at];
  return word === undefined || word.tipo === "sinal" || word.tipo === "quebra" || word.tipo === "emoji";
}

/** A letter that is a size elsewhere is one here only beside a pizza's other words. */
export function sizeAt(reading: Reading, at: number, isBesidePizza: boolean) {
  const span = tamanhoAt(reading, at);
  const needsCompany = isSizeLetter(reading.words[at]);
  return span === null || (needsCompany && !isBesidePizza) ? null : span;
}

export type HalfSpan = { readonly dozeAvos: number; readonly ate: number };

const HALF = 6;
const THIRD = 4;
const QUARTER = 3;

/**
 * A share of a pizza said at this place: "meia", "a outra metade", "um lado", "1/2", "um terço", "três quartos". Not
 * the six of "meia dúzia" nor the midnight of "meia-noite".
 */
export const halfAt = memoizeByPlace((reading: Reading, from: number): HalfSpan | null => {
  const at = skipLead(reading, from);
  const word = reading.words[at];
  if (word === undefined) return null;
  if (word.tipo === "fracao" && word.valor !== null) return { dozeAvos: word.valor, ate: at + 1 };
  const share = spelledShare(reading, from);
  if (share !== null) return share;
  if (word.texto === "meia" && isLongSize(reading, at)) return null;
  if (word.texto === "meia") return isHalfOfPizza(reading, at) ? { dozeAvos: HALF, ate: at + 1 } : null;
  if (word.texto === "metade") return { dozeAvos: HALF, ate: at + 1 };
  const isLed = at > from || namesAt(reading, at + 1, "sabor") !== null;
  const isSide = isLed && (word.texto === "lado" || word.texto === "banda");
  return isSide ? { dozeAvos: HALF, ate: at + 1 } : null;
});

/** The half of a size that is sold as "meio metro". */
function isLongSize(reading: Reading, at: number): boolean {
  return (tamanhoAt(reading, at)?.ate ?? at) > at + 1;
}

/** "uma metade", "a outra metade", "em um lado": what may stand before the word itself. */
function skipLead(reading: Reading, from: number): number {
  let at = from;
  while (
    at < from + 3 &&
    (has(reading, at, "article", "em", "other", "de") || LEADS.has(wordAt(reading, at)))
  )
    at++;
  const noun = wordAt(reading, at);
  return noun === "metade" ||
    noun === "lado" ||
    noun === "banda" ||
    (noun === "meia" && has(reading, at - 1, "other"))
    ? at
    : from;
}

const LEADS: ReadonlySet<string> = new Set(["um", "uma"]);

function isHalfOfPizza(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1);
  return (
    next !== "noite" &&
    next !== "hora" &&
    next !== "horas" &&
    next !== "dia" &&
    !has(reading, at + 1, "dozen")
  );
}

const SHARES: Readonly<Record<string, number>> = {
  terco: THIRD,
  tercos: THIRD,
  quarto: QUARTER,
  quartos: QUARTER,
};

function spelledShare(reading: Reading, at: number): HalfSpan | null {
  const count = readNumber(reading.words, at);
  const unit = count === null ? undefined : SHARES[wordAt(reading, count.ate)];
  if (count === null || unit === undefined || count.valor * unit >= 12) return null;
  return { dozeAvos: count.valor * unit, ate: count.ate + 1 };
}

/** A number that counts: not the 45 of "muda pra 45", where a size is 45 cm. */
export function countAt(reading: Reading, at: number): NumberSpan | null {
  const number = readNumber(reading.words, at);
  return number !== null && tamanhoAt(reading, at) === null ? number : null;
}
