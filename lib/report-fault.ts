import { describeError, log } from "@/lib/log";
import { inRequest, requestContextOf } from "@/lib/request-context";

/** Logs what a page or an action threw: its kind and where, never its message, and not the address it was asked at. */
export function reportFault(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  { routePath, routeType }: { readonly routePath: string; readonly routeType: string },
): void {
  const context = requestContextOf({ get: (name) => String(headers[name] ?? "") });
  inRequest(context, () =>
    log.error({ error: describeError(error), route: routePath, kind: routeType }, "request failed"),
  );
}
