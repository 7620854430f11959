import { sessionClient } from "@/lib/admin/session";
import { env } from "@/lib/env";

/** What a browser needs to follow changes live: the access token of this person, which lives minutes, and where to. */
export type LiveSession = { readonly url: string; readonly key: string; readonly token: string };

/** Null without a session. Row level security decides which changes this person is told of. */
export async function liveSession(): Promise<LiveSession | null> {
  const client = await sessionClient();
  const { data: verified } = await client.auth.getClaims();
  const { data } = await client.auth.getSession();
  if (!verified || data.session === null) return null;
  const { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: key } = env();
  return { url, key, token: data.session.access_token };
}
