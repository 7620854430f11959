import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type pg from "pg";
import { loopbackAddress } from "@/local/ports";
import type { AuthMail } from "@/local/supabase/auth/auth-context";
import { createAuth } from "@/local/supabase/auth/create-auth";
import { createStorage } from "@/local/supabase/storage/create-storage";
import type { ApiKeys } from "./api-keys";
import { admit } from "./gateway-admission";
import { type HttpAnswer, type HttpRequest, json, readBody, sendAnswer } from "./http-exchange";
import type { SupabaseKeys } from "./keys";
import { createRestProxy } from "./rest-proxy";
import type { Tokens } from "./tokens";

export type GatewayContext = {
  pool: pg.Pool;
  keys: SupabaseKeys;
  tokens: Tokens;
  apiKeys: ApiKeys;
  ports: { gateway: number; postgrest: number };
};

type Service = { prefix: string; answer(request: HttpRequest): Promise<HttpAnswer> };
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

const restPrefix = "/rest/v1";

/** The one address an application knows: routes to PostgREST, auth and storage as a hosted project does. */
export async function startGateway(
  context: GatewayContext,
): Promise<{ url: string; server: Server; stop(): Promise<void> }> {
  const url = `http://${loopbackAddress}:${context.ports.gateway}`;
  const handle = createHandler(context, url);
  const server = createServer((request, response) => {
    Promise.resolve(handle(request, response, new URL(request.url ?? "/", url))).catch((error: unknown) => {
      console.error("[supabase gateway]", error);
      sendAnswer(response, json({ message: String(error) }, 500));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(context.ports.gateway, loopbackAddress, resolve);
  });
  return { url, server, stop: () => close(server) };
}

function createHandler(context: GatewayContext, url: string): Handler {
  const mails: AuthMail[] = [];
  const services = createServices(context, url, (mail) => void mails.push(mail));
  const proxyToRest = createRestProxy(context.ports.postgrest, restPrefix);
  return async (request, response, requested) => {
    const path = requested.pathname;
    // Before the CORS headers: a page in the developer's browser must not read the mails.
    if (path === "/_mails") return sendAnswer(response, json(mails));
    allowBrowsers(request, response);
    if (request.method === "OPTIONS") return sendAnswer(response, preflight(request));
    const refusal = admit(request, requested, context.apiKeys);
    if (refusal !== null) return sendAnswer(response, refusal);
    if (isUnder(path, restPrefix)) return proxyToRest(request, response);
    const service = services.find(({ prefix }) => isUnder(path, prefix));
    if (service === undefined) return sendAnswer(response, json({ message: "no route" }, 404));
    sendAnswer(response, await service.answer(await readRequest(request, requested, service.prefix)));
  };
}

function createServices(
  { pool, keys, tokens }: GatewayContext,
  url: string,
  sendMail: (mail: AuthMail) => void,
): Service[] {
  const signingSecret = keys.jwtSecret;
  return [
    { prefix: "/auth/v1", answer: createAuth({ pool, tokens, issuer: `${url}/auth/v1`, sendMail }) },
    { prefix: "/storage/v1", answer: createStorage({ pool, tokens, signingSecret }) },
  ];
}

async function readRequest(request: IncomingMessage, requested: URL, prefix: string): Promise<HttpRequest> {
  return {
    method: request.method ?? "GET",
    path: requested.pathname.slice(prefix.length),
    query: requested.searchParams,
    headers: request.headers,
    body: await readBody(request),
  };
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
  response.setHeader(
    "access-control-expose-headers",
    "content-range, x-total-count, link, x-supabase-api-version",
  );
}

function preflight(request: IncomingMessage): HttpAnswer {
  const headers = {
    "access-control-allow-methods": "GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
    "access-control-max-age": "3600",
  };
  return { status: 204, headers, body: null };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
