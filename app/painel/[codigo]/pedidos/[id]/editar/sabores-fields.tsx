"use client";

import { SelectField } from "@/components/ui/select-field";
import { type Escolhivel, toOptions } from "./to-options";

type SaboresFieldsProps = {
  readonly rotulo: string;
  readonly escolhidos: readonly number[];
  readonly max: number;
  readonly sabores: readonly Escolhivel[];
  readonly onChange: (saborIds: readonly number[]) => void;
};

const NONE = "";

/** One field for each sabor that is chosen and one more, as many as fit. */
export function SaboresFields({ rotulo, escolhidos, max, sabores, onChange }: SaboresFieldsProps) {
  const slots = Array.from({ length: Math.min(max, escolhidos.length + 1) }, (_, index) => index + 1);
  function choose(slot: number, value: string): void {
    const before = escolhidos.filter((_, index) => index + 1 !== slot);
    onChange(value === NONE ? before : escolhidos.toSpliced(slot - 1, 1, Number(value)));
  }
  return slots.map((slot) => (
    <SelectField
      key={slot}
      rotulo={max === 1 ? rotulo : `${rotulo} ${slot}`}
      value={escolhidos[slot - 1] ?? NONE}
      opcoes={[{ valor: NONE, rotulo: slot === 1 ? "Escolha" : "Nenhum" }, ...toOptions(sabores)]}
      onChange={(event) => choose(slot, event.currentTarget.value)}
    />
  ));
}
