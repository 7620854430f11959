import { z } from "zod";
import type { FalhaDeAudio } from "@/lib/core/dialogue/command";
import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";
import { falhaDeAudio } from "@/lib/store/turn-rows";
import { toUsoRow } from "@/lib/store/uso-row";
import type { UsoModelo } from "@/lib/understand/uso-modelo";

/** What came of a voice note: its words, or why there are none. */
export type Heard =
  | { readonly kind: "words"; readonly texto: string }
  | { readonly kind: "unheard"; readonly falha: FalhaDeAudio };

export type Claim = Heard | { readonly kind: "yours" } | { readonly kind: "taken" };

/** Asks to be the one who listens to a voice note; nobody else will be while this turn may still be at it. */
export async function claimTranscription(
  ref: ConversaRef,
  options: { mensagemId: number; agora: number; segundosPorHora: number; desisteAposSegundos: number },
): Promise<Claim> {
  const answer = claimRow.parse(
    await callRpc("claim_transcription", {
      restaurante_id: ref.restauranteId,
      conversa_id: ref.conversaId,
      mensagem_id: options.mensagemId,
      agora: new Date(options.agora).toISOString(),
      segundos_por_hora: options.segundosPorHora,
      desiste_apos_s: options.desisteAposSegundos,
    }),
  );
  switch (answer.resultado) {
    case "sua":
      return { kind: "yours" };
    case "de_outro":
      return { kind: "taken" };
    case "demais":
      return { kind: "unheard", falha: "demais" };
    case "pronta":
      return answer.transcricao === null
        ? { kind: "unheard", falha: answer.falha ?? "falhou" }
        : { kind: "words", texto: answer.transcricao };
  }
}

/** Keeps what came of a voice note. `uso` is null when nothing was sent to a model. */
export async function saveTranscription(
  ref: ConversaRef,
  mensagemId: number,
  heard: Heard,
  uso: UsoModelo | null,
  agora: number,
): Promise<void> {
  await callRpc("save_transcription", {
    restaurante_id: ref.restauranteId,
    conversa_id: ref.conversaId,
    mensagem_id: mensagemId,
    agora: new Date(agora).toISOString(),
    transcricao: heard.kind === "words" ? heard.texto : null,
    falha: heard.kind === "unheard" ? heard.falha : null,
    segundos: uso?.segundosAudio ?? null,
    uso_modelo: uso === null ? [] : [toUsoRow(uso)],
  });
}

const claimRow = z.discriminatedUnion("resultado", [
  z.object({ resultado: z.enum(["sua", "de_outro", "demais"]) }),
  z.object({
    resultado: z.literal("pronta"),
    transcricao: z.string().nullable(),
    falha: falhaDeAudio.nullable(),
  }),
]);
