import { env } from "@/lib/env";
import { traced } from "@/lib/trace";
import type { SendResult } from "./channel";

/** What came of one call: an answer, surely nothing done, or nobody knows. */
export type CallResult =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "no_answer"; readonly reason: string };

/**
 * Posts JSON to a gateway, or without a body reads from it, at most UAZAPI_TIMEOUT seconds long, following no redirect.
 * Never throws.
 */
export function callGateway(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<CallResult> {
  return traced("gateway", { "server.address": new URL(url).hostname }, async (span) => {
    const result = await ask(url, headers, body);
    span.set(
      result.kind === "answer"
        ? { "http.response.status_code": result.status }
        : { "error.type": result.kind },
    );
    return result;
  });
}

async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<CallResult> {
  try {
    const response = await fetch(url, {
      ...(body === undefined
        ? { method: "GET", headers }
        : {
            method: "POST",
            headers: { "content-type": "application/json", ...headers },
            body: JSON.stringify(body),
          }),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000),
    });
    return { kind: "answer", status: response.status, body: await response.json().catch(() => null) };
  } catch (error) {
    // A refused connection was certainly not taken; a cut or slow one may have been.
    const reason = error instanceof Error ? error.name : "unknown";
    return isRefused(error)
      ? { kind: "unreachable", reason: "connection refused" }
      : { kind: "no_answer", reason };
  }
}

/** Whether what was asked for was done. */
export function isTaken(result: CallResult): boolean {
  return result.kind === "answer" && result.status >= 200 && result.status < 300;
}

/** A send that nobody answered. */
export function notAnswered({ kind, reason }: Exclude<CallResult, { kind: "answer" }>): SendResult {
  return { kind: kind === "unreachable" ? "retry" : "ambiguous", reason };
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : null;
  return code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "UND_ERR_CONNECT_TIMEOUT";
}
