import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import { askedIn, isAsking } from "./asked";
import { type Clause, clausesOf } from "./clauses";
import { type Finding, isFreeSpan } from "./finding";
import { baseForms } from "./fold";
import { isCommonWord } from "./lexicon/common-words";
import { memoizeByObject } from "./memo";
import { isPoliteOrder } from "./polite-order";
import { namesAt, type Reading } from "./reading";
import { tokenize } from "./token";
import type { Word } from "./word";

/** More words beside those of the owner's question, and it is another question. */
const MAX_EXTRA = 2;
const MAX_LINES = 3;

/**
 * Questions the owner has answered: every word that says what theirs is about is asked about too, exactly as it is spelt but
 * for accents and plurals. The owner's own answer comes before any of ours.
 */
export function readKnowledge(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const known = topicsOf(reading.facts.conhecimento);
  if (known.length === 0) return [];
  return questionsOf(reading, isFree).flatMap((clause) => {
    const best = known
      .map((entry) => ({ ...entry, extra: extraWords(reading, clause, entry.sobre) }))
      .filter(({ extra }) => extra !== null && extra <= MAX_EXTRA)
      .toSorted((a, b) => Number(a.extra) - Number(b.extra) || b.sobre.length - a.sobre.length)[0];
    if (best === undefined) return [];
    return [
      { de: clause.de, ate: clause.ate, commands: [{ tipo: "AskConhecimento", conhecimentoId: best.id }] },
    ];
  });
}

/**
 * Asked what nothing else of ours answers, and a sentence of the house speaks of it: the sentence is told. A
 * little in common is enough, since what is told is the owner's own and true.
 */
export function houseRules(reading: Reading): Command[] | null {
  const lines = reading.facts.regrasDaCasa.map((line) => tokenize(line).map(({ texto }) => texto));
  const free = reading.words.map(() => true);
  const asked = questionsOf(reading, free).flatMap(({ de, ate }) =>
    reading.words
      .slice(de, ate)
      .filter(isTopic)
      .map(({ texto }) => texto),
  );
  const shared = lines.map((line) => weightOf(asked.filter((word) => line.some(isSame(word)))));
  const most = Math.max(0, ...shared);
  if (most < ENOUGH) return null;
  const linhas = shared.flatMap((count, linha) => (count === most ? [linha] : [])).slice(0, MAX_LINES);
  return [{ tipo: "AskRegraDaCasa", linhas }];
}

/** One word that is no everyday word is enough, or two that are. */
const ENOUGH = 2;

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isCommonWord(word) ? 1 : ENOUGH), 0);
}

function questionsOf(reading: Reading, isFree: readonly boolean[]): readonly Clause[] {
  return clausesOf(reading.words).filter(
    (clause) =>
      isFreeSpan(isFree, clause.de, clause.ate) &&
      isAsking(askedIn(reading, clause)) &&
      !isPoliteOrder(reading, clause),
  );
}

/** How many words a clause has besides those of the topic; null when it lacks one of them, or names what is sold. */
function extraWords(reading: Reading, { de, ate }: Clause, sobre: readonly string[]): number | null {
  const words = reading.words.slice(de, ate);
  if (!sobre.every((word) => words.some(({ texto }) => isSame(word)(texto)))) return null;
  const extra = [...words.entries()].filter(([, word]) => isTopic(word) && !sobre.some(isSame(word.texto)));
  return extra.some(([at]) => namesAt(reading, de + at) !== null) ? null : extra.length;
}

type Topics = readonly { readonly id: number; readonly sobre: readonly string[] }[];

/** What each question is about; one of nothing but everyday words is about nothing that could be told apart. */
const topicsOf = memoizeByObject(
  (conhecimento: Facts["conhecimento"]): Topics =>
    conhecimento
      .map(({ id, pergunta }) => ({
        id,
        sobre: tokenize(pergunta)
          .filter(isTopic)
          .map(({ texto }) => texto),
      }))
      .filter(({ sobre }) => sobre.length > 0),
);

function isTopic({ tipo, texto }: Pick<Word, "tipo" | "texto">): boolean {
  return (tipo === "palavra" || tipo === "numero") && !AROUND.has(texto);
}

function isSame(word: string): (other: string) => boolean {
  const forms = baseForms(word);
  return (other) => other === word || baseForms(other).some((form) => forms.includes(form));
}

/** Words a question is put in, whatever it is about. */
const AROUND: ReadonlySet<string> = new Set(
  `a o as os um uma uns umas e eh de do da dos das em no na nos nas num numa por pela pelo pra pro para com ao que q oque qual quais quem
  quanto quantos quanta quantas quando onde como porque se ja ai aqui la ainda voce voces vc vcs a gente eu me te meu minha seu sua
  tem tens tinha teria ter temos ha existe existem fazem faz fazer feito aceita aceitam aceitar pode posso podem podemos poder pra
  dah da dar sao ser esta ta estao tao fica ficam era seria queria quero gostaria saber sabe sabem diz dizer informar favor pf pfv
  oi ola bom boa dia tarde noite mais tambem so alguma algum hoje agora loja pizzaria vao vai ir consigo consegue conseguem
  rola trabalham trabalha isso esse essa esses essas tipo algo mim obrigado obrigada`.split(/\s+/),
);
