import { encryptSecret } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";

/** Connects a restaurante to its Mercado Pago account, with the credentials encrypted; Pix is then charged there. */
export async function connectBank(
  restauranteId: number,
  account: { readonly accessToken: string; readonly webhookSecret: string | null },
): Promise<void> {
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({
      pix_whatsapp_enabled: true,
      pix_provider: "mercadopago",
      mp_access_token_enc: encryptSecret(account.accessToken),
      mp_webhook_secret_enc: account.webhookSecret === null ? null : encryptSecret(account.webhookSecret),
    })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the bank was not connected: ${error.code}`);
}

/**
 * Forgets the account. Not while a Pix of it waits to be paid or is on its way back: whoever pays then must be heard.
 * Answers whether it was forgotten.
 */
export async function disconnectBank(restauranteId: number): Promise<boolean> {
  const client = serviceClient();
  const open = await client
    .from("pagamentos")
    .select("id")
    .eq("restaurante_id", restauranteId)
    .eq("provedor", "mercadopago")
    .or("status.eq.pendente,acao.not.is.null")
    .limit(1);
  if (open.error !== null) throw new Error(`charges could not be read: ${open.error.code}`);
  if (open.data.length > 0) return false;
  const { error } = await client
    .from("restaurantes")
    .update({ pix_whatsapp_enabled: false, mp_access_token_enc: null, mp_webhook_secret_enc: null })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the bank was not disconnected: ${error.code}`);
  return true;
}
