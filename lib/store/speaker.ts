import { z } from "zod";
import type { ChannelName } from "@/lib/channels/channel";
import { serviceClient } from "@/lib/services/supabase";
import { canal } from "@/lib/store/turn-rows";

/** Whose number speaks for a restaurante, with its token as the database holds it. */
export type Speaker = {
  readonly canal: ChannelName;
  readonly instanceName: string | null;
  readonly instanceToken: string | null;
};

export async function findSpeaker(restauranteId: number): Promise<Speaker> {
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("canal, instance_name, instance_token")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the instance could not be read: ${error.code}`);
  const row = speakerRow.parse(data);
  return { canal: row.canal, instanceName: row.instance_name, instanceToken: row.instance_token };
}

const speakerRow = z.object({
  canal,
  instance_name: z.string().nullable(),
  instance_token: z.string().nullable(),
});
