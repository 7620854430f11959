import type { IncomingMessage } from "node:http";
import { type Answer, whole } from "@/local/http/answer";
import { browserFile, pageFile } from "@/local/http/browser-files";

const folders = ["local/browser", "local/whatsapp/phone"];

/** The page at `/` and everything it loads; null for any other address. */
export async function phonePage(request: IncomingMessage, url: URL): Promise<Answer | null> {
  if (request.method !== "GET") return null;
  if (url.pathname !== "/") return browserFile(folders, url.pathname);
  return whole(200, "text/html; charset=utf-8", await pageFile("local/whatsapp/phone/page.html"), {
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
}

// Everything comes from this server. Recordings and photos are shown from memory before they are sent, and the
// demonstration page, on another port of this machine, holds this one in a frame.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
].join("; ");
