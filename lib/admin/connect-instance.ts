import { encryptSecret, sha256Hex } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";

/** The number a restaurante speaks through: a gateway's instance with its token, or a number of Meta's. */
export type Instance = { readonly instanceName: string; readonly token: string; readonly phoneId: string } & (
  | { readonly canal?: "uazapi" | "evolution" }
  /** `instanceName` is the phone_number_id, `token` the access token; the app's secret is what webhooks are signed with. */
  | { readonly canal: "cloud_api"; readonly appSecret: string }
);

/** Connects the number of a restaurante. Secrets are stored encrypted and are never read back by a person. */
export async function connectInstance(restauranteId: number, instance: Instance): Promise<void> {
  const appSecret = appSecretOf(instance);
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({
      canal: instance.canal ?? "uazapi",
      instance_name: instance.instanceName,
      instance_token: encryptSecret(instance.token),
      instance_token_sha256: sha256Hex(appSecret ?? instance.token),
      app_secret_enc: appSecret === null ? null : encryptSecret(appSecret),
      phone_id: instance.phoneId,
    })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the instance was not connected: ${error.code}`);
}

export function appSecretOf(instance: Instance): string | null {
  return instance.canal === "cloud_api" ? instance.appSecret : null;
}
