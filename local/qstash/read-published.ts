import type { IncomingMessage } from "node:http";
import { forwardedOf } from "./forwarded";
import type { Published } from "./start-qstash";

const PREFIX = "/v2/publish/";

/** The message of `POST /v2/publish/{destination}`; null for any other call. */
export function readPublished(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  nowMs: number,
): Published | null {
  if (request.method !== "POST" || !url.pathname.startsWith(PREFIX)) return null;
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === "string" ? value : null;
  };
  const notBefore = header("upstash-not-before");
  const delaySeconds = Number(/^(\d+)s$/.exec(header("upstash-delay") ?? "")?.[1] ?? 0);
  return {
    destination: decodeURI(`${url.pathname.slice(PREFIX.length)}${url.search}`),
    body: body.toString("utf8"),
    delayMs: notBefore === null ? delaySeconds * 1_000 : Math.max(0, Number(notBefore) * 1_000 - nowMs),
    deduplicationId: header("upstash-deduplication-id"),
    flowKey: header("upstash-flow-control-key"),
    forwarded: forwardedOf(request.headers),
    retries: Number(header("upstash-retries") ?? 3),
  };
}
