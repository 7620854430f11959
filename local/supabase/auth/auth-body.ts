import { z } from "zod";
import { AuthError } from "./auth-error";
import { authSettings } from "./auth-settings";

const metadataSchema = z.record(z.string(), z.unknown());

/** Every field our routes read from a JSON body; what else a client sends is dropped. */
export const authBodySchema = z.object({
  email: z.string().optional(),
  password: z.string().optional(),
  data: metadataSchema.optional(),
  refresh_token: z.string().optional(),
  create_user: z.boolean().optional(),
  type: z.string().optional(),
  token: z.string().optional(),
  token_hash: z.string().optional(),
  redirect_to: z.string().nullish(),
  // Of /admin/users:
  // Any of Postgres' uuids, also those that no version of the standard would make.
  id: z.guid().optional(),
  phone: z.string().optional(),
  role: z.string().optional(),
  email_confirm: z.boolean().optional(),
  user_metadata: metadataSchema.optional(),
  app_metadata: metadataSchema.optional(),
  ban_duration: z.string().optional(),
});

export type AuthBody = z.infer<typeof authBodySchema>;

/** The address in lower case, as it is stored and looked up. */
export function requireEmail(email: string | undefined): string {
  if (email === undefined || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
    throw new AuthError(400, "validation_failed", "Unable to validate email address: invalid format");
  }
  return email.toLowerCase();
}

export function requirePassword(password: string | undefined): string {
  const { minPasswordLength } = authSettings;
  if (password === undefined || password.length < minPasswordLength) {
    const message = `Password should be at least ${minPasswordLength} characters.`;
    throw new AuthError(422, "weak_password", message, { weak_password: { reasons: ["length"] } });
  }
  return password;
}
