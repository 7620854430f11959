import { sessionClient } from "@/lib/admin/session";
import type { RegraPreco } from "@/lib/core/pedido/cardapio";
import { type ActionResult, refuse } from "./owner-action";
import { FOREIGN_KEY_VIOLATION } from "./produtos";
import type { Member } from "./require-member";

type Categoria = { readonly nome: string; readonly regraPreco: RegraPreco | null };
type Tamanho = {
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly fatias: number;
  readonly maxSabores: number;
};

export async function createCategoria({ restaurante }: Member, { nome }: Pick<Categoria, "nome">) {
  const client = await sessionClient();
  const place = await placeAtTheEnd(client, restaurante.id, "categorias");
  return place === null
    ? refuse(NOT_SAVED)
    : saved(await client.from("categorias").insert({ nome, ...place }));
}

export async function changeCategoria({ restaurante }: Member, id: number, mudanca: Partial<Categoria>) {
  const client = await sessionClient();
  return changed(
    await client
      .from("categorias")
      .update({ nome: mudanca.nome, regra_preco: mudanca.regraPreco })
      .match({ restaurante_id: restaurante.id, id })
      .select("id"),
  );
}

export async function removeCategoria(member: Member, id: number): Promise<ActionResult> {
  return removeRow(member, "categorias", id, "Ainda há sabores ou um combo nessa categoria. Mude-os antes.");
}

export async function createTamanho({ restaurante }: Member, { maxSabores, ...tamanho }: Tamanho) {
  const client = await sessionClient();
  const place = await placeAtTheEnd(client, restaurante.id, "tamanhos");
  return place === null
    ? refuse(NOT_SAVED)
    : saved(await client.from("tamanhos").insert({ ...tamanho, max_sabores: maxSabores, ...place }));
}

export async function changeTamanho(
  { restaurante }: Member,
  id: number,
  { maxSabores, ...mudanca }: Partial<Tamanho>,
) {
  const client = await sessionClient();
  return changed(
    await client
      .from("tamanhos")
      .update({ ...mudanca, max_sabores: maxSabores })
      .match({ restaurante_id: restaurante.id, id })
      .select("id"),
  );
}

/** Its prices go with it. */
export async function removeTamanho(member: Member, id: number): Promise<ActionResult> {
  return removeRow(member, "tamanhos", id, "Um combo tem pizza desse tamanho. Mude o combo antes.");
}

type Table = "categorias" | "tamanhos";

const NOT_SAVED = "Não foi salvo. Tente de novo.";

/** Where a new row of the shop goes; null when the others could not be read. */
async function placeAtTheEnd(
  client: Awaited<ReturnType<typeof sessionClient>>,
  restauranteId: number,
  table: Table,
): Promise<{ readonly restaurante_id: number; readonly ordem: number } | null> {
  const { data, error } = await client
    .from(table)
    .select("ordem")
    .eq("restaurante_id", restauranteId)
    .order("ordem", { ascending: false })
    .limit(1);
  return error === null ? { restaurante_id: restauranteId, ordem: (data[0]?.ordem ?? 0) + 1 } : null;
}

function saved({ error }: { readonly error: unknown }): ActionResult {
  return error === null ? { ok: true } : refuse(NOT_SAVED);
}

function changed({
  data,
  error,
}: {
  readonly data: readonly unknown[] | null;
  readonly error: unknown;
}): ActionResult {
  if (error !== null) return refuse(NOT_SAVED);
  return data?.length === 1 ? { ok: true } : refuse("Isso não existe mais no cardápio.");
}

async function removeRow(
  { restaurante }: Member,
  table: Table,
  id: number,
  emUso: string,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from(table).delete().eq("restaurante_id", restaurante.id).eq("id", id);
  if (error?.code === FOREIGN_KEY_VIOLATION) return refuse(emUso);
  return error === null ? { ok: true } : refuse("Não foi excluído. Tente de novo.");
}
