import {
  Bike,
  Bot,
  ChartColumn,
  ClipboardList,
  Clock,
  CreditCard,
  FlaskConical,
  type LucideIcon,
  MapPin,
  Menu,
  MessageCircle,
  Pizza,
  Rocket,
  Users,
  UsersRound,
} from "lucide-react";
import type { Contado } from "@/components/ui/count-badge";

export type Pagina =
  | "pedidos"
  | "conversas"
  | "cardapio"
  | "clientes"
  | "relatorios"
  | "entregas"
  | "entregadores"
  | "horarios"
  | "pagamentos"
  | "bot"
  | "testar"
  | "comecar"
  | "equipe";

export type NavItem = {
  /** The part of the address after the restaurante. */
  readonly pagina: Pagina;
  readonly rotulo: string;
  /** What is done there, in a line. */
  readonly descricao: string;
  readonly Icon: LucideIcon;
};

/** The pages of a restaurante in the order they are needed on a busy night. */
export const NAV_ITEMS: readonly NavItem[] = [
  { pagina: "pedidos", rotulo: "Pedidos", descricao: "O que está na cozinha e na rua", Icon: ClipboardList },
  {
    pagina: "conversas",
    rotulo: "Conversas",
    descricao: "Quem escreve e quem responde",
    Icon: MessageCircle,
  },
  { pagina: "cardapio", rotulo: "Cardápio", descricao: "O que se vende e por quanto", Icon: Pizza },
  { pagina: "clientes", rotulo: "Clientes", descricao: "Quem pede, o que pediu e anotações", Icon: Users },
  {
    pagina: "relatorios",
    rotulo: "Relatórios",
    descricao: "Quanto, quando e o que se vende",
    Icon: ChartColumn,
  },
  { pagina: "entregas", rotulo: "Entregas", descricao: "Bairros, taxas e pedido mínimo", Icon: MapPin },
  {
    pagina: "entregadores",
    rotulo: "Entregadores",
    descricao: "Quem leva, o que cada um entregou e acertos",
    Icon: Bike,
  },
  { pagina: "horarios", rotulo: "Horários", descricao: "Quando a loja abre, feriados e pausas", Icon: Clock },
  {
    pagina: "pagamentos",
    rotulo: "Pagamentos",
    descricao: "Pix, formas de pagamento, preço da meia a meia e cupons",
    Icon: CreditCard,
  },
  { pagina: "bot", rotulo: "Bot", descricao: "Liga, desliga e o que ele conta da loja", Icon: Bot },
  { pagina: "testar", rotulo: "Testar", descricao: "Converse com o bot sem valer", Icon: FlaskConical },
  { pagina: "comecar", rotulo: "Começar", descricao: "Os passos até vender pelo WhatsApp", Icon: Rocket },
  { pagina: "equipe", rotulo: "Equipe", descricao: "Quem entra no painel e o que mudou", Icon: UsersRound },
];

/** The way to the pages that a telephone has no room for under the thumb. */
export const MAIS = { pagina: "mais", rotulo: "Mais", Icon: Menu } as const;

/** As a telephone shows them: the first ones, and a way to the others. */
export function paginasNoCelular(paginas: readonly Pagina[]): readonly (Pagina | "mais")[] {
  return paginas.length > MAX_ON_PHONE ? [...paginas.slice(0, MAX_ON_PHONE - 1), "mais"] : paginas;
}

const MAX_ON_PHONE = 4;

/** How many things wait on a page, and what they are called. */
export type NavCounts = Readonly<Partial<Record<Pagina, { total: number; contado: Contado }>>>;
