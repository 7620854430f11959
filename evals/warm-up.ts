import type { Facts } from "@/lib/core/dialogue/facts";
import { understand } from "./understand";

/** Has the parser compiled before the first message counts: says a few orders of this very menu, forgetting each. */
export function warmUp(facts: Facts): void {
  const ctx = { state: "idle", cart: [], slots: {} };
  const sabores = facts.cardapio.produtos.filter(({ tipo }) => tipo === "sabor");
  for (const [index, { nome }] of sabores.entries()) {
    const outra = sabores.at(-index)?.nome ?? nome;
    understand(ctx, `quero uma grande meia ${nome} meia ${outra} sem cebola e uma coca`, facts);
  }
}
