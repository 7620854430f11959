import type { Command } from "@/lib/core/dialogue/command";
import type { Finding } from "./finding";
import { readNumber } from "./numbers";
import { evidenceOf, namesAt, type Reading, textBetween, wordAt } from "./reading";

const BEST = 5;

/** "nota 5, parabéns", "3 de 5", "⭐⭐⭐⭐" where a grade was asked for. "5 pizzas" is none. */
export function readRating(reading: Reading): Finding[] {
  if (reading.state.pendente?.tipo !== "avaliacao") return [];
  const stars = reading.words.filter(({ texto }) => /^[⭐★🌟]/u.test(texto)).length;
  const said = stars > 0 ? { nota: stars, ate: reading.words.length } : gradeIn(reading);
  if (said === null) return [];
  const ate = reading.words.length;
  if (said.nota < 1 || said.nota > BEST)
    return [{ de: 0, ate, commands: [{ tipo: "Unclear", palavras: reading.texto }] }];
  const comentario = textBetween(reading, said.ate, ate).replace(/^[\s,.!;:-]+/, "");
  const evidence = evidenceOf(reading, 0, ate);
  const command: Command = {
    tipo: "Rate",
    nota: said.nota,
    comentario: comentario === "" ? null : comentario,
    evidence,
  };
  return [{ de: 0, ate, commands: [command] }];
}

function gradeIn(reading: Reading): { nota: number; ate: number } | null {
  for (let at = 0; at < reading.words.length; at++) {
    const number = readNumber(reading.words, at);
    if (number === null || (reading.words[at]?.tipo === "palavra" && number.valor === 1)) continue;
    if (namesAt(reading, number.ate) !== null || wordAt(reading, number.ate) === "pizza") return null;
    const isOutOfFive =
      wordAt(reading, number.ate) === "de" && readNumber(reading.words, number.ate + 1)?.valor === BEST;
    const isStars = /^(estrelas?|pontos?)$/.test(wordAt(reading, number.ate));
    return { nota: number.valor, ate: isOutOfFive ? number.ate + 2 : isStars ? number.ate + 1 : number.ate };
  }
  return null;
}
