import { openConversation, reloadConversations } from "./actions";
import { followLive } from "./live";
import { store } from "./store";

/** Turns the phones to another shop. The address keeps shop and customer, so that a reload stays here. */
export async function openShop(name: string): Promise<void> {
  const { instances, phone } = store.get();
  const instance = instances.find((one) => one.name === name) ?? null;
  store.set({ instance, conversations: [], typing: new Map() });
  if (!instance) return;
  followLive(instance.name);
  await reloadConversations();
  const { conversations } = store.get();
  const known = conversations.some((one) => one.customer.phone === phone);
  const first = conversations[0]?.customer.phone ?? null;
  const next = known ? phone : first;
  if (next !== null) await openConversation(next);
}
