import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { z } from "zod";
import { type Answer, refuse } from "./answer";
import { readJson } from "./read-json";
import { RequestError } from "./request-error";

/** One request as a route sees it: `body` is parsed JSON, undefined when there was none. */
export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
};

export type Route = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Segments that start with a colon become `params`. */
  path: string;
  handle: (call: Call) => Answer | Promise<Answer>;
};

/** Answers with the first route that fits; 405 when only the method differs, 404 otherwise. */
export function createRouter(routes: readonly Route[]) {
  return async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const fitting = routes.filter((route) => matchPath(route.path, url.pathname) !== null);
    const route = fitting.find((candidate) => candidate.method === request.method);
    if (!route) return fitting.length > 0 ? refuse(405, "Method not allowed") : refuse(404, "Not found");
    return route.handle({
      method: route.method,
      path: url.pathname,
      params: matchPath(route.path, url.pathname) ?? {},
      query: url.searchParams,
      headers: request.headers,
      body: await readJson(request),
    });
  };
}

/** A path parameter the route's own pattern promises. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route of ${call.path} has no parameter ${name}.`);
  return value;
}

/** The body in the form asked for; throws a 400 that says what is wrong, or `refusal` where the wire fixes the text. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown, refusal?: string): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RequestError(
    400,
    refusal ?? `${issue?.path.join(".") || "body"}: ${issue?.message ?? "invalid"}`,
  );
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split("/");
  const given = path.split("/");
  if (expected.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":") && value !== "") params[segment.slice(1)] = decode(value);
    else if (segment !== value) return null;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) throw new RequestError(400, `Bad escape in the address: ${segment}`);
    throw error;
  }
}
