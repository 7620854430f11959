import { json } from "@/local/supabase/http-exchange";
import type { AuthRoute } from "./auth-context";

/** What a client asks about the project itself. */
export const projectRoutes: Record<string, AuthRoute> = {
  "GET /health": async () => json({ version: "v2-local", name: "GoTrue", description: "local auth" }),
  "GET /settings": async () => json(settings),
  "GET /.well-known/jwks.json": async ({ tokens }) => json(tokens.publicKeys),
};

const settings = {
  external: { email: true, phone: false },
  disable_signup: false,
  mailer_autoconfirm: true,
  phone_autoconfirm: false,
  sms_provider: "",
  mfa_enabled: false,
  saml_enabled: false,
};
