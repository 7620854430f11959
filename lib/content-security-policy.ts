import { env } from "@/lib/env";

/** What a page may load and where it may connect. Beside a local stack, the demo's page may frame it; nobody else may. */
export function contentSecurityPolicy(nonce: string): string {
  const { NEXT_PUBLIC_SUPABASE_URL: supabase, CLOCK_URL } = env();
  const live = supabase.replace(/^http/, "ws");
  const directives = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": `'self' data: blob: ${supabase}`,
    "font-src": "'self'",
    "connect-src": `'self' ${supabase} ${live}`,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    // CLOCK_URL is only accepted beside a local stack (see env), whose demo shows the panel in a frame.
    "frame-ancestors": CLOCK_URL === undefined ? "'none'" : "http://127.0.0.1:* http://localhost:*",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
