import type { StatusPedido } from "@/lib/core/pedido/status-pedido";

export type ColumnId = "novos" | "preparo" | "saida" | "encerrados";

export type BoardColumn = {
  readonly id: ColumnId;
  readonly titulo: string;
  /** Where the width is scarce. */
  readonly tituloCurto: string;
  readonly status: readonly StatusPedido[];
  readonly vazio: string;
};

/** Where a pedido stands on the board. */
export function columnOf(status: StatusPedido): ColumnId {
  return COLUMNS.find((column) => column.status.includes(status))?.id ?? "encerrados";
}

/** The life of a pedido from left to right. */
export const COLUMNS: readonly BoardColumn[] = [
  {
    id: "novos",
    titulo: "Novos",
    tituloCurto: "Novos",
    status: ["novo", "agendado", "confirmado"],
    vazio: "Nenhum pedido esperando. O próximo chega com som.",
  },
  {
    id: "preparo",
    titulo: "Em preparo",
    tituloCurto: "Preparo",
    status: ["em_preparo"],
    vazio: "Nada no forno agora.",
  },
  {
    id: "saida",
    titulo: "Saiu / Pronto",
    tituloCurto: "Saiu",
    status: ["saiu_entrega", "pronto_retirada"],
    vazio: "Ninguém na rua, nada no balcão.",
  },
  {
    id: "encerrados",
    titulo: "Encerrados de hoje",
    tituloCurto: "Fim",
    status: ["finalizado", "cancelado"],
    vazio: "Os entregues e cancelados de hoje ficam aqui.",
  },
];
