import type { Command } from "@/lib/core/dialogue/command";
import { relogioLocal } from "@/lib/core/loja/abertura";
import type { Finding } from "@/lib/core/parser/finding";
import { evidenceOf, has, type Reading, wordAt } from "@/lib/core/parser/reading";
import { readSchedule } from "./schedule";

/** "quando abrir", "assim que abrirem": the next opening. A question says "abre". */
export function readScheduleOpening(reading: Reading, isFree: readonly boolean[]): Finding[] {
  for (let at = 1; at < reading.words.length; at++) {
    if (!/^abrir(em)?$/.test(wordAt(reading, at)) || isFree[at] === false) continue;
    const before = wordAt(reading, at - 1);
    const isWhen =
      before === "quando" || (before === "que" && /^(assim|logo)$/.test(wordAt(reading, at - 2)));
    if (!isWhen) continue;
    let de = before === "quando" ? at - 1 : at - 2;
    if (has(reading, de - 1, "para")) de--;
    return [
      { de, ate: at + 1, commands: [{ tipo: "ScheduleOpening", evidence: evidenceOf(reading, de, at + 1) }] },
    ];
  }
  return [];
}

/** "amanhã às 19h", "pra sábado 20h": the day with its hour, wherever in the message that stands. */
export function readScheduleDay(reading: Reading, isFree: readonly boolean[]): Finding[] {
  for (let at = 0; at < reading.words.length; at++) {
    const day = isFree[at] === false ? null : dayAt(reading, at);
    if (day === null) continue;
    const { hour, others } = hourOf(reading, isFree);
    const horario = hour?.tipo === "ScheduleFor" ? hour.horario : null;
    const isMeant =
      horario !== null || has(reading, day.de - 1, "para") || reading.pergunta?.tipo === "horario";
    if (!isMeant) continue;
    const de = has(reading, day.de - 1, "para") ? day.de - 1 : day.de;
    const command: Command = {
      tipo: "ScheduleDay",
      dias: day.dias,
      horario,
      evidence: evidenceOf(reading, de, day.ate),
    };
    return [{ de, ate: day.ate, commands: [command] }, ...others];
  }
  return [];
}

/** The hour of the message, and the words it takes. */
function hourOf(
  reading: Reading,
  isFree: readonly boolean[],
): { hour: Command | undefined; others: Finding[] } {
  const [found] = readSchedule(reading, isFree);
  return {
    hour: found?.commands[0],
    others: found === undefined ? [] : [{ de: found.de, ate: found.ate, commands: [] }],
  };
}

const DIAS: readonly RegExp[] = [
  /^domingo$/,
  /^segunda$/,
  /^terca$/,
  /^quarta$/,
  /^quinta$/,
  /^sexta$/,
  /^sabado$/,
];

/** How many days from today; a weekday is the next one of its name. */
function dayAt(reading: Reading, at: number): { dias: number; de: number; ate: number } | null {
  const word = wordAt(reading, at);
  if (word === "amanha") {
    const isAfter = wordAt(reading, at - 2) === "depois" && has(reading, at - 1, "de");
    return isAfter ? { dias: 2, de: at - 2, ate: at + 1 } : { dias: 1, de: at, ate: at + 1 };
  }
  const weekday = DIAS.findIndex((pattern) => pattern.test(word));
  if (weekday === -1) return null;
  const today = relogioLocal(reading.facts.horarios.fuso, reading.facts.agora).diaSemana;
  const dias = (weekday - today + 7) % 7 || 7;
  return { dias, de: at, ate: wordAt(reading, at + 1) === "feira" ? at + 2 : at + 1 };
}
