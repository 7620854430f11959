import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";
import { movePedido } from "@/tests/support/move-pedido";
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
      return movePedido(ref, step.para, nowMs);
    case "painel":
      await callRpc("set_atendimento", { ...conversa, atendimento: "humano" });
      await callRpc("write_as_human", { ...conversa, texto: step.text });
      return;
    case "devolve":
      await callRpc("set_atendimento", { ...conversa, atendimento: "bot" });
  }
}
