/** One opening of a day, minutes after its midnight. `fecha` at or before `abre` is on the next day. */
export type Turno = { readonly abreMin: number; readonly fechaMin: number };

/** What the restaurante keeps as its hours. Weekdays 0 (domingo) to 6 (sabado). */
export type Horarios = {
  readonly fuso: string;
  readonly semana: Readonly<Record<number, readonly Turno[]>>;
  /** On such a date these turnos replace the weekday's; none is closed. Key "YYYY-MM-DD". */
  readonly feriados: Readonly<Record<string, { readonly nome: string; readonly turnos: readonly Turno[] }>>;
};

/** Epoch milliseconds. */
export type Instante = number;

export type Abertura = {
  readonly aberta: boolean;
  /** When the present opening ends; null while closed, and for a shop that never closes. */
  readonly fechaEm: Instante | null;
  /** The next opening; null while open, and when none lies within eight days. */
  readonly abreEm: Instante | null;
};

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const LOOKAHEAD_DAYS = 8;

/** Whether the restaurante is open at `agora`, and the next change. */
export function abertura(horarios: Horarios, agora: Instante): Abertura {
  const intervals = intervalsAround(horarios, agora);
  const current = intervals.find(({ start, end }) => start <= agora && agora < end);
  if (current === undefined) {
    const next = intervals.find(({ start }) => start > agora);
    return { aberta: false, fechaEm: null, abreEm: next?.start ?? null };
  }
  const neverCloses = current.end >= agora + (LOOKAHEAD_DAYS - 1) * DAY_MINUTES * MINUTE;
  return { aberta: true, fechaEm: neverCloses ? null : current.end, abreEm: null };
}

/** True when the restaurante is open at that instant. */
export function isAbertaEm(horarios: Horarios, instante: Instante): boolean {
  return abertura(horarios, instante).aberta;
}

/** The wall clock of the restaurante at an instant. */
export function relogioLocal(fuso: string, instante: Instante) {
  const wall = new Date(instante + offsetAt(fuso, instante));
  return {
    data: wall.toISOString().slice(0, 10),
    diaSemana: wall.getUTCDay(),
    minutos: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/** The instant at which the restaurante's clock shows `minutos` after midnight of `data` (may run past 24 h). */
export function instanteLocal(fuso: string, data: string, minutos: number): Instante {
  const wall = Date.parse(`${data}T00:00:00Z`) + minutos * MINUTE;
  const firstGuess = wall - offsetAt(fuso, wall);
  return wall - offsetAt(fuso, firstGuess);
}

/** "18:30" by the restaurante's clock. */
export function formatHora(fuso: string, instante: Instante): string {
  const { minutos } = relogioLocal(fuso, instante);
  return `${pad(Math.floor(minutos / 60))}:${pad(minutos % 60)}`;
}

/** The date `days` after `data`, both "YYYY-MM-DD". */
export function somaDias(data: string, days: number): string {
  return new Date(Date.parse(`${data}T00:00:00Z`) + days * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** The openings from the day before `instante` to the next week, in order. */
export function aberturasPerto(horarios: Horarios, instante: Instante): readonly Interval[] {
  return intervalsAround(horarios, instante);
}

type Interval = { readonly start: Instante; readonly end: Instante };

function intervalsAround(horarios: Horarios, agora: Instante): readonly Interval[] {
  const { data } = relogioLocal(horarios.fuso, agora);
  const known = lastIntervals.get(horarios);
  if (known?.data === data) return known.intervals;
  const intervals = intervalsFrom(horarios, data);
  lastIntervals.set(horarios, { data, intervals });
  return intervals;
}

/** One turn asks several times whether the shop is open, of the same hours on the same day. */
const lastIntervals = new WeakMap<
  Horarios,
  { readonly data: string; readonly intervals: readonly Interval[] }
>();

function intervalsFrom(horarios: Horarios, data: string): readonly Interval[] {
  const merged: { start: Instante; end: Instante }[] = [];
  for (let day = -1; day <= LOOKAHEAD_DAYS; day++) {
    const date = somaDias(data, day);
    for (const turno of turnosDoDia(horarios, date)) {
      const start = instanteLocal(horarios.fuso, date, turno.abreMin);
      const fechaMin = turno.fechaMin <= turno.abreMin ? turno.fechaMin + DAY_MINUTES : turno.fechaMin;
      const end = instanteLocal(horarios.fuso, date, fechaMin);
      const last = merged.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
  }
  return merged;
}

function turnosDoDia(horarios: Horarios, data: string): readonly Turno[] {
  const turnos = horarios.feriados[data]?.turnos ?? horarios.semana[weekdayOf(data)] ?? [];
  return [...turnos].sort((a, b) => a.abreMin - b.abreMin);
}

function weekdayOf(data: string): number {
  return new Date(`${data}T00:00:00Z`).getUTCDay();
}

/** How far the wall clock is ahead of UTC at an instant. Clocks are put forward and back at a quarter of an hour. */
function offsetAt(fuso: string, instante: Instante): number {
  const quarter = Math.floor(instante / QUARTER);
  const known = offsets.get(fuso)?.get(quarter);
  if (known !== undefined) return known;
  const offset = readOffset(fuso, quarter * QUARTER);
  const ofFuso = offsets.get(fuso) ?? new Map<number, number>();
  if (ofFuso.size >= MAX_OFFSETS) ofFuso.clear();
  offsets.set(fuso, ofFuso.set(quarter, offset));
  return offset;
}

const QUARTER = 15 * MINUTE;
const MAX_OFFSETS = 4_000;
/** Asking Intl takes longer than understanding a message, and the hours of a shop are the same all week. */
const offsets = new Map<string, Map<number, number>>();

function readOffset(fuso: string, instante: Instante): number {
  const parts = new Map<string, number>(
    formatter(fuso)
      .formatToParts(instante)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: string) => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour") % 24, part("minute"));
  return wall - instante;
}

function pad(value: number): string {
  return value.toString().padStart(2, "0");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(fuso: string): Intl.DateTimeFormat {
  const cached = formatters.get(fuso);
  if (cached !== undefined) return cached;
  const created = new Intl.DateTimeFormat("en-GB", {
    timeZone: fuso,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(fuso, created);
  return created;
}
