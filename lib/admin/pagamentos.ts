import { getPixKeyInfo } from "@brazilian-utils/brazilian-utils";
import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { RegraPreco } from "@/lib/core/pedido/cardapio";
import { getAccount } from "@/lib/services/mercadopago";
import { serviceClient } from "@/lib/services/supabase";
import { regraPreco } from "@/lib/store/cardapio";
import { connectBank, disconnectBank } from "./connect-bank";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** How the shop is paid, and how pizzas of several sabores are priced. */
export type PagamentosPainel = {
  /** The bot charges in the conversation. */
  readonly pixNoWhatsapp: boolean;
  /** A credential of Mercado Pago is kept; it is never read back. */
  readonly bancoConectado: boolean;
  readonly avisosAssinados: boolean;
  readonly pixChave: string | null;
  readonly regraPreco: RegraPreco;
  readonly categorias: readonly {
    readonly id: number;
    readonly nome: string;
    /** Null follows the shop. */
    readonly regraPreco: RegraPreco | null;
  }[];
};

export async function loadPagamentos(restauranteId: number): Promise<PagamentosPainel> {
  const client = await sessionClient();
  const [shop, categorias] = await Promise.all([
    client
      .from("restaurantes")
      .select("pix_whatsapp_enabled, mp_conectado, mp_assinado, pix_chave, regra_preco")
      .eq("id", restauranteId)
      .single(),
    client
      .from("categorias")
      .select("id, nome, regra_preco")
      .eq("restaurante_id", restauranteId)
      .order("ordem"),
  ]);
  const failed = shop.error ?? categorias.error;
  if (failed !== null) throw new Error(`payments could not be read: ${failed.code}`);
  return { ...shopRow.parse(shop.data), categorias: z.array(categoriaRow).parse(categorias.data) };
}

export async function setPixNoWhatsapp(member: Member, ligado: boolean): Promise<ActionResult> {
  const { bancoConectado } = await loadPagamentos(member.restaurante.id);
  if (ligado && !bancoConectado) return refuse("Conecte primeiro o Mercado Pago, logo abaixo.");
  return updateShop(member, { pix_whatsapp_enabled: ligado });
}

export async function setRegraPreco(member: Member, regra: RegraPreco): Promise<ActionResult> {
  return updateShop(member, { regra_preco: regra });
}

/** Null follows the shop. */
export async function setRegraDaCategoria(
  { restaurante }: Member,
  categoriaId: number,
  regra: RegraPreco | null,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("categorias")
    .update({ regra_preco: regra })
    .eq("restaurante_id", restaurante.id)
    .eq("id", categoriaId)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse(NOT_SAVED);
}

/** Where customers pay to without the bank; "" is nowhere. Sessions cannot write it: it decides who gets the money. */
export async function setPixChave({ restaurante }: Member, written: string): Promise<ActionResult> {
  const chave = getPixKeyInfo(written)?.value ?? null;
  if (chave === null && written !== "")
    return refuse("Isso não é uma chave Pix: use CPF, CNPJ, e-mail, celular com DDD ou a chave aleatória.");
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({ pix_chave: chave })
    .eq("id", restaurante.id);
  return error === null ? { ok: true } : refuse(NOT_SAVED);
}

/** Asks Mercado Pago whose account the credential opens, and keeps it only when it opens one. */
export async function verifyAndConnectBank(
  { restaurante }: Member,
  account: { readonly accessToken: string; readonly webhookSecret: string | null },
): Promise<ActionResult> {
  const answer = await getAccount(account.accessToken);
  if (answer.kind === "refused")
    return refuse("O Mercado Pago não aceitou essa credencial. Copie de novo o Access Token de produção.");
  if (answer.kind === "unknown")
    return refuse("O Mercado Pago não respondeu agora. Nada mudou; tente de novo em instantes.");
  await connectBank(restaurante.id, account);
  return { ok: true, mensagem: `Conta ${answer.name ?? answer.collector} conectada.` };
}

export async function forgetBank({ restaurante }: Member): Promise<ActionResult> {
  if (await disconnectBank(restaurante.id))
    return { ok: true, mensagem: "Conta desconectada. O bot não cobra mais Pix na conversa." };
  return refuse(
    "Há um Pix esperando pagamento ou voltando ao cliente. Desligue o Pix, espere ele terminar e tente de novo.",
  );
}

async function updateShop(
  { restaurante }: Member,
  change: { readonly pix_whatsapp_enabled: boolean } | { readonly regra_preco: RegraPreco },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .update(change)
    .eq("id", restaurante.id)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse(NOT_SAVED);
}

const NOT_SAVED = "Não foi salvo. Tente de novo.";

const shopRow = z
  .object({
    pix_whatsapp_enabled: z.boolean(),
    mp_conectado: z.boolean(),
    mp_assinado: z.boolean(),
    pix_chave: z.string().nullable(),
    regra_preco: regraPreco,
  })
  .transform((row) => ({
    pixNoWhatsapp: row.pix_whatsapp_enabled,
    bancoConectado: row.mp_conectado,
    avisosAssinados: row.mp_assinado,
    pixChave: row.pix_chave,
    regraPreco: row.regra_preco,
  }));

const categoriaRow = z
  .object({ id: z.number(), nome: z.string(), regra_preco: regraPreco.nullable() })
  .transform(({ regra_preco, ...row }) => ({ ...row, regraPreco: regra_preco }));
