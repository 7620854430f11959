import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/**
 * One price of the menu: of every sabor of a categoria in a tamanho, of a produto in a tamanho, or (no tamanho) of what is sold
 * by the piece. Null takes the price in that tamanho away: a sabor then costs what its categoria does, a borda or massa is
 * not sold in it.
 */
export type PrecoNovo = {
  readonly alvo: "categoria" | "produto";
  readonly id: number;
  readonly tamanhoId: number | null;
  readonly preco: Centavos | null;
};

/** All of them or none. */
export async function savePrecos(
  { restaurante }: Member,
  precos: readonly PrecoNovo[],
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("save_precos", {
    p_restaurante_id: restaurante.id,
    p_precos: precos.map(({ alvo, id, tamanhoId, preco }) => ({
      alvo,
      id,
      tamanho_id: tamanhoId,
      preco: preco === null ? null : reaisFromCentavos(preco),
    })),
  });
  if (error === null) return { ok: true };
  return refuse(
    error.code === NO_DATA_FOUND
      ? "O cardápio mudou nesse meio-tempo. Recarregue a página e tente de novo."
      : "Os preços não foram salvos. Tente de novo.",
  );
}

const NO_DATA_FOUND = "P0002";
