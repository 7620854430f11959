import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What every line of the log says of the request it is about. */
export type RequestContext = {
  readonly requestId: string;
  /** The platform's own name of it. */
  readonly vercelId?: string;
};

export const REQUEST_ID_HEADER = "x-request-id";

/** So long that no telephone fits, so short that no text does: whoever calls us must not write into our logs. */
const WELL_FORMED = /^[\w.-]{16,64}$/;
const VERCEL_ID = /^[\w:.-]{1,128}$/;

/** The id a caller gave, if it is well formed; else a new one. */
export function requestContextOf(headers: Pick<Headers, "get">): RequestContext {
  const given = headers.get(REQUEST_ID_HEADER) ?? "";
  const vercelId = headers.get("x-vercel-id") ?? "";
  return {
    requestId: WELL_FORMED.test(given) ? given : randomUUID(),
    ...(VERCEL_ID.test(vercelId) ? { vercelId } : {}),
  };
}

const current = new AsyncLocalStorage<RequestContext>();

/** Does the work as part of this request, and what it leaves for after the answer too. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return current.run(context, work);
}

/** The request this is part of; undefined outside of any. */
export function currentRequest(): RequestContext | undefined {
  return current.getStore();
}
