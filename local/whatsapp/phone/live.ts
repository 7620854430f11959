import type { LiveEvent } from "@/local/whatsapp/phone-api/views";
import { reloadConversations, reloadThread } from "./actions";
import { announce } from "./announce";
import { describeMessage } from "./describe-message";
import { type PhoneState, store } from "./store";

let stream: EventSource | null = null;

/** Follows what happens in the shop's conversations; starting again follows the other shop. */
export function followLive(instance: string): void {
  stream?.close();
  stream = new EventSource(`/_phone/${instance}/events?screen=1`);
  // Whatever was missed while the stream was broken is in the lists.
  stream.onopen = () => {
    store.set({ online: true });
    void reloadThread();
    void reloadConversations();
  };
  stream.onerror = () => store.set({ online: false });
  stream.onmessage = ({ data }) => take(JSON.parse(data));
}

function take(event: LiveEvent): void {
  switch (event.kind) {
    case "message":
      takeMessage(event);
      break;
    case "change":
      takeChange(event);
      break;
    case "presence":
      store.set({ typing: withTyping(store.get(), event.phone, event.presence) });
      return;
    case "instance":
      store.set(withInstance(store.get(), event.instance));
      return;
    case "cleared":
      void reloadThread();
      break;
    case "customer":
      break;
  }
  listSoon();
}

function takeMessage({ phone, message }: Extract<LiveEvent, { kind: "message" }>): void {
  const state = store.get();
  if (message.from === "shop") {
    announce(`Mensagem da loja: ${describeMessage(message)}`);
    store.set({ typing: withTyping(state, phone, "paused") });
  }
  if (phone !== state.phone || state.thread.some((one) => one.id === message.id)) return;
  // A reply marks what was chosen in the menu it answers, which the server counts.
  if (message.quoted !== null) void reloadThread();
  else store.set({ thread: [...state.thread, message] });
}

function takeChange({ phone, message }: Extract<LiveEvent, { kind: "change" }>): void {
  const { phone: open, thread } = store.get();
  if (phone === open) store.set({ thread: thread.map((one) => (one.id === message.id ? message : one)) });
}

function withTyping({ typing }: PhoneState, phone: string, presence: "composing" | "recording" | "paused") {
  const next = new Map(typing);
  if (presence === "paused") next.delete(phone);
  else next.set(phone, presence);
  return next;
}

function withInstance(state: PhoneState, instance: PhoneState["instances"][number]): Partial<PhoneState> {
  const others = state.instances.filter((one) => one.name !== instance.name);
  const isOpen = state.instance?.name === instance.name;
  return { instances: [...others, instance], instance: isOpen ? instance : state.instance };
}

let listTimer: ReturnType<typeof setTimeout> | undefined;

// A burst of receipts is one look at the list.
function listSoon(): void {
  clearTimeout(listTimer);
  listTimer = setTimeout(() => void reloadConversations(), 120);
}
