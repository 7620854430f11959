import type { IncomingHttpHeaders } from "node:http";
import type pg from "pg";
import type { HttpAnswer } from "@/local/supabase/http-exchange";
import type { Tokens } from "@/local/supabase/tokens";
import type { AuthBody } from "./auth-body";

/** What every auth route works with. */
export type AuthContext = {
  pool: pg.Pool;
  tokens: Tokens;
  /** The `iss` of access tokens and the base of links: `<gateway>/auth/v1`. */
  issuer: string;
  sendMail(mail: AuthMail): void;
};

export type AuthRequest = {
  headers: IncomingHttpHeaders;
  query: URLSearchParams;
  body: AuthBody;
  /** The id in `/admin/users/<id>`; empty elsewhere. */
  userId: string;
};

export type AuthRoute = (context: AuthContext, request: AuthRequest) => Promise<HttpAnswer>;

/** A mail nobody sends; `GET /_mails` shows it. The snake_case fields are those of `generate_link`. */
export type AuthMail = { to: string; type: string } & MailLink;

export type MailLink = {
  action_link: string;
  email_otp: string;
  hashed_token: string;
  verification_type: string;
  redirect_to: string;
};
