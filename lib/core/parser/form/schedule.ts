import type { Command } from "@/lib/core/dialogue/command";
import { instanteLocal, isAbertaEm, relogioLocal } from "@/lib/core/loja/abertura";
import type { Finding } from "@/lib/core/parser/finding";
import { readNumber } from "@/lib/core/parser/numbers";
import { evidenceOf, has, phraseAt, type Reading, wordAt } from "@/lib/core/parser/reading";

type Clock = {
  readonly hora: number;
  readonly minuto: number;
  readonly ate: number;
  readonly isSure: boolean;
};

/** "pra 21h15", "lá pelas oito e meia da noite", "daqui a uma hora", "agora". */
export function readSchedule(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const isAsked = reading.pergunta?.tipo === "horario" || reading.pergunta?.tipo === "hora_do_dia";
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const now = isAsked ? phraseAt(reading, at, "now") : null;
    if (now !== null) return [found(reading, null, at, now)];
    const later = laterAt(reading, at);
    if (later !== null) return [found(reading, later.horario, at, later.ate)];
    const clock = clockAt(reading, at, isAsked);
    if (clock !== null) return [found(reading, inEvening(reading, clock), leadOf(reading, at), clock.ate)];
  }
  return [];
}

function found(reading: Reading, horario: string | null, de: number, ate: number): Finding {
  const command: Command = { tipo: "ScheduleFor", horario, evidence: evidenceOf(reading, de, ate) };
  return { de, ate, commands: [command] };
}

function leadOf(reading: Reading, from: number): number {
  let at = from;
  while (at > 0 && (has(reading, at - 1, "para", "article", "por") || LEADS.has(wordAt(reading, at - 1))))
    at--;
  return at;
}

/** What stands before an hour. */
const LEADS: ReadonlySet<string> = new Set("as pelas la umas volta hoje ate partir depois".split(" "));
const MINUTES_PER_HOUR = 60;

/** "daqui a 40 minutos", "em meia hora". */
function laterAt(reading: Reading, at: number): { horario: string; ate: number } | null {
  const from =
    wordAt(reading, at) === "daqui"
      ? at + (wordAt(reading, at + 1) === "a" ? 2 : 1)
      : has(reading, at, "em")
        ? at + 1
        : null;
  if (from === null) return null;
  const isHalfHour = wordAt(reading, from) === "meia" && /^horas?$/.test(wordAt(reading, from + 1));
  const number = isHalfHour ? { valor: 30, ate: from + 1 } : readNumber(reading.words, from);
  const unit = number === null ? "" : wordAt(reading, number.ate);
  if (number === null || !/^(horas?|minutos?)$/.test(unit)) return null;
  const minutes = !isHalfHour && unit.startsWith("hora") ? number.valor * MINUTES_PER_HOUR : number.valor;
  const { minutos } = relogioLocal(reading.facts.horarios.fuso, reading.facts.agora);
  return { horario: formatClock(minutos + minutes), ate: number.ate + 1 };
}

function formatClock(minutes: number): string {
  const pad = (value: number) => value.toString().padStart(2, "0");
  return `${pad(Math.floor(minutes / MINUTES_PER_HOUR) % 24)}:${pad(minutes % MINUTES_PER_HOUR)}`;
}

function clockAt(reading: Reading, at: number, isAsked: boolean): Clock | null {
  const { words } = reading;
  if (wordAt(reading, at) === "meia" && wordAt(reading, at + 1) === "noite")
    return { hora: 0, minuto: 0, ate: at + 2, isSure: true };
  const noon = noonEnd(reading, at);
  if (noon !== null) return { hora: 12, minuto: 0, ate: noon, isSure: true };
  const hour = readNumber(words, at);
  if (hour === null || hour.valor > 24 || hour.valor < 0) return null;
  const colon =
    wordAt(reading, hour.ate) === ":" && words[hour.ate]?.colado === true
      ? readNumber(words, hour.ate + 1)
      : null;
  if (colon !== null && colon.valor < MINUTES_PER_HOUR)
    return clock(reading, hour.valor, colon.valor, colon.ate, true);
  const hasUnit = /^horas?$/.test(wordAt(reading, hour.ate));
  const after = hasUnit ? hour.ate + 1 : hour.ate;
  const minute = minutesAt(reading, after, hasUnit);
  const ate = minute?.ate ?? after;
  const isTold = hasUnit || isLed(reading, at, ate) || isAsked;
  return isTold ? clock(reading, hour.valor, minute?.valor ?? 0, ate, hasUnit && hour.valor > 12) : null;
}

/** "meio-dia", in one word or two. */
function noonEnd({ words }: Reading, at: number): number | null {
  const word = words[at];
  if (word?.texto === "meiodia") return at + 1;
  const isNoon = word?.original === "meio" && words[at + 1]?.texto === "dia";
  return isNoon ? at + 2 : null;
}

/** "21h15", "oito e meia", "oito e quinze". */
function minutesAt(reading: Reading, at: number, hasUnit: boolean): { valor: number; ate: number } | null {
  const { words } = reading;
  if (hasUnit && words[at]?.tipo === "numero" && words[at]?.colado === true) return readNumber(words, at);
  if (wordAt(reading, at) !== "e") return null;
  if (wordAt(reading, at + 1) === "meia") return { valor: 30, ate: at + 2 };
  const number = readNumber(words, at + 1);
  return number !== null && number.valor < MINUTES_PER_HOUR && number.valor >= 5 ? number : null;
}

/** An hour without "h": "às 20", "lá pelas oito", "oito da noite". */
function isLed(reading: Reading, at: number, ate: number): boolean {
  if (isDayPart(reading, ate)) return true;
  const before = reading.words[at - 1];
  if (
    before?.original === "às" ||
    before?.original === "pras" ||
    before?.texto === "pelas" ||
    before?.texto === "umas"
  )
    return isEnd(reading, ate);
  const isAs = before?.texto === "as" && (reading.words[at]?.valor ?? 0) > 4;
  return isAs && isEnd(reading, ate);
}

function isEnd({ words }: Reading, at: number): boolean {
  const word = words[at];
  return (
    word === undefined || word.tipo !== "palavra" || word.classes.has("filler") || word.classes.has("polite")
  );
}

function isDayPart(reading: Reading, at: number): boolean {
  return has(reading, at, "de") && /^(noite|tarde|manha|madrugada)$/.test(wordAt(reading, at + 1));
}

function clock(reading: Reading, hora: number, minuto: number, ate: number, isSure: boolean): Clock {
  const part = isDayPart(reading, ate) ? wordAt(reading, ate + 1) : null;
  const isAfternoon = (part === "noite" || part === "tarde") && hora < 12;
  const sure = isSure || part !== null;
  return {
    hora: (isAfternoon ? hora + 12 : hora) % 24,
    minuto,
    ate: part === null ? ate : ate + 2,
    isSure: sure,
  };
}

/** "às 8" is the evening where the restaurante is closed at 8 in the morning and open at 20. */
function inEvening({ facts }: Reading, { hora, minuto, isSure }: Clock): string {
  const morning = hora * MINUTES_PER_HOUR + minuto;
  if (isSure || hora === 0 || hora >= 12) return formatClock(morning);
  const { fuso } = facts.horarios;
  const { data } = relogioLocal(fuso, facts.agora);
  const isOpenAt = (minutes: number) => isAbertaEm(facts.horarios, instanteLocal(fuso, data, minutes));
  const evening = morning + 12 * MINUTES_PER_HOUR;
  return formatClock(!isOpenAt(morning) && isOpenAt(evening) ? evening : morning);
}
