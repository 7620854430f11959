import { randomUUID } from "node:crypto";
import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { FOTOS } from "./foto-bucket";
import { imageType } from "./image-type";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

export const MAX_FOTO_BYTES = 900_000;

/** Puts a picture on a produto in the place of the one it had; null takes it away. */
export async function setFoto(
  { restaurante }: Member,
  produtoId: number,
  file: Blob | null,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("produtos")
    .select("foto")
    .eq("restaurante_id", restaurante.id)
    .eq("id", produtoId)
    .maybeSingle();
  if (error !== null) return refuse("A foto não foi salva. Tente de novo.");
  if (data === null) return refuse("Esse item não existe mais no cardápio.");
  const uploaded = file === null ? { foto: null } : await upload(restaurante.id, produtoId, file);
  if ("mensagem" in uploaded) return uploaded;
  const changed = await client
    .from("produtos")
    .update({ foto: uploaded.foto })
    .eq("restaurante_id", restaurante.id)
    .eq("id", produtoId);
  if (changed.error !== null) return refuse("A foto não foi salva. Tente de novo.");
  const { foto: before } = fotoRow.parse(data);
  if (before !== null) await client.storage.from(FOTOS).remove([before]);
  return { ok: true };
}

async function upload(
  restauranteId: number,
  produtoId: number,
  file: Blob,
): Promise<{ readonly foto: string } | ReturnType<typeof refuse>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const contentType = imageType(bytes);
  if (contentType === null) return refuse("Esse arquivo não é uma foto. Envie JPG, PNG ou WebP.");
  // A name of its own each time: whoever keeps the old picture does not show it for the new one.
  const foto = `${restauranteId}/${produtoId}-${randomUUID()}.${contentType.slice("image/".length)}`;
  const client = await sessionClient();
  const { error } = await client.storage.from(FOTOS).upload(foto, bytes, { contentType });
  return error === null ? { foto } : refuse("A foto não foi salva. Tente de novo.");
}

const fotoRow = z.object({ foto: z.string().nullable() });
