import type { IncomingHttpHeaders } from "node:http";
import { bearerToken } from "@/local/supabase/http-exchange";
import type { Claims } from "@/local/supabase/tokens";
import type { AuthContext } from "./auth-context";
import { AuthError } from "./auth-error";
import { findUserById, type UserRow } from "./users";

/** The user whose access token the request carries, as long as the session behind it still exists. */
export async function requireSignedIn(
  context: AuthContext,
  headers: IncomingHttpHeaders,
): Promise<{ claims: Claims; user: UserRow }> {
  const claims = await verifiedClaims(context, headers);
  if (claims.sub === undefined) throw new AuthError(403, "bad_jwt", "invalid claim: missing sub claim");
  const user = await findUserById(context.pool, claims.sub);
  if (user === null) {
    throw new AuthError(403, "user_not_found", "User from sub claim in JWT does not exist");
  }
  if (claims.session_id !== undefined && !(await sessionExists(context, claims.session_id))) {
    throw new AuthError(403, "session_not_found", "Session from session_id claim in JWT does not exist");
  }
  return { claims, user };
}

export async function requireServiceRole(context: AuthContext, headers: IncomingHttpHeaders): Promise<void> {
  const { role } = await verifiedClaims(context, headers);
  if (role !== "service_role" && role !== "supabase_admin") {
    throw new AuthError(403, "not_admin", "User not allowed");
  }
}

async function verifiedClaims({ tokens }: AuthContext, headers: IncomingHttpHeaders): Promise<Claims> {
  const token = bearerToken(headers);
  if (token === null) {
    throw new AuthError(401, "no_authorization", "This endpoint requires a valid Bearer token");
  }
  try {
    return await tokens.verify(token);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AuthError(403, "bad_jwt", `invalid JWT: unable to parse or verify signature, ${reason}`);
  }
}

async function sessionExists({ pool }: AuthContext, id: string): Promise<boolean> {
  const { rowCount } = await pool.query("select 1 from auth.sessions where id = $1", [id]);
  return rowCount === 1;
}
