import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/content-security-policy";
import { REQUEST_ID_HEADER, requestContextOf } from "@/lib/request-context";
import { createSessionClient } from "@/lib/services/session-client";

/**
 * Refreshes the session of the people of the panel and sets the page's Content Security Policy. Webhooks, jobs and
 * routines stay outside of it: they carry their own secrets and need their bytes untouched.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const { requestId } = requestContextOf(request.headers);
  headers.set(REQUEST_ID_HEADER, requestId);
  let response = NextResponse.next({ request: { headers } });
  const client = createSessionClient({
    getAll: () => request.cookies.getAll(),
    setAll: (changed, extra) => {
      for (const { name, value } of changed) request.cookies.set(name, value);
      headers.set("cookie", request.cookies.toString());
      response = NextResponse.next({ request: { headers } });
      for (const { name, value, options } of changed) response.cookies.set(name, value, options);
      for (const [name, value] of Object.entries(extra)) response.headers.set(name, value);
    },
  });
  await client.auth.getClaims();
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  return response;
}

export const config = {
  matcher: [
    "/((?!api/|_next/|webhook|cron/|payments/|admin/|health|docs|favicon|icon|robots|.*\\.(?:png|svg|ico|webp|mp3|webmanifest)$).*)",
  ],
};
