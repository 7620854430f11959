import { createBrowserClient, createServerClient } from "@supabase/ssr";
import { expect, test, vi } from "vitest";
import { contractStack, dataOf, sessionOf, succeed } from "./contract-stack";

const { url, publishableKey, client } = await contractStack();
const password = "Senha-forte-1";

type CookieJar = Map<string, string>;

/** A client as one request makes it: it knows nothing but the cookies. */
function serverClient(jar: CookieJar) {
  return createServerClient(url, publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value } of cookies) {
          if (value) jar.set(name, value);
          else jar.delete(name);
        }
      },
    },
  });
}

function sessionCookies(jar: CookieJar): string[] {
  return [...jar.keys()].filter((name) => /auth-token(\.\d+)?$/.test(name)).sort();
}

function readSession(jar: CookieJar) {
  const text = sessionCookies(jar)
    .map((name) => jar.get(name))
    .join("");
  return JSON.parse(Buffer.from(text.replace(/^base64-/, ""), "base64url").toString());
}

function writeSession(jar: CookieJar, session: unknown): void {
  const names = sessionCookies(jar);
  for (const name of names) jar.delete(name);
  const value = `base64-${Buffer.from(JSON.stringify(session)).toString("base64url")}`;
  jar.set((names[0] ?? "").replace(/\.\d+$/, ""), value);
}

test("createServerClient keeps the session in cookies across requests and renews an expired one", async () => {
  const jar: CookieJar = new Map();
  const email = "ssr@ex.com";
  sessionOf(await serverClient(jar).auth.signUp({ email, password }));
  await vi.waitFor(() => expect(jar.size).toBeGreaterThan(0));

  const second = serverClient(jar);
  const { user } = dataOf(await second.auth.getUser());
  expect(user.email).toBe(email);
  dataOf(await second.from("restaurantes").select("slug"));
  expect(dataOf(await second.rpc("meu_id"))).toBe(user.id);

  const session = readSession(jar);
  writeSession(jar, { ...session, expires_at: Math.floor(Date.now() / 1000) - 10 });
  expect(dataOf(await serverClient(jar).auth.getUser()).user.email).toBe(email);
  await vi.waitFor(() => expect(readSession(jar).refresh_token).not.toBe(session.refresh_token));

  expect(dataOf(await serverClient(jar).auth.getClaims()).claims.sub).toBe(user.id);
  succeed(await serverClient(jar).auth.signOut());
  await vi.waitFor(() => expect(sessionCookies(jar)).toEqual([]));
});

test("createBrowserClient signs in and queries as the user", async () => {
  const credentials = { email: "navegador@ex.com", password };
  sessionOf(await client().auth.signUp(credentials));
  const jar: CookieJar = new Map();
  const browser = createBrowserClient(url, publishableKey, {
    isSingleton: false,
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value } of cookies) jar.set(name, value);
      },
    },
    auth: { autoRefreshToken: false },
  });
  const { user } = dataOf(await browser.auth.signInWithPassword(credentials));
  expect(dataOf(await browser.rpc("meu_id"))).toBe(user.id);
  await browser.auth.stopAutoRefresh();
});
