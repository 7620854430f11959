import { json, whole } from "@/local/http/answer";
import { browserFile, pageFile } from "@/local/http/browser-files";
import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";

export type DemoPageOptions = {
  /** A port left out is any free one. */
  port?: number;
  shopName: string;
  /** The page of the panel that opens on the right. */
  ownerUrl: string;
  phoneUrl: string;
  bankUrl: string;
  /** The address of the clock's server, without `/clock`. */
  clockUrl: string;
  /** What the owner of the demonstration shop signs in with; shown on the page, so never a real person's. */
  signIn: { email: string; password: string };
};

/** What the page asks for when it opens. */
export type DemoSettings = Omit<DemoPageOptions, "port">;

const folders = ["local/browser", "local/demo/page"];

/** Starts the page a demonstration opens onto: the customer's phone on one side, the shop's panel on the other. */
export function startDemoPage({ port, ...settings }: DemoPageOptions): Promise<LoopbackServer> {
  return startLoopbackServer({
    purpose: "demonstration page",
    port: port ?? null,
    handle: async (request, url) => {
      if (request.method !== "GET") return json({ error: "Method not allowed" }, 405);
      if (url.pathname === "/settings") return json(settings, 200, { "cache-control": "no-store" });
      if (url.pathname === "/") return page(settings);
      return (await browserFile(folders, url.pathname)) ?? json({ error: "Not found" }, 404);
    },
  });
}

async function page(settings: DemoSettings) {
  return whole(200, "text/html; charset=utf-8", await pageFile("local/demo/page/page.html"), {
    "content-security-policy": policyFor(settings),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

// The page holds the two sides and asks the clock; nothing else of anywhere gets in.
function policyFor({ ownerUrl, phoneUrl, bankUrl, clockUrl }: DemoSettings): string {
  const origin = (address: string) => new URL(address).origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${origin(clockUrl)}`,
    `frame-src ${origin(ownerUrl)} ${origin(phoneUrl)} ${origin(bankUrl)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
