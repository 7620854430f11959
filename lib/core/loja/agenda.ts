import {
  aberturasPerto,
  type Horarios,
  type Instante,
  instanteLocal,
  relogioLocal,
  somaDias,
} from "./abertura";
import { atendeEm, type Operacao } from "./operacao";

type Loja = { readonly horarios: Horarios; readonly operacao: Operacao; readonly agora: Instante };

/** A time somebody asked for: possible as it is, or not, with the nearest that is; null when there is none. */
export type Marcacao =
  | { readonly possivel: true; readonly para: Instante }
  | { readonly possivel: false; readonly maisPerto: Instante | null };

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Somebody who says an hour means one of the next days, not of the next month. */
const MAX_DAYS = 7;

/** The next time the clock shows "HH:MM", today or, when that is past or closed, tomorrow. */
export function marcarHora(loja: Loja, horario: string): Marcacao {
  const { fuso } = loja.horarios;
  const { data } = relogioLocal(fuso, loja.agora);
  const candidates = [data, somaDias(data, 1)].map((dia) => instanteLocal(fuso, dia, minutesOf(horario)));
  const para = candidates.find((instante) => atendeEm(loja, instante));
  if (para !== undefined) return { possivel: true, para };
  const wanted = candidates.find((instante) => instante > loja.agora) ?? loja.agora;
  return { possivel: false, maisPerto: maisPerto(loja, wanted) };
}

/** "HH:MM" on the date `dias` from today. Shortly after midnight still belongs to the evening before. */
export function marcarDia(loja: Loja, dias: number, horario: string): Marcacao {
  const { fuso } = loja.horarios;
  const data = somaDias(relogioLocal(fuso, loja.agora).data, dias);
  const para = instanteLocal(fuso, data, minutesOf(horario));
  if (dias >= 0 && dias <= MAX_DAYS && atendeEm(loja, para)) return { possivel: true, para };
  return { possivel: false, maisPerto: maisPerto(loja, Math.max(para, loja.agora)) };
}

/** The instant nearest to `wanted` at which a pedido may be had. */
function maisPerto(loja: Loja, wanted: Instante): Instante | null {
  const earliest = loja.operacao.pausa === null ? loja.agora + MINUTE : (loja.operacao.pausa.ate ?? Infinity);
  const candidates = aberturasPerto(loja.horarios, wanted)
    .map(({ start, end }) => Math.min(Math.max(wanted, start, earliest), end - LAST_CALL_MINUTES * MINUTE))
    .filter((instante) => atendeEm(loja, instante));
  return candidates.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null;
}

/** So long before it closes a restaurante still makes a pizza. */
const LAST_CALL_MINUTES = 15;

function minutesOf(horario: string): number {
  const [hour = 0, minute = 0] = horario.split(":").map(Number);
  return Math.min(hour * 60 + minute, DAY_MINUTES);
}
