import { Badge } from "@/components/ui/badge";
import type { PixDoPedido } from "@/lib/admin/pedidos";

/** Whether the bank has the money: what the counter must know before it cooks, and before it asks for it again. */
export function PixSituation({ pix }: { readonly pix: PixDoPedido }) {
  const { tom, texto } = pix.devolvendo ? RETURNING : SITUATIONS[pix.status];
  return <Badge tom={tom}>{texto}</Badge>;
}

const RETURNING = { tom: "aviso", texto: "Devolvendo o Pix" } as const;

const SITUATIONS = {
  pendente: { tom: "aviso", texto: "Esperando o Pix" },
  aprovado: { tom: "sucesso", texto: "Pago no Pix" },
  recusado: { tom: "perigo", texto: "Pix recusado" },
  expirado: { tom: "neutro", texto: "Pix expirou" },
  cancelado: { tom: "neutro", texto: "Pix cancelado" },
  reembolsado: { tom: "neutro", texto: "Pix devolvido" },
  contestado: { tom: "perigo", texto: "Pix contestado" },
  em_revisao: { tom: "perigo", texto: "Confira o Pix" },
} as const satisfies Record<PixDoPedido["status"], object>;
