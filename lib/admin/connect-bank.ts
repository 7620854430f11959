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
