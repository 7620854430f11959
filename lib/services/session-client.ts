import { type CookieMethodsServer, createServerClient } from "@supabase/ssr";
import type { SupabaseClient } from "@supabase/supabase-js";
import { env } from "@/lib/env";
import type { Database } from "@/lib/services/database";

/** The client of one signed-in person: row level security decides what it sees. New for every request. */
export function createSessionClient(cookies: CookieMethodsServer): SupabaseClient<Database> {
  const { NEXT_PUBLIC_SUPABASE_URL, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY, PUBLIC_BASE_URL } = env();
  return createServerClient<Database>(NEXT_PUBLIC_SUPABASE_URL, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY, {
    cookies,
    // No script can read the session; the browser gets a short-lived token only for the live channel.
    cookieOptions: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: PUBLIC_BASE_URL?.startsWith("https:") === true,
    },
  });
}
