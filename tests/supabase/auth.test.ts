import type { SupabaseClient } from "@supabase/supabase-js";
import { expect, test } from "vitest";
import { contractStack, dataOf, pizzaId, sessionOf, succeed } from "./contract-stack";

const { service, anon, client } = await contractStack();
const password = "Senha-forte-1";

// Made once, and read by every test that needs somebody who is already there.
const admin = { email: "adm.dono@ex.com", password };
const created = await service.auth.admin.createUser({
  ...admin,
  email_confirm: true,
  user_metadata: { nome: "Adm" },
  app_metadata: { papel: "dono" },
});
await signUp("dono@ex.com");

async function signUp(email: string): Promise<{ user: SupabaseClient; id: string; email: string }> {
  const user = client();
  const session = sessionOf(await user.auth.signUp({ email, password, options: { data: { nome: "Dono" } } }));
  return { user, id: session.user.id, email };
}

test("admin.createUser confirms the address and keeps both kinds of metadata", () => {
  const { user } = dataOf(created);
  expect(user?.id).toBeTruthy();
  expect(user?.email).toBe(admin.email);
  expect(user?.email_confirmed_at).toBeTruthy();
  expect(user?.user_metadata.nome).toBe("Adm");
  expect(user?.app_metadata).toMatchObject({ papel: "dono", provider: "email" });
});

test("admin.createUser of a known address is 422 email_exists", async () => {
  const { error } = await service.auth.admin.createUser({ ...admin, email_confirm: true });
  expect([error?.status, error?.code]).toEqual([422, "email_exists"]);
});

test("admin.listUsers lists, with a total", async () => {
  const data = dataOf(await service.auth.admin.listUsers({ page: 1, perPage: 50 }));
  expect(data.users.map(({ email }) => email)).toContain(admin.email);
  expect(data).toHaveProperty("total");
});

test("a user made by the admin signs in", async () => {
  expect(sessionOf(await client().auth.signInWithPassword(admin)).access_token).toBeTruthy();
});

test("the admin calls are refused with the publishable key", async () => {
  const { error } = await anon.auth.admin.listUsers();
  expect([401, 403]).toContain(error?.status);
});

test("signUp opens a session at once and keeps the metadata", async () => {
  const credentials = { email: "novo@ex.com", password };
  const response = await client().auth.signUp({ ...credentials, options: { data: { nome: "Dono" } } });
  expect(sessionOf(response).user.user_metadata.nome).toBe("Dono");
  expect(dataOf(response).user?.id).toBe(sessionOf(response).user.id);
});

test("signUp of a known address is 422 user_already_exists", async () => {
  const { error } = await client().auth.signUp({ email: "dono@ex.com", password });
  expect([error?.status, error?.code]).toEqual([422, "user_already_exists"]);
});

test("a weak password is 422 weak_password", async () => {
  const { error } = await client().auth.signUp({ email: "fraca@ex.com", password: "123" });
  expect([error?.status, error?.code]).toEqual([422, "weak_password"]);
});

test("a wrong password is 400 invalid_credentials", async () => {
  const { error } = await client().auth.signInWithPassword({ email: "dono@ex.com", password: "errada!!" });
  expect([error?.status, error?.code]).toEqual([400, "invalid_credentials"]);
  expect(error?.message).toBe("Invalid login credentials");
});

test("signInWithPassword opens a bearer session that expires and can be refreshed", async () => {
  const session = sessionOf(await client().auth.signInWithPassword({ email: "dono@ex.com", password }));
  expect(session.expires_in).toBeGreaterThan(0);
  expect(session.refresh_token).toBeTruthy();
  expect(session.token_type).toBe("bearer");
});

test("the access token carries the claims of a hosted project's", async () => {
  const session = sessionOf(await client().auth.signInWithPassword({ email: "dono@ex.com", password }));
  const [, payload = ""] = session.access_token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const identity = { sub: session.user.id, role: "authenticated", aud: "authenticated" };
  expect(claims).toMatchObject({ ...identity, email: "dono@ex.com" });
  const others = ["session_id", "exp", "iat", "iss", "app_metadata", "user_metadata", "aal", "amr"];
  for (const claim of [...others, "is_anonymous"]) expect(claims).toHaveProperty(claim);
});

test("getUser answers the signed-in user, and the owner of a given token", async () => {
  const { user, id, email } = await signUp("eu@ex.com");
  expect(dataOf(await user.auth.getUser()).user.id).toBe(id);
  const { access_token } = sessionOf(await user.auth.getSession());
  expect(dataOf(await anon.auth.getUser(access_token)).user.email).toBe(email);
});

test("getUser with an invalid token is refused", async () => {
  const { error } = await anon.auth.getUser("a.b.c");
  expect([401, 403]).toContain(error?.status);
});

test("getClaims checks the token and answers its claims", async () => {
  const { user, id } = await signUp("claims@ex.com");
  expect(dataOf(await user.auth.getClaims()).claims.sub).toBe(id);
});

test("refreshSession replaces the refresh token", async () => {
  const { user } = await signUp("renova@ex.com");
  const before = sessionOf(await user.auth.getSession()).refresh_token;
  expect(sessionOf(await user.auth.refreshSession()).refresh_token).not.toBe(before);
});

test("an unknown refresh token is 400 refresh_token_not_found", async () => {
  const { error } = await client().auth.refreshSession({ refresh_token: "nao-existe" });
  expect([error?.status, error?.code]).toEqual([400, "refresh_token_not_found"]);
});

test("updateUser merges metadata", async () => {
  const { user } = await signUp("muda@ex.com");
  const changed = dataOf(await user.auth.updateUser({ data: { cor: "azul" } })).user;
  expect(changed.user_metadata).toMatchObject({ cor: "azul", nome: "Dono" });
});

test("admin.deleteUser takes the rows that reference the user along", async () => {
  const { id } = await signUp("sai@ex.com");
  succeed(await service.from("membros").insert({ restaurante_id: pizzaId, user_id: id }));
  succeed(await service.auth.admin.deleteUser(id));
  expect(dataOf(await service.from("membros").select("*").eq("user_id", id))).toEqual([]);
});

test("admin.updateUserById changes password and app metadata, and getUserById reads them", async () => {
  const { id, email } = await signUp("promovido@ex.com");
  const change = { password: "Outra-senha-2", app_metadata: { papel: "gerente" } };
  succeed(await service.auth.admin.updateUserById(id, change));
  const { user } = dataOf(await service.auth.admin.getUserById(id));
  expect(user?.app_metadata.papel).toBe("gerente");
  sessionOf(await client().auth.signInWithPassword({ email, password: "Outra-senha-2" }));
});

test("resetPasswordForEmail is accepted", async () => {
  const redirectTo = "http://localhost:3000/x";
  succeed(await anon.auth.resetPasswordForEmail("dono@ex.com", { redirectTo }));
});

test("admin.generateLink makes a link whose token hash signs in", async () => {
  const link = dataOf(await service.auth.admin.generateLink({ type: "magiclink", email: "dono@ex.com" }));
  expect(link.properties?.action_link).toBeTruthy();
  const token_hash = link.properties?.hashed_token ?? "";
  sessionOf(await client().auth.verifyOtp({ type: "magiclink", token_hash }));
});

test("a global signOut ends the refresh token", async () => {
  const { user } = await signUp("tchau@ex.com");
  const { refresh_token } = sessionOf(await user.auth.getSession());
  succeed(await user.auth.signOut());
  expect((await client().auth.refreshSession({ refresh_token })).error?.status).toBe(400);
});
