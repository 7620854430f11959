import type { Centavos } from "@/lib/core/pedido/centavos";
import { type Horarios, type Instante, relogioLocal } from "./abertura";

/** A bairro the restaurante knows: served with a taxa, or named so that it can say no at once. */
export type Bairro = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly atende: boolean;
  /** Null is not told, which is not R$ 0: 0 is free on purpose. */
  readonly taxa: Centavos | null;
  /** Weekdays (0 domingo) on which it is otherwise; a null taxa there is the usual one. */
  readonly dias: Readonly<Record<number, { readonly atende: boolean; readonly taxa: Centavos | null }>>;
  /** Replaces the restaurante's minimum when set. */
  readonly pedidoMinimo: Centavos | null;
  /** The taxa is 0 when the items reach this; null is never. */
  readonly gratisAcima: Centavos | null;
};

/** The bairro as it is on the evening of `instante`, with the fee it then has. */
export function bairroEm(
  bairro: Bairro,
  loja: { readonly horarios: Horarios; readonly operacao: { readonly taxaPadrao: Centavos | null } },
  instante: Instante,
): Bairro {
  const dia = bairro.dias[diaDeFuncionamento(loja.horarios, instante)];
  return {
    ...bairro,
    atende: bairro.atende && dia?.atende !== false,
    taxa: dia?.taxa ?? bairro.taxa ?? loja.operacao.taxaPadrao,
  };
}

/** The weekday whose opening an instant belongs to: half past midnight on Saturday may still be Friday's evening. */
export function diaDeFuncionamento(horarios: Horarios, instante: Instante): number {
  const { diaSemana, minutos } = relogioLocal(horarios.fuso, instante);
  const yesterday = (diaSemana + 6) % 7;
  const isStillOpen = (horarios.semana[yesterday] ?? []).some(
    ({ abreMin, fechaMin }) => fechaMin < abreMin && minutos < fechaMin,
  );
  return isStillOpen ? yesterday : diaSemana;
}
