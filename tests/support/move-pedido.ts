import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { database } from "./database";

/** The team moves the newest pedido of a conversation, by the turn the panel runs. */
export async function movePedido(ref: ConversaRef, para: StatusPedido, nowMs: number): Promise<void> {
  const { rows } = await database.query<{
    id: string;
    numero: number;
    status: StatusPedido;
    tipo_entrega: "entrega" | "retirada";
    reserva: Reserva;
  }>("select * from pedidos where conversa_id = $1 order by id desc limit 1", [ref.conversaId]);
  const [row] = rows;
  if (row === undefined) throw new Error("there is no pedido");
  const { id, numero, status, tipo_entrega: tipoEntrega, reserva } = row;
  const pedido = { id: Number(id), numero, status, tipoEntrega, reserva };
  await runTurn(
    ref,
    { kind: "command", command: { tipo: "PedidoStatusChanged", pedido, para, motivo: null } },
    () => nowMs,
  );
}
