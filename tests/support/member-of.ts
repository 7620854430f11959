import type { Member } from "@/lib/admin/require-member";
import type { TestShop } from "./new-shop";

/** The dono of a test's shop, as the panel's actions know them. */
export function memberOf({ id, codigo, dono }: Pick<TestShop, "id" | "codigo" | "dono">): Member {
  return {
    account: { userId: dono.id, email: dono.email },
    papel: "dono",
    restaurante: {
      id,
      codigo,
      nome: "Loja",
      fuso: "America/Sao_Paulo",
      botAtivo: true,
      suspensoMotivo: null,
    },
  };
}
