import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { channelFor } from "@/lib/channels/channels";
import { env } from "@/lib/env";
import { decryptSecret } from "@/lib/secrets";
import { findSpeaker } from "@/lib/store/speaker";
import { imageType } from "./image-type";
import type { MemberFile } from "./member-file";
import type { Member } from "./require-member";

type Onde = { readonly conversaId: number; readonly mensagemId: number };

/** A voice note, or a picture; null when the gateway does not have it any more, or it is something else. */
export async function findMidia({ restaurante }: Member, onde: Onde): Promise<MemberFile | null> {
  const mensagem = await findMensagem(restaurante.id, onde);
  const messageId = mensagem?.provedor_mensagem_id ?? null;
  if (mensagem === null || messageId === null) return null;
  const bytes = await download(restaurante.id, { messageId, mediaId: mensagem.conteudo?.mediaId ?? null });
  if (bytes === null) return null;
  const contentType = mensagem.midia === "audio" ? audioType(bytes) : imageType(bytes);
  return contentType === null ? null : { contentType, bytes };
}

/** The words of a voice note as captions; null when nobody listened to it. */
export async function findLegenda({ restaurante }: Member, onde: Onde): Promise<MemberFile | null> {
  const words = (await findMensagem(restaurante.id, onde))?.transcricao ?? null;
  if (words === null) return null;
  const cue = words.replaceAll(/\s+/g, " ").replaceAll("-->", "→");
  const vtt = `WEBVTT\n\n00:00.000 --> 10:00:00.000\n${cue}\n`;
  return { contentType: "text/vtt", bytes: new TextEncoder().encode(vtt) };
}

/** Under the session's own policies. */
async function findMensagem(restauranteId: number, { conversaId, mensagemId }: Onde) {
  if (!Number.isSafeInteger(conversaId) || !Number.isSafeInteger(mensagemId)) return null;
  const client = await sessionClient();
  const { data, error } = await client
    .from("conversas")
    .select("midia, provedor_mensagem_id, transcricao, conteudo")
    .eq("restaurante_id", restauranteId)
    .eq("conversa_id", conversaId)
    .eq("id", mensagemId)
    .in("midia", ["audio", "imagem", "figurinha"])
    .maybeSingle();
  if (error !== null) throw new Error(`the message could not be read: ${error.code}`);
  return data === null ? null : mensagemRow.parse(data);
}

async function download(
  restauranteId: number,
  { messageId, mediaId }: { messageId: string; mediaId: string | null },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { canal, instanceName, instanceToken } = await findSpeaker(restauranteId);
  if (instanceName === null || instanceToken === null) return null;
  const found = await channelFor(canal).downloadMedia({
    messageId,
    mediaId,
    instanceName,
    credential: decryptSecret(instanceToken),
    maxBytes: env().MAX_AUDIO_BYTES,
  });
  return found.kind === "found" ? new Uint8Array(found.bytes) : null;
}

/** MP3 from a gateway that turns voice into it, else as it was recorded. */
function audioType(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "OggS" ? "audio/ogg" : "audio/mpeg";
}

const mensagemRow = z.object({
  midia: z.string(),
  provedor_mensagem_id: z.string().nullable(),
  transcricao: z.string().nullable(),
  conteudo: z.object({ mediaId: z.string().optional() }).nullable().catch(null),
});
