import { z } from "zod";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Conversation } from "./pipeline/conversation";
import type { Pipeline } from "./pipeline/start-pipeline";
import type { LastOrder, MessageContext } from "./protocol";
import { understand } from "./understand";

type Answer = { readonly id: unknown } & Readonly<Record<string, unknown>>;

/** What the data sets say is taken as it is; only what the pipeline is told of a customer is looked at. */
const data = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

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
 * Answers the lines of the bot protocol. `understand` is answered from `facts` at once; the others wait for the pipeline
 * and for each other. Never rejects: what fails is answered `{id, error}`.
 */
export function createAnswerer(facts: Facts, pipeline: Promise<Pipeline>) {
  let conversation: Promise<Conversation> | null = null;

  async function carryOut(wanted: Request): Promise<object> {
    switch (wanted.op) {
      case "understand":
        return understand(wanted.ctx, wanted.text, facts).prediction;
      case "reset": {
        const { clock, phone, context } = wanted;
        const lastOrder = context.last_order ?? null;
        conversation = pipeline.then((started) => started.openConversation({ clock, phone, lastOrder }));
        await conversation;
        return { ok: true };
      }
      case "send": {
        if (conversation === null) throw new Error("send comes after reset");
        return (await conversation).send(wanted.text);
      }
    }
  }

  return async (line: string): Promise<Answer> => {
    let id: unknown = null;
    try {
      const sent: unknown = JSON.parse(line);
      id = z.object({ id: z.unknown() }).parse(sent).id;
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
