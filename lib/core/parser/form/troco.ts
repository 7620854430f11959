import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "@/lib/core/parser/finding";
import { paymentSort } from "@/lib/core/parser/lexicon/payments";
import { readNumber } from "@/lib/core/parser/numbers";
import { evidenceOf, has, phraseAt, type Reading, wordAt } from "@/lib/core/parser/reading";

/** "troco pra 100", "nota de cinquenta", "duas notas de 50", "não precisa de troco". */
export function readTroco(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const isAsked = reading.pergunta?.tipo === "troco";
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const none = phraseAt(reading, at, "noChange");
    if (none !== null && (isAsked || saysTroco(reading, at, none) || saysCash(reading)))
      return [found(reading, 0, at, none)];
    const said = trocoAt(reading, at) ?? cashFor(reading, at) ?? (isAsked ? notesAt(reading, at) : null);
    if (said !== null) return [found(reading, said.centavos, at, said.ate)];
  }
  return [];
}

function found(reading: Reading, trocoPara: number, de: number, ate: number): Finding {
  const command: Command = { tipo: "SetTroco", trocoPara, evidence: evidenceOf(reading, de, ate) };
  return { de, ate, commands: [command] };
}

function saysTroco(reading: Reading, de: number, ate: number): boolean {
  return reading.words.slice(de, ate).some(({ texto }) => texto === "troco");
}

function saysCash({ words }: Reading): boolean {
  return words.some(({ texto }) => texto === "dinheiro" || texto === "especie");
}

type Money = { readonly centavos: number; readonly ate: number };

/** "troco pra 50", "troco de R$ 100,00"; "nota de cem". */
function trocoAt(reading: Reading, at: number): Money | null {
  const word = wordAt(reading, at);
  const isNote = (word === "nota" || word === "notas") && has(reading, at + 1, "de");
  if (word !== "troco" && word !== "trocar" && !isNote) return null;
  let from = at + 1;
  while (
    has(reading, from, "para", "de", "article", "e", "be") ||
    (wordAt(reading, from) === "," && has(reading, from + 1, "be", "para")) ||
    wordAt(reading, from) === "uma" ||
    wordAt(reading, from) === "nota" ||
    wordAt(reading, from) === ":"
  )
    from++;
  return notesAt(reading, from);
}

/** "dinheiro pra 100": the note that the cash comes as. */
function cashFor(reading: Reading, at: number): Money | null {
  if (!has(reading, at, "para") || paymentSort(wordAt(reading, at - 1)) !== "dinheiro") return null;
  return notesAt(reading, at + 1);
}

/** "uma de 50 e duas de 20": one note after another. */
function notesAt(reading: Reading, from: number): Money | null {
  const first = noteAt(reading, from);
  if (first === null) return null;
  let { centavos, ate } = first;
  while (/^(e|,|mais)$/.test(wordAt(reading, ate))) {
    const more = countedNotes(reading, ate + 1);
    if (more === null) break;
    [centavos, ate] = [centavos + more.centavos, more.ate];
  }
  return { centavos, ate };
}

const CENTS = 100;

/** An amount of money: "100", "R$ 50,00", "cento e vinte", "uma de 200", "duas notas de 50". */
function noteAt(reading: Reading, from: number): Money | null {
  const at =
    /^r$/i.test(wordAt(reading, from)) && wordAt(reading, from + 1) === "$"
      ? from + 2
      : wordAt(reading, from) === "rua" && wordAt(reading, from + 1) === "$"
        ? from + 2
        : from;
  return countedNotes(reading, at) ?? amountAt(reading, at);
}

/** "uma de 200", "duas notas de 50". */
function countedNotes(reading: Reading, at: number): Money | null {
  const count = readNumber(reading.words, at);
  if (count === null) return null;
  const isNamed = /^notas?$/.test(wordAt(reading, count.ate));
  const ofAt = isNamed ? count.ate + 1 : count.ate;
  const isNote = (isNamed || count.valor < MIN_NOTE) && has(reading, ofAt, "de");
  const each = isNote ? amountAt(reading, ofAt + 1) : null;
  return each === null ? null : { centavos: count.valor * each.centavos, ate: each.ate };
}

/** Fewer than this are notes, not reais. */
const MIN_NOTE = 5;

function amountAt({ words }: Reading, at: number): Money | null {
  const word = words[at];
  const number = readNumber(words, at);
  const valor = number?.valor ?? (word?.tipo === "numero" ? word.valor : null);
  if (valor === null || valor <= 0) return null;
  const after = number?.ate ?? at + 1;
  const ate = /^(real|reais|conto|contos|pila)$/.test(words[after]?.texto ?? "") ? after + 1 : after;
  return { centavos: Math.round(valor * CENTS), ate };
}
