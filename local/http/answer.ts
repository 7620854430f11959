import type { ServerResponse } from "node:http";

/** What a route gives back; the server writes it. */
export type Answer =
  | { kind: "whole"; status: number; headers: Record<string, string>; body: string | Buffer }
  | { kind: "stream"; headers: Record<string, string>; open: (response: ServerResponse) => void }
  /** The fault in which a server says nothing and at last hangs up. */
  | { kind: "silence"; endsAfterMs: number };

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return whole(status, "application/json; charset=utf-8", JSON.stringify(value), headers);
}

export function whole(
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Answer {
  return { kind: "whole", status, headers: { "content-type": contentType, ...headers }, body };
}

/** The error form of the WhatsApp gateway, used by our own routes too so that there is one. */
export function refuse(status: number, error: string): Answer {
  return json({ error }, status);
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case "whole":
      response.writeHead(answer.status, answer.headers).end(answer.body);
      return;
    case "stream":
      response.writeHead(200, answer.headers);
      answer.open(response);
      return;
    case "silence": {
      const hangUp = setTimeout(() => response.destroy(), answer.endsAfterMs);
      response.once("close", () => clearTimeout(hangUp));
    }
  }
}
