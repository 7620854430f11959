import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import type { CustomerView, InstanceView } from "@/local/whatsapp/phone-api/views";

export type Conversation = { customer: CustomerView; last: MessageView | null; unread: number };

/** What the next thing typed is about. */
export type Drafting = { kind: "new" } | { kind: "reply" | "edit"; message: MessageView };

export type PhoneState = {
  instances: InstanceView[];
  instance: InstanceView | null;
  conversations: Conversation[];
  /** The phone whose conversation is open. */
  phone: string | null;
  thread: MessageView[];
  typing: ReadonlyMap<string, "composing" | "recording">;
  drafting: Drafting;
  /** On a narrow screen only one of the two is shown. */
  view: "list" | "thread";
  online: boolean;
};

let state: PhoneState = {
  instances: [],
  instance: null,
  conversations: [],
  phone: null,
  thread: [],
  typing: new Map(),
  drafting: { kind: "new" },
  view: "thread",
  online: true,
};
const listeners = new Set<(state: PhoneState, before: PhoneState) => void>();

/** The one state of the page; panels listen and draw what they show of it. */
export const store = {
  get: (): PhoneState => state,
  set(patch: Partial<PhoneState>): void {
    const before = state;
    state = { ...state, ...patch };
    for (const listener of listeners) listener(state, before);
  },
  listen(listener: (state: PhoneState, before: PhoneState) => void): void {
    listeners.add(listener);
    listener(state, state);
  },
};

export function openCustomer({ conversations, phone }: PhoneState): CustomerView | null {
  return conversations.find((one) => one.customer.phone === phone)?.customer ?? null;
}
