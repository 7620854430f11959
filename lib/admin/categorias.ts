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

export async function createCategoria(member: Member, { nome }: Pick<Categoria, "nome">) {
  return createRow(member, "categorias", { nome });
}

export async function changeCategoria(member: Member, id: number, mudanca: Partial<Categoria>) {
  return changeRow(member, "categorias", id, { nome: mudanca.nome, regra_preco: mudanca.regraPreco });
}

export async function removeCategoria(member: Member, id: number): Promise<ActionResult> {
  return removeRow(member, "categorias", id, "Ainda há sabores ou um combo nessa categoria. Mude-os antes.");
}

export async function createTamanho(member: Member, { maxSabores, ...tamanho }: Tamanho) {
  return createRow(member, "tamanhos", { ...tamanho, max_sabores: maxSabores });
}

export async function changeTamanho(
  member: Member,
  id: number,
  { maxSabores, ...mudanca }: Partial<Tamanho>,
) {
  return changeRow(member, "tamanhos", id, { ...mudanca, max_sabores: maxSabores });
}

/** Its prices go with it. */
export async function removeTamanho(member: Member, id: number): Promise<ActionResult> {
  return removeRow(member, "tamanhos", id, "Um combo tem pizza desse tamanho. Mude o combo antes.");
}

type Table = "categorias" | "tamanhos";

/** At the end of the others. */
async function createRow(
  { restaurante }: Member,
  table: Table,
  row: Readonly<Record<string, unknown>>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const last = await client
    .from(table)
    .select("ordem")
    .eq("restaurante_id", restaurante.id)
    .order("ordem", { ascending: false })
    .limit(1);
  if (last.error !== null) return refuse("Não foi salvo. Tente de novo.");
  const ordem = Number(last.data[0]?.ordem ?? 0) + 1;
  const { error } = await client.from(table).insert({ ...row, restaurante_id: restaurante.id, ordem });
  return error === null ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

async function changeRow(
  { restaurante }: Member,
  table: Table,
  id: number,
  change: Readonly<Record<string, unknown>>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from(table)
    .update(change)
    .eq("restaurante_id", restaurante.id)
    .eq("id", id)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Isso não existe mais no cardápio.");
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
