import { NAV_ITEMS, type Pagina } from "@/components/shell/nav-items";
import { ATENDIMENTO, DONO, EQUIPE, GESTAO, type Papel } from "@/lib/admin/require-member";

/** Who a page is for. The page itself asks again; this only keeps closed doors out of the navigation. */
export const PAPEIS_DA_PAGINA: Readonly<Record<Pagina, readonly Papel[]>> = {
  pedidos: EQUIPE,
  conversas: ATENDIMENTO,
  cardapio: EQUIPE,
  clientes: ATENDIMENTO,
  relatorios: GESTAO,
  entregas: GESTAO,
  entregadores: GESTAO,
  horarios: GESTAO,
  pagamentos: GESTAO,
  bot: GESTAO,
  testar: GESTAO,
  comecar: GESTAO,
  equipe: DONO,
};

export function paginasDo(papel: Papel): readonly Pagina[] {
  return NAV_ITEMS.map(({ pagina }) => pagina).filter((pagina) => PAPEIS_DA_PAGINA[pagina].includes(papel));
}
