import { expect, test } from "vitest";
import { z } from "zod";
import { loadKeys } from "@/local/supabase/keys";
import { createTokens } from "@/local/supabase/tokens";
import { contractStack, dataOf, sessionOf, succeed } from "./contract-stack";
import { runSql } from "./stack-place";

// What the 124 operations leave out and the panel relies on.
const { service, client, url, dataDir, postgresUrl } = await contractStack();
const password = "Senha-forte-1";
const mailsSchema = z.array(
  z.object({ to: z.string(), type: z.string(), action_link: z.url(), email_otp: z.string() }),
);

async function signUp(email: string) {
  const user = client();
  return { user, email, session: sessionOf(await user.auth.signUp({ email, password })) };
}

async function lastMailTo(email: string) {
  const mails = mailsSchema.parse(await (await fetch(`${url}/_mails`)).json());
  const mail = mails.findLast(({ to }) => to === email);
  if (mail === undefined) throw new Error(`No mail went to ${email}.`);
  return mail;
}

test("the legacy keys, which are tokens themselves, open the same doors", async () => {
  const tokens = await createTokens(await loadKeys(dataDir));
  const legacyAnon = client(await tokens.legacyKey("anon"));
  const legacyService = client(await tokens.legacyKey("service_role"));
  expect(dataOf(await legacyAnon.from("produtos").select("id"))).toHaveLength(5);
  expect(dataOf(await legacyService.from("produtos").select("id"))).toHaveLength(6);
});

test("one refresh token spent by two requests at once serves both", async () => {
  const { session } = await signUp("abas@ex.com");
  const { refresh_token } = session;
  const both = [1, 2].map(() => client().auth.refreshSession({ refresh_token }));
  for (const response of await Promise.all(both)) sessionOf(response);
});

test("a refresh token used again later ends the session for thief and owner alike", async () => {
  const { session } = await signUp("roubado@ex.com");
  const next = sessionOf(await client().auth.refreshSession(session));
  const minuteAgo = "update auth.refresh_tokens set updated_at = now() - interval '1 minute' where revoked";
  await runSql(postgresUrl, minuteAgo);
  const { error } = await client().auth.refreshSession(session);
  expect(error?.code).toBe("refresh_token_already_used");
  expect((await client().auth.refreshSession(next)).error?.code).toBe("refresh_token_not_found");
});

test("a link in a mail signs in without any key, and works once", async () => {
  const { email } = await signUp("link@ex.com");
  succeed(await client().auth.signInWithOtp({ email }));
  const { action_link } = await lastMailTo(email);
  const follow = async () => (await fetch(action_link, { redirect: "manual" })).headers.get("location");
  expect(await follow()).toContain("#access_token=");
  expect(await follow()).toContain("error_code=otp_expired");
});

test("the code in a recovery mail signs in, and the password can then be changed", async () => {
  const { email } = await signUp("esqueceu@ex.com");
  succeed(await client().auth.resetPasswordForEmail(email));
  const { email_otp } = await lastMailTo(email);
  const user = client();
  sessionOf(await user.auth.verifyOtp({ type: "recovery", email, token: email_otp }));
  succeed(await user.auth.updateUser({ password: "Senha-nova-9" }));
  sessionOf(await client().auth.signInWithPassword({ email, password: "Senha-nova-9" }));
});

test("recovery answers the same for an address nobody has", async () => {
  succeed(await client().auth.resetPasswordForEmail("ninguem@ex.com"));
});

test("a page in a browser is not told the mails", async () => {
  const response = await fetch(`${url}/_mails`, { headers: { origin: "http://evil.example" } });
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("a banned user cannot sign in until the ban is lifted", async () => {
  const { email, session } = await signUp("banido@ex.com");
  const signIn = () => client().auth.signInWithPassword({ email, password });
  succeed(await service.auth.admin.updateUserById(session.user.id, { ban_duration: "24h" }));
  expect((await signIn()).error?.code).toBe("user_banned");
  succeed(await service.auth.admin.updateUserById(session.user.id, { ban_duration: "none" }));
  sessionOf(await signIn());
});

test("a token whose session was signed out elsewhere is refused at once", async () => {
  const { user, email, session } = await signUp("outro@ex.com");
  const elsewhere = client();
  sessionOf(await elsewhere.auth.signInWithPassword({ email, password }));
  succeed(await elsewhere.auth.signOut({ scope: "others" }));
  // The client library's name for session_not_found.
  const { error } = await user.auth.getUser(session.access_token);
  expect(error?.name).toBe("AuthSessionMissingError");
});

test("a user's token with the publishable key opens no admin call", async () => {
  const { user } = await signUp("curioso@ex.com");
  const { access_token } = sessionOf(await user.auth.getSession());
  const response = await fetch(`${url}/auth/v1/admin/users`, {
    headers: { apikey: (await loadKeys(dataDir)).publishableKey, authorization: `Bearer ${access_token}` },
  });
  expect(response.status).toBe(403);
});
