import type { Claims } from "@/local/supabase/tokens";
import type { Subscription } from "./change-filter";

/** One client's place in one channel. */
export type Member = {
  topic: string;
  claims: Claims;
  subscriptions: Subscription[];
  receivesOwnBroadcasts: boolean;
  wantsAcknowledgement: boolean;
  presenceKey: string;
  /** What the member tracks about itself, or null when it tracks nothing. */
  presence: Record<string, unknown> | null;
  send(event: string, payload: unknown): void;
};

export type Channels = {
  join(member: Member): void;
  leave(member: Member): void;
  members(): Member[];
  broadcast(topic: string, event: string, payload: unknown, except: Member | null): void;
  /** Replaces what a member tracks and tells the channel the difference. */
  track(member: Member, presence: Record<string, unknown> | null): void;
  presenceState(topic: string): Record<string, { metas: Record<string, unknown>[] }>;
};

/** Who is in which channel, and what they say to each other. */
export function createChannels(): Channels {
  const all = new Set<Member>();
  const inTopic = (topic: string) => [...all].filter((member) => member.topic === topic);

  function broadcast(topic: string, event: string, payload: unknown, except: Member | null): void {
    for (const member of inTopic(topic)) if (member !== except) member.send(event, payload);
  }

  function track(member: Member, presence: Record<string, unknown> | null): void {
    const before = member.presence;
    if (before === null && presence === null) return;
    member.presence = presence;
    const change = { joins: entryOf(member, presence), leaves: entryOf(member, before) };
    broadcast(member.topic, "presence_diff", change, null);
  }

  return {
    join: (member) => all.add(member),
    leave: (member) => {
      all.delete(member);
      track(member, null);
    },
    members: () => [...all],
    broadcast,
    track,
    presenceState: (topic) => {
      const present = inTopic(topic).filter(({ presence }) => presence !== null);
      const byKey = Map.groupBy(present, ({ presenceKey }) => presenceKey);
      return Object.fromEntries([...byKey].map(([key, members]) => [key, { metas: members.map(metaOf) }]));
    },
  };
}

function entryOf({ presenceKey }: Member, presence: Record<string, unknown> | null) {
  return presence === null ? {} : { [presenceKey]: { metas: [presence] } };
}

function metaOf({ presence }: Member): Record<string, unknown> {
  return presence ?? {};
}
