import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { requireEmail, requirePassword } from "./auth-body";
import type { AuthContext, AuthRequest, AuthRoute } from "./auth-context";
import { requireSignedIn } from "./callers";
import { changeUser } from "./change-user";
import { presentUser } from "./present-user";

/** What users read and change about themselves. */
export const userRoutes: Record<string, AuthRoute> = {
  "GET /user": readSelf,
  "PUT /user": changeSelf,
};

async function readSelf(context: AuthContext, { headers }: AuthRequest): Promise<HttpAnswer> {
  const { user } = await requireSignedIn(context, headers);
  return json(await presentUser(context.pool, user));
}

async function changeSelf(context: AuthContext, { headers, body }: AuthRequest): Promise<HttpAnswer> {
  const { user } = await requireSignedIn(context, headers);
  const changed = await changeUser(context.pool, user.id, {
    email: body.email ? requireEmail(body.email) : undefined,
    password: body.password === undefined ? undefined : requirePassword(body.password),
    userMetadata: body.data,
  });
  return json(await presentUser(context.pool, changed));
}
