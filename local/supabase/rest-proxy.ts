import { Agent, type IncomingMessage, request as openRequest, type ServerResponse } from "node:http";
import { loopbackAddress } from "@/local/ports";
import { json, sendAnswer } from "./http-exchange";

const maxConnections = 64;

/** Streams a request to PostgREST and its answer back, over connections kept open. */
export function createRestProxy(postgrestPort: number, prefix: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: maxConnections });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { apikey: _, ...headers } = request.headers;
    const upstream = openRequest(
      {
        host: loopbackAddress,
        port: postgrestPort,
        method: request.method,
        path: pathBelow(prefix, request.url ?? "/"),
        headers: { ...headers, host: loopbackAddress },
        agent,
      },
      (answer) => {
        const allowedOrigin = request.headers.origin ?? "*";
        response.writeHead(answer.statusCode ?? 502, {
          ...answer.headers,
          "access-control-allow-origin": allowedOrigin,
        });
        answer.pipe(response);
      },
    );
    upstream.on("error", (error) => sendAnswer(response, json({ message: error.message }, 502)));
    // A client that hangs up must not leave its query running.
    response.on("close", () => upstream.destroy());
    request.pipe(upstream);
  };
}

function pathBelow(prefix: string, url: string): string {
  const path = url.slice(prefix.length);
  return path.startsWith("/") ? path : `/${path}`;
}
