import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { requireEmail, requirePassword } from "./auth-body";
import type { AuthContext, AuthRequest, AuthRoute } from "./auth-context";
import { AuthError } from "./auth-error";
import { requireSignedIn } from "./callers";
import { openSession } from "./open-session";
import { refreshSession } from "./refresh-session";
import { findUserByEmail, insertUser, newUser, type UserRow } from "./users";

/** Signing up, in and out with a password. */
export const sessionRoutes: Record<string, AuthRoute> = {
  "POST /signup": signUp,
  "POST /token": grantToken,
  "POST /logout": signOut,
};

async function signUp(context: AuthContext, { body }: AuthRequest): Promise<HttpAnswer> {
  const email = requireEmail(body.email);
  const password = requirePassword(body.password);
  if ((await findUserByEmail(context.pool, email)) !== null) {
    throw new AuthError(422, "user_already_exists", "User already registered");
  }
  const details = { password, userMetadata: body.data ?? {}, isEmailConfirmed: true };
  const user = await insertUser(context.pool, newUser(email, details));
  return json(await openSession(context, user, "password"));
}

async function grantToken(context: AuthContext, { query, body }: AuthRequest): Promise<HttpAnswer> {
  switch (query.get("grant_type")) {
    case "password": {
      const user = await checkPassword(context, body.email ?? "", body.password ?? "");
      return json(await openSession(context, user, "password"));
    }
    case "refresh_token":
      return json(await refreshSession(context, body.refresh_token ?? ""));
    default:
      throw new AuthError(400, "unsupported_grant_type", "unsupported_grant_type");
  }
}

async function checkPassword({ pool }: AuthContext, email: string, password: string): Promise<UserRow> {
  const { rows } = await pool.query<UserRow>(
    `select * from auth.users where email = $1 and deleted_at is null
       and encrypted_password = extensions.crypt($2, encrypted_password)`,
    [email.toLowerCase(), password],
  );
  const user = rows[0];
  if (user === undefined) throw new AuthError(400, "invalid_credentials", "Invalid login credentials");
  if (user.email_confirmed_at === null) {
    throw new AuthError(400, "email_not_confirmed", "Email not confirmed");
  }
  return user;
}

async function signOut(context: AuthContext, { headers, query }: AuthRequest): Promise<HttpAnswer> {
  const { claims, user } = await requireSignedIn(context, headers);
  await context.pool.query(
    `delete from auth.sessions where user_id = $1
       and case $2 when 'local' then id = $3 when 'others' then id <> $3 else true end`,
    [user.id, query.get("scope") ?? "global", claims.session_id ?? null],
  );
  return { status: 204, headers: {}, body: null };
}
