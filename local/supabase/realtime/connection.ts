import { randomInt, randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { ApiKeys } from "@/local/supabase/api-keys";
import type { Claims, Tokens } from "@/local/supabase/tokens";
import type { Channels, Member } from "./channels";
import { decodeFrame, encodeFrame, type Frame, type ProtocolVersion } from "./frames";

export type Connection = {
  webSocket: WebSocket;
  version: ProtocolVersion;
  /** The token of the key the socket was opened with, used by channels that bring no user's token. */
  keyToken: string;
  tokens: Tokens;
  apiKeys: ApiKeys;
  channels: Channels;
};

type Joined = Map<string, Member>;

const joinSchema = z.object({
  access_token: z.string().nullish(),
  config: z
    .object({
      broadcast: z.object({ self: z.boolean().nullish(), ack: z.boolean().nullish() }).nullish(),
      presence: z.object({ key: z.string().nullish() }).nullish(),
      postgres_changes: z
        .array(
          z.object({
            event: z.string(),
            schema: z.string(),
            table: z.string().optional(),
            filter: z.string().optional(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
const accessTokenSchema = z.object({ access_token: z.string() });
const presenceSchema = z.object({
  event: z.string(),
  payload: z.record(z.string(), z.unknown()).nullish(),
});

/** Answers one client's frames, in the order they came, until it goes. */
export function serveConnection(connection: Connection): void {
  const { webSocket, channels } = connection;
  const joined: Joined = new Map();
  let last: Promise<void> = Promise.resolve();
  webSocket.on("message", (data, isBinary) => {
    last = last
      .then(() => answerFrame(connection, joined, decodeFrame(data, isBinary)))
      .catch((error: unknown) => {
        console.error("[supabase realtime] a frame could not be answered:", error);
        webSocket.close(1002);
      });
  });
  webSocket.on("close", () => {
    for (const member of joined.values()) channels.leave(member);
  });
}

async function answerFrame(connection: Connection, joined: Joined, frame: Frame): Promise<void> {
  if (frame.topic === "phoenix") return acknowledge(connection, frame);
  if (frame.event === "phx_join") return join(connection, joined, frame);
  if (frame.event === "phx_leave") {
    leave(connection, joined, frame.topic);
    return acknowledge(connection, frame);
  }
  const member = joined.get(frame.topic);
  if (member !== undefined) await answerMember(connection, joined, member, frame);
}

async function answerMember(
  connection: Connection,
  joined: Joined,
  member: Member,
  frame: Frame,
): Promise<void> {
  const { channels } = connection;
  switch (frame.event) {
    case "access_token": {
      const claims = await claimsOf(
        connection,
        accessTokenSchema.safeParse(frame.payload).data?.access_token,
      );
      if (claims === null) leave(connection, joined, frame.topic);
      else member.claims = claims;
      return;
    }
    case "broadcast":
      channels.broadcast(
        frame.topic,
        "broadcast",
        frame.payload,
        member.receivesOwnBroadcasts ? null : member,
      );
      if (member.wantsAcknowledgement) acknowledge(connection, frame);
      return;
    case "presence": {
      const { event, payload } = presenceSchema.parse(frame.payload);
      channels.track(member, event === "track" ? { ...payload, phx_ref: randomUUID() } : null);
      return acknowledge(connection, frame);
    }
    default:
      return acknowledge(connection, frame);
  }
}

async function join(connection: Connection, joined: Joined, frame: Frame): Promise<void> {
  const { access_token, config } = joinSchema.parse(frame.payload);
  const claims = await claimsOf(connection, access_token ?? connection.keyToken);
  if (claims === null) return reply(connection, frame, "error", { reason: "Invalid JWT" });
  leave(connection, joined, frame.topic);
  const wanted = config?.postgres_changes ?? [];
  const subscriptions = wanted.map((subscription) => ({ ...subscription, id: randomInt(1, 2 ** 40) }));
  const member: Member = {
    topic: frame.topic,
    claims,
    subscriptions,
    receivesOwnBroadcasts: config?.broadcast?.self ?? false,
    wantsAcknowledgement: config?.broadcast?.ack ?? false,
    presenceKey: config?.presence?.key || randomUUID(),
    presence: null,
    send: (event, payload) =>
      send(connection, { joinRef: null, ref: null, topic: frame.topic, event, payload }),
  };
  joined.set(frame.topic, member);
  connection.channels.join(member);
  // The client pairs these with its own list by position, and knows its events by their ids.
  reply(connection, frame, "ok", { postgres_changes: subscriptions });
  member.send("presence_state", connection.channels.presenceState(frame.topic));
  if (subscriptions.length > 0) member.send("system", subscribedNotice(frame.topic));
}

function subscribedNotice(topic: string) {
  const channel = topic.replace(/^realtime:/, "");
  return { channel, extension: "postgres_changes", message: "Subscribed to PostgreSQL", status: "ok" };
}

function leave({ channels }: Connection, joined: Joined, topic: string): void {
  const member = joined.get(topic);
  if (member === undefined) return;
  joined.delete(topic);
  channels.leave(member);
}

/** The claims of a user's token or of one of the project's keys; null when it is neither, or has expired. */
async function claimsOf({ tokens, apiKeys }: Connection, token: string | undefined): Promise<Claims | null> {
  try {
    return await tokens.verify(apiKeys.roleToken(token ?? null) ?? token ?? "");
  } catch {
    // An invalid token is the client's affair: the caller tells it so.
    return null;
  }
}

function acknowledge(connection: Connection, frame: Frame): void {
  reply(connection, frame, "ok", {});
}

function reply(connection: Connection, frame: Frame, status: "ok" | "error", response: unknown): void {
  if (frame.ref === null) return;
  send(connection, { ...frame, event: "phx_reply", payload: { status, response } });
}

function send({ webSocket, version }: Connection, frame: Frame): void {
  if (webSocket.readyState === webSocket.OPEN) webSocket.send(encodeFrame(frame, version));
}
