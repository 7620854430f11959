import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { channelFor } from "@/lib/channels/channels";
import { env } from "@/lib/env";
import { decryptSecret } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";
import { canal } from "@/lib/store/turn-rows";
import { imageType } from "./image-type";
import type { MemberFile } from "./member-file";
import type { Member } from "./require-member";

type Onde = { readonly conversaId: number; readonly mensagemId: number };

/** A voice note as MP3, or a picture; null when the gateway does not have it any more, or it is something else. */
export async function findMidia({ restaurante }: Member, onde: Onde): Promise<MemberFile | null> {
  const mensagem = await findMensagem(restaurante.id, onde);
  const messageId = mensagem?.provedor_mensagem_id ?? null;
  if (mensagem === null || messageId === null) return null;
  const bytes = await download(restaurante.id, messageId);
  if (bytes === null) return null;
  const contentType = mensagem.midia === "audio" ? "audio/mpeg" : imageType(bytes);
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
    .select("midia, provedor_mensagem_id, transcricao")
    .eq("restaurante_id", restauranteId)
    .eq("conversa_id", conversaId)
    .eq("id", mensagemId)
    .in("midia", ["audio", "imagem", "figurinha"])
    .maybeSingle();
  if (error !== null) throw new Error(`the message could not be read: ${error.code}`);
  return data === null ? null : mensagemRow.parse(data);
}

async function download(restauranteId: number, messageId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("canal, instance_token")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the instance could not be read: ${error.code}`);
  const instance = instanceRow.parse(data);
  if (instance.instance_token === null) return null;
  const found = await channelFor(instance.canal).downloadMedia({
    messageId,
    credential: decryptSecret(instance.instance_token),
    maxBytes: env().MAX_AUDIO_BYTES,
  });
  return found.kind === "found" ? new Uint8Array(found.bytes) : null;
}

const mensagemRow = z.object({
  midia: z.string(),
  provedor_mensagem_id: z.string().nullable(),
  transcricao: z.string().nullable(),
});
const instanceRow = z.object({ canal, instance_token: z.string().nullable() });
