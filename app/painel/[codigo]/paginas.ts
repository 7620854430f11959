import type { NavItem } from "@/components/shell/nav-items";
import { ATENDIMENTO, EQUIPE, GESTAO, type Papel } from "@/lib/admin/require-member";

/** Who a page is for. The page itself asks again; this only keeps closed doors out of the navigation. */
export const PAPEIS_DA_PAGINA: Readonly<Record<NavItem["pagina"], readonly Papel[]>> = {
  pedidos: EQUIPE,
  conversas: ATENDIMENTO,
  cardapio: EQUIPE,
  bot: GESTAO,
};

export function paginasDo(papel: Papel): readonly NavItem["pagina"][] {
  const paginas = ["pedidos", "conversas", "cardapio", "bot"] as const;
  return paginas.filter((pagina) => PAPEIS_DA_PAGINA[pagina].includes(papel));
}
