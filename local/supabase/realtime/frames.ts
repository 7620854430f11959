import type { RawData } from "ws";
import { z } from "zod";

/** One message of the Phoenix channel protocol, whichever way it was written. */
export type Frame = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
};

export type ProtocolVersion = "1.0.0" | "2.0.0";

const reference = z.string().nullish().default(null);
const tupleSchema = z.tuple([reference, reference, z.string(), z.string(), z.unknown()]);
const objectSchema = z.object({
  join_ref: reference,
  ref: reference,
  topic: z.string(),
  event: z.string(),
  payload: z.unknown(),
});

/** Reads what a client sent; throws when it is not a frame. */
export function decodeFrame(data: RawData, isBinary: boolean): Frame {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data));
  return isBinary ? decodeBroadcast(bytes) : decodeText(bytes.toString());
}

export function encodeFrame(
  { joinRef, ref, topic, event, payload }: Frame,
  version: ProtocolVersion,
): string {
  return JSON.stringify(
    version === "2.0.0"
      ? [joinRef, ref, topic, event, payload]
      : { join_ref: joinRef, ref, topic, event, payload },
  );
}

function decodeText(text: string): Frame {
  const message: unknown = JSON.parse(text);
  if (Array.isArray(message)) {
    const [joinRef, ref, topic, event, payload] = tupleSchema.parse(message);
    return { joinRef, ref, topic, event, payload };
  }
  const { join_ref: joinRef, ...rest } = objectSchema.parse(message);
  return { joinRef, ref: rest.ref, topic: rest.topic, event: rest.event, payload: rest.payload };
}

const userBroadcastPush = 3;
const jsonEncoding = 1;
const headerBytes = 7;

/**
 * Protocol 2 sends a client's broadcast in binary: kind, five lengths (join ref, ref, topic, event, metadata),
 * encoding, then those five texts and the payload.
 */
function decodeBroadcast(bytes: Buffer): Frame {
  const [kind, joinRefBytes = 0, refBytes = 0, topicBytes = 0, eventBytes = 0, metadataBytes = 0, encoding] =
    bytes;
  if (kind !== userBroadcastPush) throw new Error(`Unknown kind of binary frame: ${kind}`);
  let offset = headerBytes;
  const take = (length: number) => {
    offset += length;
    return bytes.subarray(offset - length, offset).toString();
  };
  const [joinRef, ref, topic, event] = [
    take(joinRefBytes),
    take(refBytes),
    take(topicBytes),
    take(eventBytes),
  ];
  take(metadataBytes);
  const rest = bytes.subarray(offset);
  const content: unknown = encoding === jsonEncoding ? JSON.parse(rest.toString()) : [...rest];
  return {
    joinRef: joinRef || null,
    ref: ref || null,
    topic,
    event: "broadcast",
    payload: { type: "broadcast", event, payload: content },
  };
}
