import { z } from "zod";

/** What the next matching send meets. */
export const sendFaultSchema = z.object({
  fault: z.enum(["http500", "http429", "policyBlock463", "acceptThenTimeout", "hang"]),
  times: z.number().int().positive().default(1),
  /** Left out means any. */
  instance: z.string().optional(),
  path: z.string().optional(),
  phone: z.string().optional(),
});

export const webhookFaultSchema = z.discriminatedUnion("fault", [
  /** The next `times` events arrive `copies` times each, at once. */
  z.object({
    fault: z.literal("duplicate"),
    copies: z.number().int().min(2).max(50),
    times: z.number().int().positive().default(1),
    event: z.string().default("messages"),
  }),
  /** The next `count` events are held and arrive last first. */
  z.object({
    fault: z.literal("reorder"),
    count: z.number().int().min(2).max(50),
    event: z.string().default("messages"),
  }),
  /** The next `times` events never arrive. */
  z.object({
    fault: z.literal("lose"),
    times: z.number().int().positive().default(1),
    event: z.string().default("messages"),
  }),
  /** Receipts carry booleans and numbers as text while this is on. */
  z.object({ fault: z.literal("stringly"), on: z.boolean() }),
]);

export type SendFault = z.infer<typeof sendFaultSchema>;
export type WebhookFault = z.infer<typeof webhookFaultSchema>;
