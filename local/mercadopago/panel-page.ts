import type { IncomingMessage } from "node:http";
import { type Answer, whole } from "@/local/http/answer";
import { browserFile, pageFile } from "@/local/http/browser-files";

const folders = ["local/browser", "local/mercadopago/panel"];

/** The panel at `/` and everything it loads; null for any other address. */
export async function panelPage(request: IncomingMessage, url: URL): Promise<Answer | null> {
  if (request.method !== "GET") return null;
  if (url.pathname !== "/") return browserFile(folders, url.pathname);
  return whole(200, "text/html; charset=utf-8", await pageFile("local/mercadopago/panel/page.html"), {
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
}

// Everything comes from this server; the demonstration page, on another port of this machine, holds it in a frame.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
].join("; ");
