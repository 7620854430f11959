import { randomBytes } from "node:crypto";
import type { AuthContext } from "./auth-context";
import { AuthError } from "./auth-error";
import { authSettings } from "./auth-settings";
import { presentUser } from "./present-user";
import type { UserRow } from "./users";

export type SessionRow = { id: string; user_id: string; amr: string };

/** Signs `user` in on a new device and returns the session a client keeps. */
export async function openSession(context: AuthContext, user: UserRow, method: "password" | "otp") {
  refuseBanned(user);
  const { pool } = context;
  const inserted = await pool.query<SessionRow>(
    "insert into auth.sessions (user_id, amr) values ($1, $2) returning id, user_id, amr",
    [user.id, method],
  );
  const signedIn = await pool.query<UserRow>(
    "update auth.users set last_sign_in_at = now(), updated_at = now() where id = $1 returning *",
    [user.id],
  );
  const session = inserted.rows[0];
  if (session === undefined) throw new Error("Inserting a session returned no row.");
  return grantSession(context, signedIn.rows[0] ?? user, session, null);
}

/** The tokens of an existing session; `parentToken` is the refresh token they replace. */
export async function grantSession(
  { pool, tokens, issuer }: AuthContext,
  user: UserRow,
  session: SessionRow,
  parentToken: string | null,
) {
  refuseBanned(user);
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiresAt = issuedAt + authSettings.accessTokenSeconds;
  const refreshToken = randomBytes(9).toString("base64url");
  await pool.query(
    "insert into auth.refresh_tokens (token, user_id, session_id, parent) values ($1, $2, $3, $4)",
    [refreshToken, user.id, session.id, parentToken],
  );
  const claims = { ...identityClaims(user, session, issuedAt), iss: issuer, iat: issuedAt, exp: expiresAt };
  return {
    access_token: await tokens.sign(claims),
    token_type: "bearer",
    expires_in: authSettings.accessTokenSeconds,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: await presentUser(pool, user),
    weak_password: null,
  };
}

function identityClaims(user: UserRow, session: SessionRow, timestamp: number) {
  return {
    sub: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? "",
    phone: user.phone ?? "",
    app_metadata: user.raw_app_meta_data,
    user_metadata: user.raw_user_meta_data,
    aal: "aal1",
    amr: [{ method: session.amr, timestamp }],
    session_id: session.id,
    is_anonymous: user.is_anonymous,
  };
}

function refuseBanned(user: UserRow): void {
  if (user.banned_until !== null && user.banned_until.getTime() > Date.now()) {
    throw new AuthError(400, "user_banned", "User is banned");
  }
}
