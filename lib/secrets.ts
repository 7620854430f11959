import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { createFernet } from "@/lib/fernet";

/** Encrypts a credential for the database with the newest CRED_ENCRYPTION_KEY, in the Fernet format. */
export function encryptSecret(plain: string): string {
  return fernet().encrypt(plain);
}

/** Decrypts a stored credential with whichever key made it. Throws FernetError; it never returns its input. */
export function decryptSecret(token: string): string {
  return fernet().decrypt(token);
}

/** Lower-case hex, as `restaurantes.instance_token_sha256` holds it. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The same short name for the same person or address, from which neither can be told. */
export function pseudonym(personal: string): string {
  return createHmac("sha256", env().CRON_SECRET).update(personal).digest("base64url").slice(0, 22);
}

/** Compares in constant time, whatever the lengths. An empty or absent secret matches nothing. */
export function isSameSecret(given: string | null | undefined, expected: string | null | undefined): boolean {
  if (!given || !expected) return false;
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function fernet() {
  return createFernet(env().CRED_ENCRYPTION_KEY);
}
