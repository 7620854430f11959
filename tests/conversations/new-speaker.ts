import { randomUUID } from "node:crypto";
import { type IncomingRow, receiveMessage, updateDelivery } from "@/lib/store/inbox";
import type { ConversaRef } from "@/lib/store/load-turn";
import { saveTranscription } from "@/lib/store/transcription";
import { database } from "@/tests/support/database";
import { incomingRow } from "@/tests/support/incoming-row";
import type { TestShop } from "@/tests/support/new-shop";
import { MIDIAS, type SpokenStep } from "./read-script";

/** A customer of this shop whom nobody knows yet, and the shop's own phone: what a step says is received. */
export function newSpeaker(shop: TestShop, nome: string | null) {
  const phone = `5519${String(Math.floor(1e8 + Math.random() * 9e8))}`;
  let ref: ConversaRef | null = null;
  let lastMessageId = "";

  return async (step: SpokenStep, nowMs: number): Promise<ConversaRef> => {
    const at = new Date(nowMs).toISOString();
    if (step.kind === "apaga") {
      const { canal, instance_name, token_sha256 } = incomingRow(shop);
      const proof = { canal, instance_name, token_sha256 };
      await updateDelivery({
        ...proof,
        provedor_mensagem_ids: [lastMessageId],
        entrega: "apagada",
        agora: at,
      });
    } else {
      const messageId = randomUUID();
      const received = await receiveMessage(
        incomingRow(shop, {
          identidades: [`tel:${phone.slice(0, 4)}${phone.slice(-8)}`],
          telefone: phone,
          destino: `${phone}@s.whatsapp.net`,
          nome,
          provedor_mensagem_id: messageId,
          provedor_em: at,
          agora: at,
          do_dono: step.kind === "dono",
          ...rowOf(step, lastMessageId),
        }),
      );
      if (!("conversaId" in received)) throw new Error(received.resultado);
      ref = received;
      if (step.kind !== "edita") lastMessageId = messageId;
      if (step.kind === "áudio" && step.text !== "") await hear(ref, step.text, nowMs);
    }
    if (ref === null) throw new Error("nobody has said anything yet");
    return ref;
  };
}

function rowOf(step: Exclude<SpokenStep, { kind: "apaga" }>, lastMessageId: string): Partial<IncomingRow> {
  switch (step.kind) {
    case "botão":
      return { tipo: "opcao", opcao_id: step.optionId, mensagem: step.optionId };
    case "mídia":
      return { tipo: "midia", midia: MIDIAS[step.midia], mensagem: step.text, conteudo: step.pin };
    case "áudio":
      return { tipo: "midia", midia: "audio", mensagem: "", conteudo: { seconds: 5 } };
    case "edita":
      return { mensagem: step.text, edita: lastMessageId };
    default:
      return { mensagem: step.text };
  }
}

/** As if a turn had listened to the newest voice note already. */
async function hear(ref: ConversaRef, texto: string, nowMs: number): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    "select id from conversas where conversa_id = $1 and midia = 'audio' order by id desc limit 1",
    [ref.conversaId],
  );
  await saveTranscription(ref, Number(rows[0]?.id), { kind: "words", texto }, null, nowMs);
}
