import type { SupabaseClient } from "@supabase/supabase-js";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { Database } from "@/lib/services/database";
import { createSessionClient } from "@/lib/services/session-client";

/** Who is signed in, as the verified token says. */
export type Account = { readonly userId: string; readonly email: string };

/** The database as this request's person sees it. */
export async function sessionClient(): Promise<SupabaseClient<Database>> {
  const jar = await cookies();
  return createSessionClient({
    getAll: () => jar.getAll(),
    setAll: (changed) => {
      // Refused while a server component renders; proxy.ts has refreshed the session by then.
      try {
        for (const { name, value, options } of changed) jar.set(name, value, options);
      } catch {
        return;
      }
    },
  });
}

/** The account, or null. Never trusts the cookie unverified. */
export async function currentAccount(): Promise<Account | null> {
  const client = await sessionClient();
  const { data } = await client.auth.getClaims();
  const claims = data?.claims;
  return claims === undefined ? null : { userId: claims.sub, email: claims.email ?? "" };
}

/** The account; without one, to the sign-in page. */
export async function requireAccount(): Promise<Account> {
  return (await currentAccount()) ?? redirect("/entrar");
}
