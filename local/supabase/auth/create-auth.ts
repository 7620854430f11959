import { type HttpAnswer, type HttpRequest, json } from "@/local/supabase/http-exchange";
import { adminRoutes } from "./admin-routes";
import { type AuthBody, authBodySchema } from "./auth-body";
import type { AuthContext, AuthRoute } from "./auth-context";
import { AuthError } from "./auth-error";
import { mailRoutes } from "./mail-routes";
import { projectRoutes } from "./project-routes";
import { sessionRoutes } from "./session-routes";
import { userRoutes } from "./user-routes";

// Without this header the client library fills in no `error.code`.
const apiVersion = { "x-supabase-api-version": "2024-01-01" };

const routes: Record<string, AuthRoute> = {
  ...projectRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...mailRoutes,
  ...adminRoutes,
};

/** Supabase Auth reduced to e-mail and password, magic links, recovery and the admin API. */
export function createAuth(context: AuthContext): (request: HttpRequest) => Promise<HttpAnswer> {
  return async (request) => {
    try {
      const answer = await run(context, request);
      return { ...answer, headers: { ...apiVersion, ...answer.headers } };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

function run(context: AuthContext, { method, path, query, headers, body }: HttpRequest): Promise<HttpAnswer> {
  const userId = /^\/admin\/users\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? "";
  const route = routes[`${method} ${userId === "" ? path : "/admin/users/:id"}`];
  if (route === undefined) throw new AuthError(404, "not_found", `Not in the local auth: ${method} ${path}`);
  return route(context, { headers, query, body: parseBody(body), userId });
}

function parseBody(body: Buffer): AuthBody {
  const parsed = authBodySchema.safeParse(body.length === 0 ? {} : parseJson(body.toString()));
  if (!parsed.success) throw new AuthError(400, "validation_failed", parsed.error.message);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AuthError(400, "bad_json", `Could not parse request body as JSON: ${String(error)}`);
  }
}

function refusalOf(error: unknown): HttpAnswer {
  if (!(error instanceof AuthError)) console.error("[supabase auth]", error);
  const { status, code, message, details } =
    error instanceof AuthError ? error : new AuthError(500, "unexpected_failure", String(error));
  return json({ code, message, ...details }, status, { ...apiVersion, "x-sb-error-code": code });
}
