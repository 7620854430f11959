import { z } from "zod";
import { contentSchema } from "./content";

const statuses = ["pending", "sent", "delivered", "read", "played"] as const;

/** One message of one conversation, as the gateway keeps it. */
export const messageSchema = z.object({
  /** The bare id; the provider's full id is `{owner}:{id}`. */
  id: z.string(),
  /** The order in which the gateway saw it, which is the order of the thread. */
  sequence: z.number(),
  instance: z.string(),
  /** The customer's phone, whoever wrote the message. */
  phone: z.string(),
  /** `owner` is a person at the shop's own phone; `api` is the application. */
  author: z.enum(["customer", "api", "owner"]),
  sentAtMs: z.number(),
  content: contentSchema,
  quotedId: z.string().nullable(),
  status: z.enum(statuses),
  edited: z.boolean(),
  deleted: z.boolean(),
  reactions: z.object({ customer: z.string().nullable(), shop: z.string().nullable() }),
  trackId: z.string(),
  trackSource: z.string(),
});

export type Message = z.infer<typeof messageSchema>;
export type Status = Message["status"];

/** Statuses never go backwards, however late a receipt comes. */
export function isLaterStatus(candidate: Status, current: Status): boolean {
  return statuses.indexOf(candidate) > statuses.indexOf(current);
}

/** Accepts the full id `{owner}:{id}` as well as the bare one. */
export function bareId(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
