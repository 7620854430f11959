import type { IncomingMessage } from "node:http";
import type { ApiKeys } from "./api-keys";
import { bearerToken, type HttpAnswer, json } from "./http-exchange";

/**
 * Decides whether a request carries one of the project's keys, and gives it the token of that key's role
 * when it brings no user's token. Returns the refusal to answer with, or null to let it in.
 */
export function admit(request: IncomingMessage, requested: URL, apiKeys: ApiKeys): HttpAnswer | null {
  const key = firstOf(request.headers.apikey) ?? requested.searchParams.get("apikey");
  const roleToken = apiKeys.roleToken(key);
  if (roleToken === null && !isOpen(request.method ?? "GET", requested.pathname)) return refusalOf(key);
  const bearer = bearerToken(request.headers);
  const token = apiKeys.roleToken(bearer) ?? bearer ?? roleToken;
  if (token !== null) request.headers.authorization = `Bearer ${token}`;
  return null;
}

/** What a browser opens by address alone, with no key: public files, signed links, links in mails. */
function isOpen(method: string, path: string): boolean {
  if (/^\/auth\/v1\/(verify|callback|\.well-known)/.test(path)) return true;
  return (method === "GET" || method === "HEAD") && /^\/storage\/v1\/object\/(public|sign)\//.test(path);
}

function refusalOf(key: string | null): HttpAnswer {
  if (key === null) {
    const hint = "No `apikey` request header or url param was found.";
    return json({ message: "No API key found in request", hint }, 401);
  }
  const hint = "Double check your Supabase `anon` or `service_role` API key.";
  return json({ message: "Invalid API key", hint }, 401);
}

function firstOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
