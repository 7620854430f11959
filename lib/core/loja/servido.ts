import { type Horarios, type Instante, relogioLocal, type Turno } from "./abertura";
import { diaDeFuncionamento } from "./bairro";

/** When something of the cardapio is served. */
export type Servido = {
  /** Weekdays (0 domingo); null is every day. */
  readonly dias: readonly number[] | null;
  /** Between when, on each of them; null is all day. */
  readonly turno: Turno | null;
};

/**
 * Whether it is served at `instante`, by the shop's clock. Hours past midnight belong to the day they began on, and a whole
 * day to the evening of the shop: half past midnight on Saturday may still be Friday's.
 */
export function isServidoEm({ dias, turno }: Servido, horarios: Horarios, instante: Instante): boolean {
  const isOn = (dia: number) => dias === null || dias.includes(dia);
  if (turno === null) return isOn(diaDeFuncionamento(horarios, instante));
  const { diaSemana, minutos } = relogioLocal(horarios.fuso, instante);
  const { abreMin, fechaMin } = turno;
  if (abreMin < fechaMin) return isOn(diaSemana) && abreMin <= minutos && minutos < fechaMin;
  return (isOn(diaSemana) && minutos >= abreMin) || (isOn((diaSemana + 6) % 7) && minutos < fechaMin);
}
