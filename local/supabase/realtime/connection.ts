import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { ApiKeys } from "@/local/supabase/api-keys";
import type { Claims, Tokens } from "@/local/supabase/tokens";
import type { Channels, Member } from "./channels";
import { decodeFrame, encodeFrame, type Frame, type ProtocolVersion } from "./frames";
import { memberOf, parseJoin } from "./join-request";

export type Connection = {
  webSocket: WebSocket;
  version: ProtocolVersion;
  /** The token of the key the socket was opened with, used by channels that bring no user's token. */
  keyToken: string;
  tokens: Tokens;
  apiKeys: ApiKeys;
  channels: Channels;
  /** This client's place in each channel it has joined, by topic. */
  joined: Map<string, Member>;
};

const accessTokenSchema = z.object({ access_token: z.string().nullish() });
const presenceSchema = z.object({
  event: z.string(),
  payload: z.record(z.string(), z.unknown()).nullish(),
});

/** Answers one client's frames, in the order they came, until it goes. */
export function serveConnection(connection: Connection): void {
  const { webSocket, channels, joined } = connection;
  let last: Promise<void> = Promise.resolve();
  webSocket.on("message", (data, isBinary) => {
    last = last
      .then(() => answerFrame(connection, decodeFrame(data, isBinary)))
      .catch((error: unknown) => {
        console.error("[supabase realtime] a frame could not be answered:", error);
        webSocket.close(1002);
      });
  });
  webSocket.on("close", () => {
    for (const member of joined.values()) channels.leave(member);
  });
}

async function answerFrame(connection: Connection, frame: Frame): Promise<void> {
  if (frame.topic === "phoenix") return acknowledge(connection, frame);
  if (frame.event === "phx_join") return join(connection, frame);
  const member = connection.joined.get(frame.topic);
  if (frame.event === "phx_leave") {
    if (member !== undefined) leave(connection, member);
    return acknowledge(connection, frame);
  }
  if (member !== undefined) return answerMember(connection, member, frame);
}

async function answerMember(connection: Connection, member: Member, frame: Frame): Promise<void> {
  switch (frame.event) {
    case "access_token":
      return renew(connection, member, accessTokenSchema.parse(frame.payload).access_token ?? "");
    case "broadcast":
      return broadcast(connection, member, frame);
    case "presence": {
      const { event, payload } = presenceSchema.parse(frame.payload);
      connection.channels.track(member, event === "track" ? { ...payload, phx_ref: randomUUID() } : null);
      return acknowledge(connection, frame);
    }
    default:
      return acknowledge(connection, frame);
  }
}

async function join(connection: Connection, frame: Frame): Promise<void> {
  const { channels, joined, keyToken } = connection;
  const request = parseJoin(frame.payload);
  const claims = await claimsOf(connection, request.access_token ?? keyToken);
  if (claims === null) return reply(connection, frame, "error", { reason: "Invalid JWT" });
  const { topic } = frame;
  const before = joined.get(topic);
  if (before !== undefined) leave(connection, before);
  const member = memberOf(request, topic, claims, (event, payload) =>
    send(connection, { joinRef: null, ref: null, topic, event, payload }),
  );
  joined.set(topic, member);
  channels.join(member);
  // The client pairs these with its own list by position, and knows its events by their ids.
  reply(connection, frame, "ok", { postgres_changes: member.subscriptions });
  member.send("presence_state", channels.presenceState(topic));
  if (member.subscriptions.length > 0) member.send("system", subscribedNotice(topic));
}

function leave({ channels, joined }: Connection, member: Member): void {
  joined.delete(member.topic);
  channels.leave(member);
}

/** A session goes on under its next token; a channel whose token is no longer valid ends. */
async function renew(connection: Connection, member: Member, token: string): Promise<void> {
  const claims = await claimsOf(connection, token);
  if (claims === null) leave(connection, member);
  else member.claims = claims;
}

function broadcast(connection: Connection, member: Member, frame: Frame): void {
  const except = member.receivesOwnBroadcasts ? null : member;
  connection.channels.broadcast(frame.topic, "broadcast", frame.payload, except);
  if (member.wantsAcknowledgement) acknowledge(connection, frame);
}

function subscribedNotice(topic: string) {
  const channel = topic.replace(/^realtime:/, "");
  return { channel, extension: "postgres_changes", message: "Subscribed to PostgreSQL", status: "ok" };
}

/** The claims of a user's token or of one of the project's keys; null when it is neither, or has expired. */
async function claimsOf({ tokens, apiKeys }: Connection, token: string): Promise<Claims | null> {
  try {
    return await tokens.verify(apiKeys.roleToken(token) ?? token);
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
