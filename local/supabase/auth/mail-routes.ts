import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { requireEmail } from "./auth-body";
import type { AuthContext, AuthRequest, AuthRoute } from "./auth-context";
import { AuthError } from "./auth-error";
import { authSettings } from "./auth-settings";
import { mailToken, spendMailToken } from "./mail-token";
import { openSession } from "./open-session";
import { findUserByEmail, insertUser, newUser } from "./users";

/** Signing in and recovering a password through a link or a code in a mail. */
export const mailRoutes: Record<string, AuthRoute> = {
  "POST /otp": sendMagicLink,
  "POST /recover": sendRecovery,
  "POST /resend": resend,
  "POST /verify": verifyCode,
  "GET /verify": followLink,
};

async function sendMagicLink(context: AuthContext, { body, query }: AuthRequest): Promise<HttpAnswer> {
  const email = requireEmail(body.email);
  const known = await findUserByEmail(context.pool, email);
  if (known === null && body.create_user === false) {
    throw new AuthError(422, "otp_disabled", "Signups not allowed for otp");
  }
  const details = { userMetadata: body.data ?? {} };
  const user = known ?? (await insertUser(context.pool, newUser(email, details)));
  await mailToken(context, user, "magiclink", query.get("redirect_to"));
  return json({});
}

/** Answers the same whether or not the address is known: the answer must not tell who has an account. */
async function sendRecovery(context: AuthContext, { body, query }: AuthRequest): Promise<HttpAnswer> {
  const user = await findUserByEmail(context.pool, requireEmail(body.email));
  if (user === null) return json({});
  await mailToken(context, user, "recovery", query.get("redirect_to"));
  await context.pool.query("update auth.users set recovery_sent_at = now() where id = $1", [user.id]);
  return json({});
}

async function resend(context: AuthContext, { body }: AuthRequest): Promise<HttpAnswer> {
  const user = await findUserByEmail(context.pool, requireEmail(body.email));
  if (user !== null) await mailToken(context, user, body.type ?? "signup", null);
  return json({});
}

async function verifyCode(context: AuthContext, { body }: AuthRequest): Promise<HttpAnswer> {
  const user = await spendMailToken(context, {
    type: body.type ?? "",
    tokenHash: body.token_hash ?? null,
    code: body.token ?? "",
    email: body.email ?? "",
  });
  return json(await openSession(context, user, "otp"));
}

async function followLink(context: AuthContext, { query }: AuthRequest): Promise<HttpAnswer> {
  const type = query.get("type") ?? "";
  const target = query.get("redirect_to") || authSettings.siteUrl;
  const fragment = await linkResult(context, type, query.get("token") ?? "");
  return { status: 303, headers: { location: `${target}#${fragment}` }, body: null };
}

async function linkResult(context: AuthContext, type: string, tokenHash: string): Promise<URLSearchParams> {
  try {
    const user = await spendMailToken(context, { type, tokenHash, code: "", email: "" });
    const { access_token, expires_at, expires_in, refresh_token } = await openSession(context, user, "otp");
    return new URLSearchParams({
      access_token,
      expires_at: String(expires_at),
      expires_in: String(expires_in),
      refresh_token,
      token_type: "bearer",
      type,
    });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const description = error.message;
    return new URLSearchParams({
      error: "access_denied",
      error_code: error.code,
      error_description: description,
    });
  }
}
