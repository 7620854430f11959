import { createHash, randomBytes, randomInt } from "node:crypto";
import type { AuthContext, MailLink } from "./auth-context";
import { AuthError } from "./auth-error";
import { authSettings } from "./auth-settings";
import { changeUser } from "./change-user";
import type { UserRow } from "./users";

type MailTokenRow = { token_hash: string; user_id: string; created_at: Date };

export type MailTokenProof = {
  type: string;
  /** From a link … */
  tokenHash: string | null;
  /** … or the six digits, together with the address they went to. */
  code: string;
  email: string;
};

/** Puts a fresh link and code of this type into a mail to the user. */
export async function mailToken(
  context: AuthContext,
  user: UserRow,
  type: string,
  redirectTo: string | null,
): Promise<void> {
  const link = await issueMailToken(context, user, type, redirectTo);
  context.sendMail({ to: user.email ?? "", type, ...link });
}

/** Makes a link and code, replacing the user's earlier ones of that type; sends nothing. */
export async function issueMailToken(
  { pool, issuer }: AuthContext,
  user: UserRow,
  type: string,
  redirectTo: string | null,
): Promise<MailLink> {
  const hash = createHash("sha256").update(randomBytes(32)).digest("hex").slice(0, 56);
  const code = String(randomInt(100_000, 1_000_000));
  await pool.query("delete from auth.one_time_tokens where user_id = $1 and token_type = $2", [
    user.id,
    type,
  ]);
  await pool.query(
    "insert into auth.one_time_tokens (token_hash, user_id, token_type, otp) values ($1, $2, $3, $4)",
    [hash, user.id, type, code],
  );
  const redirect = redirectTo || authSettings.siteUrl;
  return {
    action_link: `${issuer}/verify?token=${hash}&type=${type}&redirect_to=${encodeURIComponent(redirect)}`,
    email_otp: code,
    hashed_token: hash,
    verification_type: type,
    redirect_to: redirect,
  };
}

/** Spends a mailed token, which also proves the address. Throws `otp_expired` when it is not valid. */
export async function spendMailToken({ pool }: AuthContext, proof: MailTokenProof): Promise<UserRow> {
  const token = await findMailToken({ pool }, proof);
  const ageSeconds =
    token === null ? Number.POSITIVE_INFINITY : (Date.now() - token.created_at.getTime()) / 1000;
  if (token === null || ageSeconds > authSettings.mailTokenSeconds) {
    throw new AuthError(403, "otp_expired", "Email link is invalid or has expired");
  }
  await pool.query("delete from auth.one_time_tokens where token_hash = $1", [token.token_hash]);
  return changeUser(pool, token.user_id, { confirmEmail: true });
}

async function findMailToken(
  { pool }: Pick<AuthContext, "pool">,
  proof: MailTokenProof,
): Promise<MailTokenRow | null> {
  const types = proof.type === "email" ? ["magiclink", "signup", "email"] : [proof.type];
  const { rows } =
    proof.tokenHash === null
      ? await pool.query<MailTokenRow>(
          `select t.* from auth.one_time_tokens t join auth.users u on u.id = t.user_id
             where u.email = $1 and t.otp = $2 and t.token_type = any ($3)`,
          [proof.email.toLowerCase(), proof.code, types],
        )
      : await pool.query<MailTokenRow>(
          "select * from auth.one_time_tokens where token_hash = $1 and token_type = any ($2)",
          [proof.tokenHash, types],
        );
  return rows[0] ?? null;
}
