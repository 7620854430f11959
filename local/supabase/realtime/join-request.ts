import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Claims } from "@/local/supabase/tokens";
import type { Member } from "./channels";

const subscriptionSchema = z.object({
  event: z.string(),
  schema: z.string(),
  table: z.string().optional(),
  filter: z.string().optional(),
});

const joinSchema = z.object({
  access_token: z.string().nullish(),
  config: z
    .object({
      broadcast: z.object({ self: z.boolean().nullish(), ack: z.boolean().nullish() }).nullish(),
      presence: z.object({ key: z.string().nullish() }).nullish(),
      postgres_changes: z.array(subscriptionSchema).nullish(),
    })
    .nullish(),
});

export type JoinRequest = z.infer<typeof joinSchema>;

export function parseJoin(payload: unknown): JoinRequest {
  return joinSchema.parse(payload);
}

/** The member a client becomes by joining `topic` with these wishes. */
export function memberOf(
  { config }: JoinRequest,
  topic: string,
  claims: Claims,
  send: Member["send"],
): Member {
  const wanted = config?.postgres_changes ?? [];
  return {
    topic,
    claims,
    subscriptions: wanted.map((subscription) => ({ ...subscription, id: randomInt(1, 2 ** 40) })),
    receivesOwnBroadcasts: config?.broadcast?.self ?? false,
    wantsAcknowledgement: config?.broadcast?.ack ?? false,
    presenceKey: config?.presence?.key || randomUUID(),
    presence: null,
    send,
  };
}
