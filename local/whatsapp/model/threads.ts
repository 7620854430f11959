import { bareId, isLaterStatus, type Message, type Status } from "./message";

export type MessageDraft = Omit<Message, "sequence" | "edited" | "deleted" | "reactions">;

export type Threads = {
  add(draft: MessageDraft): Message;
  change(message: Message, patch: Partial<Message>): Message;
  /** Moves the status forward only; null when there was nothing to move. */
  advance(message: Message, status: Status): Message | null;
  /** Takes the bare or the full id. */
  find(instance: string, id: string): Message | null;
  of(instance: string, phone: string): Message[];
  all(instance: string): Message[];
  everything(): Message[];
  forget(instance: string): void;
};

/** Keeps every message of every instance in the order seen, and tells `onChange` of each addition and change. */
export function createThreads(
  loaded: readonly Message[],
  onChange: (message: Message, isNew: boolean) => void,
): Threads {
  // Keyed by instance and id: two instances of one owner may see the same message.
  const messages = new Map(loaded.map((message) => [keyOf(message.instance, message.id), message]));
  let lastSequence = Math.max(0, ...loaded.map((message) => message.sequence));

  const keep = (message: Message, isNew: boolean) => {
    messages.set(keyOf(message.instance, message.id), message);
    onChange(message, isNew);
    return message;
  };
  const find = (instance: string, id: string) => messages.get(keyOf(instance, bareId(id))) ?? null;
  const all = (instance: string) => [...messages.values()].filter((one) => one.instance === instance);
  // A caller may hold an older version while a receipt came in between.
  const change = (message: Message, patch: Partial<Message>) =>
    keep({ ...(find(message.instance, message.id) ?? message), ...patch }, false);

  return {
    add(draft) {
      lastSequence += 1;
      const untouched = { edited: false, deleted: false, reactions: { customer: null, shop: null } };
      return keep({ ...draft, ...untouched, sequence: lastSequence }, true);
    },
    change,
    advance(message, status) {
      const current = find(message.instance, message.id);
      return current && isLaterStatus(status, current.status) ? change(current, { status }) : null;
    },
    find,
    all,
    of: (instance, phone) => all(instance).filter((message) => message.phone === phone),
    everything: () => [...messages.values()],
    forget(instance) {
      for (const message of all(instance)) messages.delete(keyOf(instance, message.id));
    },
  };
}

function keyOf(instance: string, id: string): string {
  return `${instance}/${id}`;
}
