const zone = { timeZone: "America/Sao_Paulo" };
const clock = new Intl.DateTimeFormat("pt-BR", { ...zone, hour: "2-digit", minute: "2-digit" });
const dayKey = new Intl.DateTimeFormat("en-CA", { ...zone, dateStyle: "short" });
const weekday = new Intl.DateTimeFormat("pt-BR", { ...zone, weekday: "long" });
const longDate = new Intl.DateTimeFormat("pt-BR", {
  ...zone,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const shortDate = new Intl.DateTimeFormat("pt-BR", { ...zone, day: "2-digit", month: "2-digit" });

const dayMs = 86_400_000;

// The local clock may be hours ahead of this computer's; "hoje" goes by the local one.
let aheadMs = 0;

export function setNow(nowMs: number): void {
  aheadMs = nowMs - Date.now();
}

export function now(): number {
  return Date.now() + aheadMs;
}

/** 19:32 */
export function timeOfDay(atMs: number): string {
  return clock.format(atMs);
}

/** Hoje, Ontem, quinta-feira, 3 de novembro de 2026 */
export function dayName(atMs: number): string {
  const nowMs = now();
  if (isSameDay(atMs, nowMs)) return "Hoje";
  if (isSameDay(atMs, nowMs - dayMs)) return "Ontem";
  return nowMs - atMs < 6 * dayMs && atMs < nowMs ? weekday.format(atMs) : longDate.format(atMs);
}

/** For the list: the time today, the day before that. */
export function shortMoment(atMs: number): string {
  if (isSameDay(atMs, now())) return timeOfDay(atMs);
  return isSameDay(atMs, now() - dayMs) ? "Ontem" : shortDate.format(atMs);
}

export function isSameDay(one: number, other: number): boolean {
  return dayKey.format(one) === dayKey.format(other);
}

/** 1:05 */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
