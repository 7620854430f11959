import { Bot, ClipboardList, MessageCircle, Pizza } from "lucide-react";
import type { ComponentType } from "react";

export type NavItem = {
  /** The part of the address after the restaurante. */
  readonly pagina: "pedidos" | "conversas" | "cardapio" | "bot";
  readonly rotulo: string;
  readonly Icon: ComponentType<{ className?: string; "aria-hidden"?: boolean }>;
};

/** The pages of a restaurante in the order they are needed on a busy night. */
export const NAV_ITEMS: readonly NavItem[] = [
  { pagina: "pedidos", rotulo: "Pedidos", Icon: ClipboardList },
  { pagina: "conversas", rotulo: "Conversas", Icon: MessageCircle },
  { pagina: "cardapio", rotulo: "Cardápio", Icon: Pizza },
  { pagina: "bot", rotulo: "Bot", Icon: Bot },
];

/** How many things wait on a page, and what they are called. */
export type NavCounts = Readonly<Partial<Record<NavItem["pagina"], { total: number; rotulo: string }>>>;
