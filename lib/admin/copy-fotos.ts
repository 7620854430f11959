import { describeError, log } from "@/lib/log";
import { serviceClient } from "@/lib/services/supabase";
import type { MenuFile } from "@/lib/store/menu-file";
import { FOTOS } from "./foto-bucket";

/**
 * Gives a shop that was loaded from the file of another one its own copy of each picture. One that is gone is left out: the
 * menu sells without it.
 */
export async function copyFotos(restauranteId: number, menu: MenuFile): Promise<void> {
  for (const [tipo, entries] of soldOf(menu)) {
    for (const { id, photo } of entries) {
      if (photo !== undefined && !photo.startsWith(`${restauranteId}/`))
        await copyFoto(restauranteId, tipo, id, photo);
    }
  }
}

async function copyFoto(restauranteId: number, tipo: string, codigo: string, photo: string): Promise<void> {
  const foto = `${restauranteId}/${photo.split("/")[1]}`;
  const client = serviceClient();
  const { data, error: missing } = await client.storage.from(FOTOS).download(photo);
  if (missing !== null) return log.warn({ codigo }, "a picture of the menu file is not there any more");
  const { error } = await client.storage
    .from(FOTOS)
    .upload(foto, data, { contentType: data.type, upsert: true });
  if (error !== null) return log.error({ error: describeError(error), codigo }, "a picture was not copied");
  await client
    .from("produtos")
    .update({ foto })
    .eq("restaurante_id", restauranteId)
    .eq("codigo", codigo)
    .eq("tipo", tipo);
}

function soldOf(menu: MenuFile) {
  return Object.entries({
    sabor: menu.flavors,
    borda: menu.borders,
    massa: menu.doughs,
    adicional: menu.additions,
    bebida: menu.drinks,
    sobremesa: menu.desserts,
    combo: menu.combos,
  });
}
