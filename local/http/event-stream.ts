import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";

export type EventStream = { send(value: unknown): void };

/** Server-Sent Events: `open` gets the stream and gives back what to do when the listener leaves. */
export function eventStream(open: (stream: EventStream) => () => void): Answer {
  return {
    kind: "stream",
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" },
    open: (response) => keepStreaming(response, open),
  };
}

// A silent stream cannot be told from a dead one; the comment also makes a broken connection show itself.
const heartbeatMs = 15_000;

function keepStreaming(response: ServerResponse, open: (stream: EventStream) => () => void): void {
  response.write("retry: 1000\n\n");
  const heartbeat = setInterval(() => response.write(": still here\n\n"), heartbeatMs);
  const leave = open({ send: (value) => response.write(`data: ${JSON.stringify(value)}\n\n`) });
  response.once("close", () => {
    clearInterval(heartbeat);
    leave();
  });
}
