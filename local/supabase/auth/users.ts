import type pg from "pg";
import { AuthError } from "./auth-error";

type Metadata = Record<string, unknown>;

export type UserRow = {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  phone: string | null;
  email_confirmed_at: Date | null;
  confirmation_sent_at: Date | null;
  recovery_sent_at: Date | null;
  confirmed_at: Date | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Metadata | null;
  raw_user_meta_data: Metadata | null;
  created_at: Date;
  updated_at: Date;
  banned_until: Date | null;
  is_anonymous: boolean;
};

export type NewUser = {
  id: string | null;
  email: string | null;
  password: string | null;
  phone: string | null;
  role: string;
  isEmailConfirmed: boolean;
  userMetadata: Metadata;
  appMetadata: Metadata;
};

export function newUser(email: string | null, details: Partial<NewUser>): NewUser {
  const blank = { id: null, password: null, phone: null, isEmailConfirmed: false };
  return { ...blank, email, role: "authenticated", userMetadata: {}, appMetadata: {}, ...details };
}

export async function findUserById(pool: pg.Pool, id: string): Promise<UserRow | null> {
  const sql = "select * from auth.users where id = $1 and deleted_at is null";
  return (await pool.query<UserRow>(sql, [id])).rows[0] ?? null;
}

export async function findUserByEmail(pool: pg.Pool, email: string): Promise<UserRow | null> {
  const sql = "select * from auth.users where email = $1 and deleted_at is null";
  return (await pool.query<UserRow>(sql, [email])).rows[0] ?? null;
}

export async function requireUser(pool: pg.Pool, id: string): Promise<UserRow> {
  const user = await findUserById(pool, id);
  if (user === null) throw new AuthError(404, "user_not_found", "User not found");
  return user;
}

export async function insertUser(pool: pg.Pool, user: NewUser): Promise<UserRow> {
  const appMetadata = { provider: "email", providers: ["email"], ...user.appMetadata };
  const { rows } = await pool.query<UserRow>(
    `with created as (
       insert into auth.users
         (id, email, encrypted_password, email_confirmed_at, raw_user_meta_data, raw_app_meta_data, phone, role)
       values (
         coalesce($1, gen_random_uuid()), $2,
         -- The hosted format; a low cost, because here every test signs somebody up.
         case when $3::text is null then null else extensions.crypt($3, extensions.gen_salt('bf', 6)) end,
         case when $4 then now() end, $5, $6, $7, $8
       )
       returning *
     ), identity as (
       insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at)
       select id::text, id, $9::jsonb || jsonb_build_object('sub', id), 'email', now() from created
     )
     select * from created`,
    [
      user.id,
      user.email,
      user.password,
      user.isEmailConfirmed,
      user.userMetadata,
      appMetadata,
      user.phone,
      user.role,
      identityData(user),
    ],
  );
  const created = rows[0];
  if (created === undefined) throw new Error("Inserting a user returned no row.");
  return created;
}

function identityData({ email, isEmailConfirmed, userMetadata }: NewUser): Metadata {
  return { email, email_verified: isEmailConfirmed, phone_verified: false, ...userMetadata };
}
