import type { IncomingHttpHeaders } from "node:http";

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether a request may be answered at all. Listening on loopback keeps other machines out, but not other
 * pages in this browser: those are told by `Origin`, and by a `Host` that is not ours (DNS rebinding).
 */
export function isLoopbackVisitor(headers: IncomingHttpHeaders): boolean {
  if (!loopbackNames.has(hostName(`http://${headers.host ?? ""}`))) return false;
  return headers.origin === undefined || isLoopbackOrigin(headers.origin);
}

export function isLoopbackOrigin(origin: string): boolean {
  return origin.startsWith("http://") && loopbackNames.has(hostName(origin));
}

function hostName(address: string): string {
  return URL.parse(address)?.hostname ?? "";
}
