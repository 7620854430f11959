import { PAPEIS } from "@/app/painel/papeis";
import type { Papel } from "@/lib/admin/require-member";

/** The papeis with a panel; couriers are invited where they are listed, and have a page of their own. */
const DO_PAINEL = ["dono", "gerente", "atendente", "cozinha"] as const;
export type PapelDoPainel = (typeof DO_PAINEL)[number];

export function isPapelDoPainel(papel: string): papel is PapelDoPainel {
  return DO_PAINEL.some((each) => each === papel);
}

/** What can be chosen, with what somebody is at present. */
export function papeisDoPainel(atual?: Papel): readonly { valor: Papel; rotulo: string }[] {
  const papeis: readonly Papel[] =
    atual === undefined || isPapelDoPainel(atual) ? DO_PAINEL : [...DO_PAINEL, atual];
  return papeis.map((papel) => ({ valor: papel, rotulo: PAPEIS[papel].nome }));
}
