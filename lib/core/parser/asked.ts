import type { BairroDito, PagamentoDito } from "@/lib/core/dialogue/command";
import { findBairro } from "./address/bairro";
import type { Clause } from "./clauses";
import { paymentIn } from "./form/payment";
import { ASKING, type Asking } from "./lexicon/questions";
import type { NameMatch } from "./match-names";
import { lazy } from "./memo";
import type { Kind } from "./name-words";
import { withVariante } from "./order/drinks";
import { has, namesAt, phraseAt, type Reading, tamanhoAt, textBetween, wordAt } from "./reading";
import { parseVariante } from "./variante";

/** A clause as a question: what its words name of the things people ask about. */
export type Asked = {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly palavras: string;
  /** Every group has a word in the clause. */
  readonly about: (...groups: readonly Asking[]) => boolean;
  readonly word: (...words: readonly string[]) => boolean;
  readonly sabores: readonly number[];
  readonly bebidas: readonly number[];
  readonly outros: readonly number[];
  readonly ingrediente: string | null;
  readonly tamanhoId: number | null;
  readonly bairro: BairroDito | null;
  readonly pagamento: PagamentoDito | null;
};

const GROUPS_BY_WORD: ReadonlyMap<string, readonly Asking[]> = groupWords();

function groupWords(): Map<string, Asking[]> {
  const groups = new Map<string, Asking[]>();
  for (const [name, words] of Object.entries(ASKING)) {
    for (const word of words.split(" ")) groups.set(word, [...(groups.get(word) ?? []), name as Asking]);
  }
  return groups;
}

/** What is named is looked for when a rule asks for it: most clauses ask nothing. */
export function askedIn(reading: Reading, clause: Clause): Asked {
  const said = reading.words.slice(clause.de, clause.ate).map(({ texto }) => texto);
  const words = new Set(said);
  const groups = new Set(said.flatMap((texto) => GROUPS_BY_WORD.get(texto) ?? []));
  const names = lazy(() => namesIn(reading, clause));
  const tamanhoId = lazy(() => tamanhoIn(reading, clause));
  const bairro = lazy(() => findBairro(reading, clause.de, clause.ate)?.dito ?? null);
  const pagamento = lazy(() => paymentIn(reading, clause.de, clause.ate));
  return {
    reading,
    clause,
    palavras: textBetween(reading, clause.de, clause.ate),
    about: (...wanted) => wanted.every((each) => groups.has(each)),
    word: (...wanted) => wanted.some((each) => words.has(each)),
    get sabores() {
      return names().sabores;
    },
    get bebidas() {
      return names().bebidas;
    },
    get outros() {
      return names().outros;
    },
    get ingrediente() {
      return names().ingrediente;
    },
    get tamanhoId() {
      return tamanhoId();
    },
    get bairro() {
      return bairro();
    },
    get pagamento() {
      return pagamento();
    },
  };
}

type Names = Pick<Asked, "sabores" | "bebidas" | "outros" | "ingrediente">;

function namesIn(reading: Reading, { de, ate }: Clause): Names {
  const matches = matchesIn(reading, de, ate);
  const refsOf = (...kinds: readonly Kind[]) =>
    matches.flatMap(({ leituras }) =>
      leituras.filter(({ kind }) => kinds.includes(kind)).flatMap(({ refs }) => refs),
    );
  return {
    sabores: refsOf("sabor"),
    bebidas: withVarianteIn(reading, de, ate, refsOf("bebida")),
    outros: refsOf("borda", "massa", "sobremesa", "combo"),
    ingrediente: ingredienteOf(reading, matches),
  };
}

/** "quanto tá a coca 2l" asks about that bottle alone. */
function withVarianteIn(reading: Reading, de: number, ate: number, bebidas: readonly number[]) {
  if (bebidas.length === 0) return bebidas;
  const { ml, vasilha } = parseVariante(reading.words.slice(de, ate));
  return withVariante(reading, bebidas, { ml, vasilha });
}

function matchesIn(reading: Reading, de: number, ate: number): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let at = de; at < ate; ) {
    const match = namesAt(reading, at);
    if (match !== null) matches.push(match);
    at = Math.max(match?.ate ?? 0, at + 1);
  }
  return matches;
}

/** "leva azeitona a mista?": the ingrediente is named apart from the sabor. */
function ingredienteOf(reading: Reading, matches: readonly NameMatch[]): string | null {
  const isSabor = ({ leituras }: NameMatch) => leituras.some(({ kind }) => kind === "sabor");
  const isIngrediente = ({ leituras }: NameMatch) => leituras.some(({ kind }) => kind === "ingrediente");
  const apart = matches.find(
    (match) =>
      isIngrediente(match) && (matches.some((other) => other !== match && isSabor(other)) || !isSabor(match)),
  );
  const ref = apart?.leituras.find(({ kind }) => kind === "ingrediente")?.refs[0];
  return ref === undefined ? null : (reading.index.ingredientes[ref] ?? null);
}

function tamanhoIn(reading: Reading, { de, ate }: Clause): number | null {
  for (let at = de; at < ate; at++) {
    const isShort = wordAt(reading, at).length < 3 && reading.words[at]?.tipo === "palavra";
    const isLed = has(reading, at - 1, "article", "de") || reading.words[at - 1]?.valor === 1;
    const span = isShort && !isLed ? null : tamanhoAt(reading, at);
    if (span?.ids[0] !== undefined) return span.ids[0];
  }
  return null;
}

/** Put as a question: with its mark, a question word, or a verb that asks at its head. */
export function isAsking({ reading, clause, about, word }: Asked): boolean {
  if (clause.isAsked || about("wh") || about("know") || (word("que") && word("horas"))) return true;
  let at = clause.de;
  while (
    at < clause.ate &&
    (has(reading, at, "filler", "polite") ||
      LEADS.has(wordAt(reading, at)) ||
      phraseAt(reading, at, "greet") !== null)
  ) {
    if (ASKING_VERBS.has(wordAt(reading, at))) break;
    at++;
  }
  const isWhich =
    wordAt(reading, at - 1) === "que" &&
    has(reading, at, "flavor", "pizza", "border", "dough", "size", "drink", "dessert");
  if (isWhich) return true;
  const isRelative = wordAt(reading, at - 1) === "que" && at - 1 > clause.de;
  return ASKING_VERBS.has(wordAt(reading, at)) && wordAt(reading, at + 1) !== "que" && !isRelative;
}

const LEADS: ReadonlySet<string> = new Set("e mas voce voces ai ainda ja ,".split(" "));

/** Verbs that ask when a clause begins with them; "entrega" and "manda" do not: they may as well order. */
const ASKING_VERBS: ReadonlySet<string> = new Set(
  "tem tinha aceita aceitam fazem vendem entregam atendem abrem fecham funcionam existe cabe cabem trabalham recebem demora demoram cobram cobra serve servem".split(
    " ",
  ),
);
