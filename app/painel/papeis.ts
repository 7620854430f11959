import type { Papel } from "@/lib/admin/require-member";

/** What somebody works as, and what that lets them do here. */
export const PAPEIS: Readonly<Record<Papel, { readonly nome: string; readonly faz: string }>> = {
  dono: { nome: "Dono", faz: "Faz tudo, e só ele mexe na equipe e na conta do banco." },
  gerente: { nome: "Gerente", faz: "Pedidos, conversas, cardápio, entregas, horários, bot e relatórios." },
  atendente: { nome: "Atendente", faz: "Pedidos, conversas e clientes." },
  cozinha: { nome: "Cozinha", faz: "Vê e anda com os pedidos." },
  entregador: { nome: "Entregador", faz: "Vê só as próprias entregas." },
};
