import { z } from "zod";

/** A person with a phone who writes to shops. The switches are the ways in which real senders surprise. */
export const customerSchema = z.object({
  /** Digits with country code and ninth digit; the key of the conversation everywhere in our own API. */
  phone: z.string(),
  name: z.string(),
  /** The webhook names the sender by LID alone, with no phone number anywhere. */
  lidOnly: z.boolean(),
  /** An account older than 2012: registered without the ninth digit. */
  withoutNinthDigit: z.boolean(),
  /** Offline phones get nothing: messages stay at "sent". */
  online: z.boolean(),
  /** Off for people who hide read receipts, or do not look. */
  readsMessages: z.boolean(),
});

export type Customer = z.infer<typeof customerSchema>;

export function newCustomer(phone: string, name: string): Customer {
  return { phone, name, lidOnly: false, withoutNinthDigit: false, online: true, readsMessages: true };
}
