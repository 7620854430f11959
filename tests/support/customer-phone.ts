import { setTimeout as sleep } from "node:timers/promises";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import type { PhoneMessageInput } from "@/local/whatsapp/phone-api/phone-message";
import type { Received } from "@/local/whatsapp/phone-api/received-summary";

export type CustomerPhone = {
  send(message: PhoneMessageInput): Promise<MessageView>;
  says(text: string): Promise<MessageView>;
  /** Taps a button or a row of the last menu that offers `choiceId`. */
  taps(choiceId: string): Promise<MessageView>;
  ownerSays(text: string): Promise<MessageView>;
  edit(id: string, text: string): Promise<MessageView>;
  remove(id: string): Promise<MessageView>;
  react(id: string, emoji: string): Promise<MessageView>;
  presence(presence: "composing" | "recording" | "paused"): Promise<void>;
  thread(): Promise<MessageView[]>;
  /** What came from the shop, equal messages counted together; after a given message's sequence, or all. */
  received(afterSequence?: number): Promise<Received>;
  /** Waits until the shop has sent `count` messages after the given sequence, and gives them. */
  replies(count: number, afterSequence?: number, patienceMs?: number): Promise<MessageView[]>;
};

/** A customer's phone in the hands of a test, through the same routes as the page. */
export function customerPhone(gatewayUrl: string, instance: string, phone: string): CustomerPhone {
  const base = `${gatewayUrl}/_phone/${instance}/${phone}`;
  const thread = () => ask(`${base}/messages`, null);
  const send = (message: PhoneMessageInput) => ask(`${base}/messages`, message);
  return {
    send,
    says: (text) => send({ kind: "text", text }),
    taps: async (choiceId) =>
      send({ kind: "choice", menuId: menuOffering(await thread(), choiceId), choiceId }),
    ownerSays: (text) => ask(`${base}/owner-messages`, { kind: "text", text }),
    edit: (id, text) => ask(`${base}/messages/${id}/edit`, { text }),
    remove: (id) => ask(`${base}/messages/${id}/delete`, {}),
    react: (id, emoji) => ask(`${base}/messages/${id}/reaction`, { emoji }),
    presence: async (presence) => {
      await ask(`${base}/presence`, { presence });
    },
    thread,
    received: (after = 0) => ask(`${base}/received?after=${after}`, null),
    async replies(count, after = 0, patienceMs = 10_000) {
      const until = Date.now() + patienceMs;
      for (;;) {
        const replies = (await thread()).filter(
          (one: MessageView) => one.from === "shop" && one.sequence > after,
        );
        if (replies.length >= count) return replies;
        if (Date.now() > until) throw new Error(`Expected ${count} replies, got ${replies.length}.`);
        await sleep(20);
      }
    },
  };
}

async function ask(url: string, body: unknown) {
  const response = await fetch(
    url,
    body === null ? {} : { method: "POST", headers, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

const headers = { "content-type": "application/json" };

function menuOffering(thread: readonly MessageView[], choiceId: string): string {
  const menu = thread.findLast(({ content }) => {
    if (content.kind === "buttons") return content.buttons.some((one) => "id" in one && one.id === choiceId);
    if (content.kind !== "list") return false;
    return content.sections.some((section) => section.rows.some((row) => row.id === choiceId));
  });
  if (!menu) throw new Error(`No menu of this conversation offers ${choiceId}.`);
  return menu.id;
}
