import { bareId, isLaterStatus, type Message, type Status } from "./message";

type MessageDraft = Omit<Message, "sequence" | "edited" | "deleted" | "reactions">;

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
  // By instance and id, since two instances of one owner may see the same message; and by conversation, which
  // is asked for at every change.
  const byId = new Map<string, Message>();
  const byThread = new Map<string, Map<string, Message>>();
  let lastSequence = 0;

  const put = (message: Message) => {
    const thread = byThread.get(threadKey(message)) ?? new Map<string, Message>();
    byThread.set(threadKey(message), thread.set(message.id, message));
    byId.set(`${message.instance}/${message.id}`, message);
    lastSequence = Math.max(lastSequence, message.sequence);
  };
  const keep = (message: Message, isNew: boolean) => {
    put(message);
    onChange(message, isNew);
    return message;
  };
  const find = (instance: string, id: string) => byId.get(`${instance}/${bareId(id)}`) ?? null;
  const all = (instance: string) => [...byId.values()].filter((one) => one.instance === instance);
  // A caller may hold an older version while a receipt came in between.
  const change = (message: Message, patch: Partial<Message>) =>
    keep({ ...(find(message.instance, message.id) ?? message), ...patch }, false);

  for (const message of loaded) put(message);
  return {
    add(draft) {
      const untouched = { edited: false, deleted: false, reactions: { customer: null, shop: null } };
      return keep({ ...draft, ...untouched, sequence: lastSequence + 1 }, true);
    },
    change,
    advance(message, status) {
      const current = find(message.instance, message.id);
      return current && isLaterStatus(status, current.status) ? change(current, { status }) : null;
    },
    find,
    all,
    of: (instance, phone) => [...(byThread.get(threadKey({ instance, phone }))?.values() ?? [])],
    everything: () => [...byId.values()],
    forget(instance) {
      for (const message of all(instance)) {
        byId.delete(`${instance}/${message.id}`);
        byThread.delete(threadKey(message));
      }
    },
  };
}

function threadKey({ instance, phone }: Pick<Message, "instance" | "phone">): string {
  return `${instance}/${phone}`;
}
