import type pg from "pg";
import { AuthError } from "./auth-error";
import { findUserByEmail, type UserRow } from "./users";

export type UserChange = {
  email?: string | undefined;
  password?: string | undefined;
  confirmEmail?: boolean | undefined;
  userMetadata?: Record<string, unknown> | undefined;
  appMetadata?: Record<string, unknown> | undefined;
  role?: string | undefined;
  /** A Postgres interval, or "none" to lift the ban. */
  banDuration?: string | undefined;
};

/** Applies the given fields and leaves the others. Metadata is merged; a null removes its key. */
export async function changeUser(pool: pg.Pool, id: string, change: UserChange): Promise<UserRow> {
  if (change.email !== undefined) await refuseTakenEmail(pool, change.email, id);
  const { rows } = await pool.query<UserRow>(
    `update auth.users set
       email = coalesce($2, email),
       encrypted_password = case when $3::text is null then encrypted_password
         else extensions.crypt($3, extensions.gen_salt('bf', 6)) end,
       email_confirmed_at = case when $4 then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
       raw_user_meta_data = jsonb_strip_nulls(raw_user_meta_data || $5::jsonb),
       raw_app_meta_data = jsonb_strip_nulls(raw_app_meta_data || $6::jsonb),
       role = coalesce($7, role),
       banned_until = case when $8::text is null then banned_until when $8 = 'none' then null
         else now() + $8::interval end,
       updated_at = now()
     where id = $1 returning *`,
    [
      id,
      change.email ?? null,
      change.password ?? null,
      change.confirmEmail ?? false,
      change.userMetadata ?? {},
      change.appMetadata ?? {},
      change.role ?? null,
      change.banDuration ?? null,
    ],
  );
  const changed = rows[0];
  if (changed === undefined) throw new AuthError(404, "user_not_found", "User not found");
  return changed;
}

/** Throws `email_exists` when the address belongs to anyone but `ownId`. */
export async function refuseTakenEmail(pool: pg.Pool, email: string, ownId: string | null): Promise<void> {
  const holder = await findUserByEmail(pool, email);
  if (holder !== null && holder.id !== ownId) {
    throw new AuthError(422, "email_exists", "A user with this email address has already been registered");
  }
}
