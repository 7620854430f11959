import type { ParteDoCombo, PrecosPainel, ServidoPainel } from "@/lib/admin/cardapio";
import { sessionClient } from "@/lib/admin/session";
import type { TipoProduto } from "@/lib/core/pedido/cardapio";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** What a new produto is made of; the rest is set where it stands in the list. */
export type NovoProduto = {
  readonly tipo: TipoProduto;
  readonly nome: string;
  readonly variante: string | null;
  readonly categoriaId: number | null;
  readonly doce: boolean;
  readonly ingredientes: readonly string[];
  readonly preco: Centavos | null;
  readonly precos: PrecosPainel;
  readonly partes: readonly ParteDoCombo[];
};

/** What of a produto is changed where it stands; what is left out stays. */
export type MudancaDoProduto = {
  readonly nome?: string;
  readonly variante?: string | null;
  readonly descricao?: string | null;
  readonly apelidos?: readonly string[];
  readonly categoriaId?: number;
  readonly doce?: boolean;
  readonly ingredientes?: readonly string[];
  readonly disponivel?: boolean;
  readonly servido?: ServidoPainel;
  /** Whole units; null stops counting. */
  readonly estoque?: number | null;
};

/** The bot knows it in the next message. */
export async function createProduto({ restaurante }: Member, novo: NovoProduto): Promise<ActionResult> {
  const { categoriaId, preco, precos, partes, ...rest } = novo;
  return saveProduto(restaurante.id, {
    ...rest,
    categoria_id: categoriaId,
    preco: preco === null ? null : reaisFromCentavos(preco),
    precos: Object.entries(precos).map(([tamanho_id, centavos]) => ({
      tamanho_id: Number(tamanho_id),
      preco: reaisFromCentavos(centavos),
    })),
    ...(novo.tipo === "combo" ? { partes: partes.map(toParteRow) } : {}),
  });
}

/** Writes the partes of a combo anew. */
export async function setPartes(
  { restaurante }: Member,
  comboId: number,
  partes: readonly ParteDoCombo[],
): Promise<ActionResult> {
  return saveProduto(restaurante.id, { id: comboId, partes: partes.map(toParteRow) });
}

/** Changes some produtos alike. */
export async function changeProdutos(
  { restaurante }: Member,
  ids: readonly number[],
  mudanca: MudancaDoProduto,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("produtos")
    .update(toColumns(mudanca))
    .eq("restaurante_id", restaurante.id)
    .in("id", [...ids])
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === new Set(ids).size ? { ok: true } : refuse("Esse item não existe mais no cardápio.");
}

/** A copy that is off until somebody gives it a name of its own. */
export async function duplicateProduto({ restaurante }: Member, produtoId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("duplicate_produto", {
    p_restaurante_id: restaurante.id,
    p_produto_id: produtoId,
  });
  if (error !== null) return refuse("Não foi duplicado. Tente de novo.");
  return data === null ? refuse("Esse item não existe mais no cardápio.") : { ok: true };
}

/** Placed pedidos keep what they were of. */
export async function removeProduto({ restaurante }: Member, produtoId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("produtos")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("id", produtoId);
  if (error?.code === FOREIGN_KEY_VIOLATION)
    return refuse("Esse item faz parte de um combo. Tire-o do combo antes, ou só desligue.");
  return error === null ? { ok: true } : refuse("Não foi excluído. Tente de novo.");
}

export const FOREIGN_KEY_VIOLATION = "23503";

async function saveProduto(
  restauranteId: number,
  produto: Readonly<Record<string, unknown>>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("save_produto", { p_restaurante_id: restauranteId, p: produto });
  return error === null ? { ok: true } : refuse("Não foi salvo. Confira os dados e tente de novo.");
}

function toColumns({ categoriaId, servido, estoque, ...same }: MudancaDoProduto) {
  return {
    ...same,
    ...(categoriaId === undefined ? {} : { categoria_id: categoriaId }),
    ...(servido === undefined
      ? {}
      : { dias: servido.dias, servido_de: servido.de, servido_ate: servido.ate }),
    ...(estoque === undefined ? {} : { estoque_doze_avos: estoque === null ? null : estoque * 12 }),
  };
}

function toParteRow(parte: ParteDoCombo) {
  return parte.tipo === "produto"
    ? { produto_id: parte.produtoId, categoria_ids: [] }
    : { tamanho_id: parte.tamanhoId, categoria_ids: parte.categoriaIds, max_sabores: parte.maxSabores };
}
