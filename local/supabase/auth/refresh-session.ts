import type pg from "pg";
import { inTransaction } from "@/local/supabase/transaction";
import type { AuthContext } from "./auth-context";
import { AuthError } from "./auth-error";
import { authSettings } from "./auth-settings";
import { grantSession, type SessionRow } from "./open-session";
import { requireUser } from "./users";

type RefreshTokenRow = { id: string; session_id: string | null; revoked: boolean; updated_at: Date };

/** Exchanges a refresh token for the session's next tokens. */
export async function refreshSession(context: AuthContext, refreshToken: string) {
  const session = await inTransaction(context.pool, (client) => spend(client, refreshToken));
  if (session === "unknown") {
    const message = "Invalid Refresh Token: Refresh Token Not Found";
    throw new AuthError(400, "refresh_token_not_found", message);
  }
  if (session === "used before") {
    throw new AuthError(400, "refresh_token_already_used", "Invalid Refresh Token: Already Used");
  }
  const user = await requireUser(context.pool, session.user_id);
  return grantSession(context, user, session, refreshToken);
}

/** The row lock makes two exchanges at once wait for each other: both succeed, within the reuse window. */
async function spend(
  client: pg.PoolClient,
  refreshToken: string,
): Promise<SessionRow | "unknown" | "used before"> {
  const found = await client.query<RefreshTokenRow>(
    "select id, session_id, revoked, updated_at from auth.refresh_tokens where token = $1 for update",
    [refreshToken],
  );
  const token = found.rows[0];
  if (token === undefined || token.session_id === null) return "unknown";
  if (token.revoked && isPastReuse(token.updated_at)) {
    // A token used twice was stolen by one of the two: the session ends for both.
    await client.query("delete from auth.sessions where id = $1", [token.session_id]);
    return "used before";
  }
  await client.query(
    `update auth.refresh_tokens
       set revoked = true, updated_at = case when revoked then updated_at else now() end
       where id = $1`,
    [token.id],
  );
  const refreshed = await client.query<SessionRow>(
    `update auth.sessions set refreshed_at = now(), updated_at = now() where id = $1
       returning id, user_id, amr`,
    [token.session_id],
  );
  return refreshed.rows[0] ?? "unknown";
}

function isPastReuse(usedAt: Date): boolean {
  return Date.now() - usedAt.getTime() > authSettings.refreshReuseSeconds * 1000;
}
