import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { requireEmail, requirePassword } from "./auth-body";
import type { AuthContext, AuthRequest, AuthRoute } from "./auth-context";
import { AuthError } from "./auth-error";
import { requireServiceRole } from "./callers";
import { changeUser, refuseTakenEmail } from "./change-user";
import { issueMailToken, mailToken } from "./mail-token";
import { presentUser } from "./present-user";
import { findUserByEmail, insertUser, newUser, requireUser, type UserRow } from "./users";

/** `supabase.auth.admin`: every route asks for the secret key first. */
export const adminRoutes: Record<string, AuthRoute> = {
  "GET /admin/users": adminOnly(listUsers),
  "POST /admin/users": adminOnly(createUser),
  "GET /admin/users/:id": adminOnly(readUser),
  "PUT /admin/users/:id": adminOnly(updateUser),
  "DELETE /admin/users/:id": adminOnly(deleteUser),
  "POST /admin/generate_link": adminOnly(generateLink),
  "POST /invite": adminOnly(invite),
};

const defaultPageSize = 50;
const maxPageSize = 1000;

function adminOnly(route: AuthRoute): AuthRoute {
  return async (context, request) => {
    await requireServiceRole(context, request.headers);
    return route(context, request);
  };
}

async function listUsers({ pool, issuer }: AuthContext, { query }: AuthRequest): Promise<HttpAnswer> {
  const pageSize = Math.min(Number(query.get("per_page")) || defaultPageSize, maxPageSize);
  const page = Number(query.get("page")) || 1;
  const { rows } = await pool.query<UserRow & { total: string }>(
    `select *, count(*) over () as total from auth.users where deleted_at is null
       order by created_at desc limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const total = Number(rows[0]?.total ?? 0);
  const users = await Promise.all(rows.map((row) => presentUser(pool, row)));
  const link = pageLinks(`${issuer}/admin/users`, page, Math.max(1, Math.ceil(total / pageSize)));
  return json({ users, aud: "authenticated" }, 200, { "x-total-count": String(total), link });
}

function pageLinks(address: string, page: number, lastPage: number): string {
  const link = (target: number, rel: string) => `<${address}?page=${target}>; rel="${rel}"`;
  return page < lastPage ? `${link(page + 1, "next")}, ${link(lastPage, "last")}` : link(lastPage, "last");
}

async function createUser({ pool }: AuthContext, { body }: AuthRequest): Promise<HttpAnswer> {
  const email = body.email ? requireEmail(body.email) : null;
  if (email !== null) await refuseTakenEmail(pool, email, null);
  const user = newUser(email, {
    id: body.id ?? null,
    password: body.password ? requirePassword(body.password) : null,
    phone: body.phone ?? null,
    role: body.role ?? "authenticated",
    isEmailConfirmed: body.email_confirm ?? false,
    userMetadata: body.user_metadata ?? {},
    appMetadata: body.app_metadata ?? {},
  });
  return json(await presentUser(pool, await insertUser(pool, user)));
}

async function readUser({ pool }: AuthContext, { userId }: AuthRequest): Promise<HttpAnswer> {
  return json(await presentUser(pool, await requireUser(pool, userId)));
}

async function updateUser({ pool }: AuthContext, { userId, body }: AuthRequest): Promise<HttpAnswer> {
  const changed = await changeUser(pool, userId, {
    email: body.email ? requireEmail(body.email) : undefined,
    password: body.password ? requirePassword(body.password) : undefined,
    confirmEmail: body.email_confirm,
    userMetadata: body.user_metadata,
    appMetadata: body.app_metadata,
    role: body.role,
    banDuration: body.ban_duration,
  });
  return json(await presentUser(pool, changed));
}

async function deleteUser({ pool }: AuthContext, { userId }: AuthRequest): Promise<HttpAnswer> {
  await requireUser(pool, userId);
  await pool.query("delete from auth.users where id = $1", [userId]);
  return json({});
}

async function generateLink(context: AuthContext, { body, query }: AuthRequest): Promise<HttpAnswer> {
  const { pool } = context;
  const email = requireEmail(body.email);
  const type = body.type ?? "";
  const createsUser = type === "signup" || type === "invite";
  const details = { password: body.password ?? null, userMetadata: body.data ?? {} };
  const known = await findUserByEmail(pool, email);
  const user = known ?? (createsUser ? await insertUser(pool, newUser(email, details)) : null);
  if (user === null) throw new AuthError(404, "user_not_found", "User with this email not found");
  const link = await issueMailToken(context, user, type, body.redirect_to ?? query.get("redirect_to"));
  return json({ ...(await presentUser(pool, user)), ...link });
}

async function invite(context: AuthContext, { body, query }: AuthRequest): Promise<HttpAnswer> {
  const { pool } = context;
  const email = requireEmail(body.email);
  await refuseTakenEmail(pool, email, null);
  const user = await insertUser(pool, newUser(email, { userMetadata: body.data ?? {} }));
  await mailToken(context, user, "invite", query.get("redirect_to"));
  return json(await presentUser(pool, user));
}
