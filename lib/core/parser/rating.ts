import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "./finding";
import { readNumber } from "./numbers";
import { openingEnd } from "./opening";
import { evidenceOf, has, namesAt, type Reading, textBetween, wordAt } from "./reading";

const BEST = 5;

/**
 * "nota 5, parabéns", "a pizza veio fria, dou 2", "3 de 5", "⭐⭐⭐⭐" where a grade was asked for; "5 pizzas" and "veio 2 horas
 * depois" are none. Where the reason of a low grade was asked for, the message is that reason.
 */
export function readRating(reading: Reading): Finding[] {
  switch (reading.state.pendente?.tipo) {
    case "avaliacao":
      return readGrade(reading);
    case "avaliacao_motivo":
      return readReason(reading);
    default:
      return [];
  }
}

function readGrade(reading: Reading): Finding[] {
  const grade = starsIn(reading) ?? gradeIn(reading);
  if (grade === null) return [];
  const nota = onScale(grade.nota);
  if (nota === null) return whole(reading, { tipo: "Unclear", palavras: reading.texto });
  return whole(reading, {
    tipo: "Rate",
    nota,
    comentario: commentAround(reading, grade),
    evidence: all(reading),
  });
}

type Grade = { readonly nota: number; readonly de: number; readonly ate: number };

/** "Nota dez" and "nota zero" say the best and the worst there is; nobody can tell what a 7 of 5 means. */
function onScale(nota: number): number | null {
  if (nota === 10) return BEST;
  if (nota === 0) return 1;
  return nota <= BEST ? nota : null;
}

function starsIn({ words }: Reading): Grade | null {
  const isStar = (texto: string) => /^[⭐★🌟]/u.test(texto);
  const de = words.findIndex(({ texto }) => isStar(texto));
  if (de === -1) return null;
  const stars = words.filter(({ texto }) => isStar(texto)).length;
  return { nota: stars, de, ate: words.findLastIndex(({ texto }) => isStar(texto)) + 1 };
}

function gradeIn(reading: Reading): Grade | null {
  for (let at = 0; at < reading.words.length; at++) {
    const number = readNumber(reading.words, at);
    if (number === null) continue;
    const grade = gradeAt(reading, at, number);
    if (grade !== null) return grade;
    at = number.ate - 1;
  }
  return null;
}

/** A number is a grade when it is called one, is out of five, or stands alone in what it could count. */
function gradeAt(reading: Reading, at: number, number: { valor: number; ate: number }): Grade | null {
  const { valor: nota, ate } = number;
  const isCalled = CALLS_IT_GRADE.test(wordAt(reading, at - 1));
  const after = wordAt(reading, ate);
  if (after === "de" && readNumber(reading.words, ate + 1)?.valor === BEST)
    return { nota, de: startOf(reading, at), ate: ate + 2 };
  if (UNIT.test(after)) return { nota, de: startOf(reading, at), ate: ate + 1 };
  const isArticle = reading.words[at]?.tipo === "palavra" && nota === 1 && reading.words.length > 1;
  if (!isCalled && (isArticle || at > openingEnd(reading) || counts(reading, ate))) return null;
  return { nota, de: startOf(reading, at), ate };
}

const CALLS_IT_GRADE = /^(nota|dou|dava|daria|dar|foi|merece|merecem|uns|umas)$/;
const UNIT = /^(estrelas?|estrelinhas?|pontos?)$/;

/** "dou nota 4" is one grade. */
function startOf(reading: Reading, at: number): number {
  let de = at;
  while (de > 0 && /^(nota|dou|dava|daria|merece|merecem|uns|umas|um|a|eu)$/.test(wordAt(reading, de - 1)))
    de--;
  return de;
}

/** The number is followed by something to count: "5 pizzas", "2 horas de atraso", "3 cocas". */
function counts(reading: Reading, ate: number): boolean {
  const next = reading.words[ate];
  if (next === undefined || next.tipo !== "palavra") return false;
  if (namesAt(reading, ate) !== null || has(reading, ate, "pizza", "half", "slice")) return true;
  return /^(horas?|min|minutos?|vezes|pessoas?|reais|real|dias?|itens?)$/.test(next.texto);
}

function commentAround(reading: Reading, { de, ate }: Grade): string | null {
  const before = textBetween(reading, Math.min(openingEnd(reading), de), de).replace(/[\s,;:-]+$/u, "");
  const after = textBetween(reading, ate, reading.words.length).replace(
    /^[\s,.!;:-]*(?:(?:e|mas|porque|pq|pois)\s+)?/iu,
    "",
  );
  const comentario = [before, after].filter((part) => /[\p{L}\p{N}]/u.test(part)).join(", ");
  return comentario === "" ? null : comentario.slice(0, MAX_COMMENT_CHARS);
}

const MAX_COMMENT_CHARS = 1_000;

/** The reason is told in the customer's own words, whatever they name; not an order, a question or a request. */
function readReason(reading: Reading): Finding[] {
  if (isOtherSubject(reading)) return [];
  const comentario = reading.texto.trim().slice(0, MAX_COMMENT_CHARS);
  return whole(reading, { tipo: "CommentRating", comentario, evidence: all(reading) });
}

function isOtherSubject(reading: Reading): boolean {
  const { marks, words, texto } = reading;
  const marked = (...classes: readonly string[]) => marks.some(({ classe }) => classes.includes(classe));
  if (marked("human", "privacy", "optOut", "bot") || texto.includes("?")) return true;
  if (marked("complaint")) return false;
  const content = words.filter(({ tipo }) => tipo === "palavra" || tipo === "numero").length;
  if (content <= SHORT_ANSWER && marked("no", "yes", "thanks", "bye", "greet", "wait")) return true;
  const isWish = has(reading, 0, "order") || marked("wantItems", "repeatLast", "cancelAll");
  return isWish || content === 0 || startsOrder(reading);
}

const SHORT_ANSWER = 3;

/** "uma pizza grande de calabresa" after all. */
function startsOrder(reading: Reading): boolean {
  const number = readNumber(reading.words, 0);
  if (number === null) return false;
  return counts(reading, number.ate) || [1, 2].some((step) => namesAt(reading, number.ate + step) !== null);
}

function whole(reading: Reading, command: Command): Finding[] {
  return [{ de: 0, ate: reading.words.length, commands: [command] }];
}

function all(reading: Reading) {
  return evidenceOf(reading, 0, reading.words.length);
}
