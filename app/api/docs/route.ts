import { apiPage } from "@/lib/api-page";

export const dynamic = "force-static";

/** What is called from outside, to read. */
export function GET(): Response {
  return new Response(apiPage(), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "x-content-type-options": "nosniff",
    },
  });
}
