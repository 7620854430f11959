import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "@/lib/core/parser/finding";
import { evidenceOf, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { findCupom } from "@/lib/core/pedido/cupom";

/** "cupom BEMVINDO10", "tenho o cupom de desconto pizza5"; the code of a cupom of this shop also by itself. */
export function readCupom(reading: Reading, isFree: readonly boolean[]): Finding[] {
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const isNamed = CUPOM.has(wordAt(reading, at));
    const de = isNamed ? codeStart(reading, at + 1) : at;
    const ate = codeEnd(reading, de);
    const codigo = textBetween(reading, de, ate);
    if (!isCode(reading, codigo, isNamed)) continue;
    const from = isNamed ? at : de;
    const command: Command = { tipo: "ApplyCupom", codigo, evidence: evidenceOf(reading, from, ate) };
    return [{ de: from, ate, commands: [command] }];
  }
  return [];
}

const CUPOM: ReadonlySet<string> = new Set(["cupom", "cupons", "cupao", "voucher"]);
const FILLERS: ReadonlySet<string> = new Set("de desconto o e eh codigo do : chamado que".split(" "));

function codeStart(reading: Reading, from: number): number {
  let at = from;
  while (FILLERS.has(wordAt(reading, at))) at++;
  return at;
}

/** Letters and digits written together are one code: "PIZZA10". */
function codeEnd({ words }: Reading, de: number): number {
  let at = de + 1;
  while (words[at]?.colado === true && words[at]?.tipo !== "sinal") at++;
  return Math.min(at, words.length);
}

/** One this shop has; or, after the word "cupom", what is written as codes are: capitals, or letters with digits. */
function isCode({ facts }: Reading, codigo: string, isNamed: boolean): boolean {
  if (codigo.length < MIN_CODE_LETTERS) return false;
  if (findCupom(facts.cupons, codigo) !== null) return isNamed || codigo.toUpperCase() === codigo;
  return isNamed && (/^[A-Z][A-Z0-9]+$/.test(codigo) || (/\d/.test(codigo) && /^[a-z]/i.test(codigo)));
}

const MIN_CODE_LETTERS = 3;
