import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { database } from "@/tests/support/database";
import type { ScriptStep } from "./read-script";

type TeamStep = Extract<ScriptStep, { kind: "loja" | "painel" | "devolve" }>;

/** What people of the restaurante do in their panel, by the calls the panel makes. */
export async function playTeam(step: TeamStep, ref: ConversaRef | null, nowMs: number): Promise<void> {
  if (ref === null) throw new Error("nobody has written yet");
  const conversa = {
    restaurante_id: ref.restauranteId,
    conversa_id: ref.conversaId,
    agora: new Date(nowMs).toISOString(),
    pausa_min: 30,
  };
  switch (step.kind) {
    case "loja":
      return move(ref, step.para, nowMs);
    case "painel":
      await callRpc("set_atendimento", { ...conversa, atendimento: "humano" });
      await callRpc("write_as_human", { ...conversa, texto: step.text });
      return;
    case "devolve":
      await callRpc("set_atendimento", { ...conversa, atendimento: "bot" });
  }
}

async function move(ref: ConversaRef, para: StatusPedido, nowMs: number): Promise<void> {
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
