import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** A request read whole, as auth and storage see it: `path` is what follows `/auth/v1` or `/storage/v1`. */
export type HttpRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type HttpAnswer = { status: number; headers: Record<string, string>; body: string | Buffer | null };

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

/** The token of an `Authorization: Bearer` header, or null. */
export function bearerToken(headers: IncomingHttpHeaders): string | null {
  return /^Bearer\s+(.+)$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function sendAnswer(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, headers);
  response.end(body ?? undefined);
}
