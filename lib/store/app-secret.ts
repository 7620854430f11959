import { z } from "zod";
import type { ChannelName } from "@/lib/channels/channel";
import { serviceClient } from "@/lib/services/supabase";

/** The Fernet token of the secret a number's webhooks are signed with; null when the number is nobody's. */
export async function findAppSecret(canal: ChannelName, instanceName: string): Promise<string | null> {
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("app_secret_enc")
    .eq("canal", canal)
    .eq("instance_name", instanceName)
    .maybeSingle();
  if (error !== null) throw new Error(`the app secret could not be read: ${error.code}`);
  return row.parse(data)?.app_secret_enc ?? null;
}

const row = z.object({ app_secret_enc: z.string().nullable() }).nullable();
