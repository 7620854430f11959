import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { z } from "zod";

const signingKeySchema = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});

const keysSchema = z.object({
  publishableKey: z.string().startsWith("sb_publishable_"),
  secretKey: z.string().startsWith("sb_secret_"),
  /** Signs the legacy anon and service_role keys (HS256). */
  jwtSecret: z.string().min(32),
  /** Signs users' access tokens (ES256). */
  signingKey: signingKeySchema,
});

export type SupabaseKeys = z.infer<typeof keysSchema>;
export type SigningKey = z.infer<typeof signingKeySchema>;

/** The keys of one data folder, made at random the first time and readable only by their owner. */
export async function loadKeys(dataDir: string): Promise<SupabaseKeys> {
  const file = path.join(dataDir, "keys.json");
  if (existsSync(file)) return keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const keys = await makeKeys();
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return keys;
}

async function makeKeys(): Promise<SupabaseKeys> {
  return {
    publishableKey: opaqueKey("sb_publishable_"),
    secretKey: opaqueKey("sb_secret_"),
    jwtSecret: randomBytes(36).toString("base64url"),
    signingKey: await makeSigningKey(),
  };
}

function opaqueKey(prefix: string): string {
  return `${prefix}${randomBytes(16).toString("base64url")}_${randomBytes(6).toString("base64url")}`;
}

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = createHash("sha256").update(`${jwk.x}${jwk.y}`).digest("hex").slice(0, 16);
  return signingKeySchema.parse({ ...jwk, kid });
}
