import type { PhoneMessageInput } from "@/local/whatsapp/phone-api/phone-message";
import { server } from "./server";
import { type PhoneState, store } from "./store";
import { toast } from "./toast";

/** What a person does with the open conversation. Failures are shown; nothing typed is lost by them. */
export const actions = {
  send: (message: PhoneMessageInput) => act((instance, phone) => server.send(instance, phone, message)),
  sendAsOwner: (text: string) =>
    act((instance, phone) => server.ownerSend(instance, phone, { kind: "text", text })),
  edit: (id: string, text: string) => act((instance, phone) => server.edit(instance, phone, id, text)),
  remove: (id: string) => act((instance, phone) => server.remove(instance, phone, id)),
  react: (id: string, emoji: string) => act((instance, phone) => server.react(instance, phone, id, emoji)),
  presence: (presence: "composing" | "recording" | "paused") =>
    act((instance, phone) => server.presence(instance, phone, presence)),
};

/** Shows another customer's conversation with the shop. */
export async function openConversation(phone: string): Promise<void> {
  store.set({ phone, thread: [], drafting: { kind: "new" }, view: "thread" });
  await reloadThread();
}

/** Takes the open conversation from the server again. */
export async function reloadThread(): Promise<void> {
  const { instance, phone } = store.get();
  if (!instance || !phone) return;
  const thread = await server.thread(instance.name, phone);
  if (isStillOpen(instance.name, phone)) store.set({ thread });
}

export async function reloadConversations(): Promise<void> {
  const { instance } = store.get();
  if (!instance) return;
  const conversations = await server.conversations(instance.name);
  if (store.get().instance?.name === instance.name) store.set({ conversations });
}

function isStillOpen(instance: string, phone: string): boolean {
  const state: PhoneState = store.get();
  return state.instance?.name === instance && state.phone === phone;
}

async function act(request: (instance: string, phone: string) => Promise<unknown>): Promise<boolean> {
  const { instance, phone } = store.get();
  if (!instance || !phone) return false;
  try {
    await request(instance.name, phone);
    return true;
  } catch (error) {
    console.error(error);
    toast("Não deu certo. Tente de novo.");
    return false;
  }
}
