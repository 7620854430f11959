import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Conversation, NewCustomer } from "@/evals/answer-request";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { type Customer, newCustomer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { Message } from "@/local/whatsapp/model/message";
import { messageEnvelope } from "@/local/whatsapp/wire/message-envelope";
import { placeLastOrder } from "./last-order";
import { readAnswer } from "./read-answer";

type Options = NewCustomer & { readonly instance: Instance; readonly pool: pg.Pool };

/** A customer the shop does not know, unless by a last order. */
export async function openConversation(options: Options): Promise<Conversation> {
  const { lastOrder, instance, pool } = options;
  const customer = newCustomer(options.phone, "");
  const openedMs = Date.parse(options.clock);
  let nowMs = openedMs;
  let ref: ConversaRef | null = null;
  if (lastOrder !== null) {
    const longAgoMs = openedMs - LAST_ORDER_DAYS * DAY_MS;
    ref = await receive({ instance, customer, text: "oi", nowMs: longAgoMs });
    if (ref === null) throw new Error("a customer of long ago was not heard");
    await placeLastOrder(ref, lastOrder, longAgoMs);
  }
  return {
    async send(text) {
      nowMs += BETWEEN_MESSAGES_MS;
      const due = await receive({ instance, customer, text, nowMs });
      if (due !== null) await answer(due, nowMs);
      ref = due ?? ref;
      if (ref === null) throw new Error("the first message was not answered");
      return readAnswer(pool, ref, { openedMs, nowMs });
    },
  };
}

async function answer(ref: ConversaRef, nowMs: number): Promise<void> {
  const outcome = await runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => nowMs);
  if (outcome.kind !== "committed") throw new Error(`the turn was not committed: ${outcome.kind}`);
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const LAST_ORDER_DAYS = 7;
/** A customer who types: what arrives later is younger. */
const BETWEEN_MESSAGES_MS = 2_000;

type Said = {
  readonly instance: Instance;
  readonly customer: Customer;
  readonly text: string;
  readonly nowMs: number;
};

/** The message as the gateway posts it, taken in as the webhook takes it in; null when a person answers and no turn is due. */
async function receive({ instance, customer, text, nowMs }: Said): Promise<ConversaRef | null> {
  const body = messageEnvelope({
    baseUrl: "http://127.0.0.1",
    instance,
    customer,
    message: messageOf(customer, instance, text, nowMs),
    quoted: null,
    replaces: null,
    group: null,
  });
  const [outcome] = await receiveWebhook("uazapi", body, () => nowMs);
  if (outcome?.kind === "turn_due") return outcome.ref;
  if (outcome?.kind === "done" && outcome.what === "ignorada") return null;
  throw new Error(`the message was not taken in: ${JSON.stringify(outcome)}`);
}

function messageOf(customer: Customer, instance: Instance, text: string, sentAtMs: number): Message {
  return {
    id: randomUUID(),
    sequence: 0,
    instance: instance.name,
    phone: customer.phone,
    author: "customer",
    sentAtMs,
    content: { kind: "text", text, extended: false },
    quotedId: null,
    status: "sent",
    edited: false,
    deleted: false,
    reactions: { customer: null, shop: null },
    trackId: "",
    trackSource: "",
  };
}
