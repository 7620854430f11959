import { encryptSecret, sha256Hex } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";

/** The gateway instance a restaurante speaks through. The token is stored encrypted and is never read back by a person. */
export async function connectInstance(
  restauranteId: number,
  instance: { instanceName: string; token: string; phoneId: string },
): Promise<void> {
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({
      instance_name: instance.instanceName,
      instance_token: encryptSecret(instance.token),
      instance_token_sha256: sha256Hex(instance.token),
      phone_id: instance.phoneId,
    })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the instance was not connected: ${error.code}`);
}
