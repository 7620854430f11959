import { z } from "zod";
import type { LastOrder, MessageContext, Prediction, ShopAnswer } from "./protocol";

/** What stands behind the protocol. */
export type Bot = {
  /** Stateless: `ctx` is all there is. */
  understand(ctx: MessageContext, text: string): Prediction | Promise<Prediction>;
  /** A new customer, whose first message is sent at `clock` (ISO 8601). */
  openConversation(customer: NewCustomer): Promise<Conversation>;
};
export type NewCustomer = {
  readonly clock: string;
  readonly phone: string;
  readonly lastOrder: LastOrder | null;
};
/** One customer writing to the shop: sends a message and gives how things stand once it has been answered. */
export type Conversation = { send(text: string): Promise<ShopAnswer> };

type Answer = { readonly id: unknown } & Readonly<Record<string, unknown>>;

/** What the data sets say is taken as it is; only what the pipeline is told of a customer is looked at. */
const data = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

const envelope = z.object({ id: z.unknown() });
const request = z.discriminatedUnion("op", [
  z.object({ op: z.literal("understand"), ctx: data<MessageContext>(), text: z.string() }),
  z.object({
    op: z.literal("reset"),
    clock: z.iso.datetime({ offset: true }),
    phone: z.string().regex(/^\d{8,15}$/, "must be digits with country code"),
    context: z.object({ last_order: data<LastOrder>().nullish() }).default({}),
  }),
  z.object({ op: z.literal("send"), text: z.string() }),
]);
type Request = z.output<typeof request>;

/**
 * Answers the lines of the bot protocol. `understand` needs no conversation; the others wait for the conversation to be
 * open. Never rejects: what fails is answered `{id, error}`.
 */
export function createAnswerer(bot: Bot): (line: string) => Promise<Answer> {
  let conversation: Promise<Conversation> | null = null;

  async function carryOut(wanted: Request): Promise<object> {
    switch (wanted.op) {
      case "understand":
        return bot.understand(wanted.ctx, wanted.text);
      case "reset": {
        const { clock, phone, context } = wanted;
        conversation = bot.openConversation({ clock, phone, lastOrder: context.last_order ?? null });
        await conversation;
        return { ok: true };
      }
      case "send": {
        if (conversation === null) throw new Error("send comes after reset");
        return (await conversation).send(wanted.text);
      }
    }
  }

  return async (line) => {
    let id: unknown = null;
    try {
      const sent: unknown = JSON.parse(line);
      id = envelope.parse(sent).id;
      return { id, ...(await carryOut(request.parse(sent))) };
    } catch (error) {
      return { id, error: reasonOf(error) };
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
