import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { channelFor } from "@/lib/channels/channels";
import { decryptSecret } from "@/lib/secrets";
import { findSpeaker } from "@/lib/store/speaker";
import { conteudoRow } from "@/lib/store/turn-rows";
import { imageType } from "./image-type";
import type { MemberFile } from "./member-file";
import type { Member } from "./require-member";

type Onde = { readonly conversaId: number; readonly mensagemId: number };

/** What a browser can show or keep; null when the gateway does not have it any more, it is too large, or not what it says. */
export async function findMidia({ restaurante }: Member, onde: Onde): Promise<MemberFile | null> {
  const mensagem = await findMensagem(restaurante.id, onde);
  const messageId = mensagem?.provedor_mensagem_id ?? null;
  if (mensagem === null || messageId === null) return null;
  const bytes = await download(restaurante.id, { messageId, mediaId: mensagem.conteudo?.mediaId ?? null });
  if (bytes === null) return null;
  const contentType = TYPE_OF[mensagem.midia](bytes);
  if (contentType === null) return null;
  if (mensagem.midia !== "documento") return { contentType, bytes };
  return { contentType, bytes, name: mensagem.conteudo?.fileName ?? "documento" };
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
    .in("midia", Object.keys(TYPE_OF))
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
    maxBytes: MAX_FILE_BYTES,
  });
  return found.kind === "found" ? new Uint8Array(found.bytes) : null;
}

/** WhatsApp takes no larger picture, voice note or video; a larger document is opened on the shop's phone. */
const MAX_FILE_BYTES = 16 * 1_048_576;

const TYPE_OF = {
  audio: audioType,
  imagem: imageType,
  figurinha: imageType,
  video: videoType,
  // Only ever kept, never shown: nothing in it can run here.
  documento: () => "application/octet-stream",
} as const;

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString("latin1");
}

/** MP3 from a gateway that turns voice into it, else as it was recorded. */
function audioType(bytes: Uint8Array): string {
  return latin(bytes, 0, 4) === "OggS" ? "audio/ogg" : "audio/mpeg";
}

function videoType(bytes: Uint8Array): string | null {
  return latin(bytes, 4, 8) === "ftyp" ? "video/mp4" : null;
}

const mensagemRow = z.object({
  midia: z.enum(["audio", "imagem", "figurinha", "video", "documento"]),
  provedor_mensagem_id: z.string().nullable(),
  transcricao: z.string().nullable(),
  conteudo: conteudoRow.catch(null),
});
