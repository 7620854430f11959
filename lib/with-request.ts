import { after } from "next/server";
import { inRequest, REQUEST_ID_HEADER, requestContextOf } from "@/lib/request-context";
import { flushSpans, isTracing, traced } from "@/lib/trace";

/**
 * Gives a route its request id: in every line of its log, in its answer, and, where spans are sent, in the span that all of
 * its own stand in. `route` is what the span calls it.
 */
export function withRequest<Rest extends readonly unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
  route: (request: Request) => string = ({ url }) => new URL(url).pathname,
) {
  return (request: Request, ...rest: Rest): Promise<Response> => {
    const context = requestContextOf(request.headers);
    return inRequest(context, async () => {
      if (isTracing()) after(flushSpans);
      const attributes = {
        "http.request.method": request.method,
        "http.route": route(request),
        "fornada.request.id": context.requestId,
      };
      const response = await traced("request", attributes, async (span) => {
        const answer = await handle(request, ...rest);
        span.set({ "http.response.status_code": answer.status });
        return answer;
      });
      response.headers.set(REQUEST_ID_HEADER, context.requestId);
      return response;
    });
  };
}
