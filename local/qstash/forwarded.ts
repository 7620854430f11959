import type { IncomingHttpHeaders } from "node:http";

const PREFIX = "upstash-forward-";

/** The headers the destination is to get, without what marks them. */
export function forwardedOf(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const marked = Object.entries(headers).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(marked.map(([name, value]) => [name.slice(PREFIX.length), String(value)]));
}
