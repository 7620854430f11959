import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { SigningKey, SupabaseKeys } from "./keys";

const claimsSchema = z.looseObject({
  role: z.string().default("anon"),
  sub: z.string().optional(),
  session_id: z.string().optional(),
});

export type Claims = z.infer<typeof claimsSchema>;

export type Tokens = {
  /** Signs a user's access token with the ES256 key. */
  sign(claims: JWTPayload): Promise<string>;
  /** Throws when the token is malformed, expired or not signed by one of our keys. */
  verify(token: string): Promise<Claims>;
  /** The long-lived HS256 token that is a project's legacy key for `role`. */
  legacyKey(role: "anon" | "service_role"): Promise<string>;
  /** The public JWK set that lets a client check access tokens by itself. */
  publicKeys: { keys: JWK[] };
  /** The JWK set for PostgREST: users' public key and the legacy secret. */
  postgrestKeys: string;
};

// Fixed dates make the legacy keys the same at every start of a data folder.
const legacyDates = { iat: 1_700_000_000, exp: 2_000_000_000 };

/** Signing and checking with the keys of one data folder. */
export async function createTokens(keys: SupabaseKeys): Promise<Tokens> {
  const publicKey = publicPart(keys.signingKey);
  const privateKey = await importJWK({ ...keys.signingKey, alg: "ES256" }, "ES256");
  const checkingKey = await importJWK(publicKey, "ES256");
  const secret = new TextEncoder().encode(keys.jwtSecret);
  const header = { alg: "ES256", kid: keys.signingKey.kid, typ: "JWT" };
  return {
    sign: (claims) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
    verify: async (token) => {
      const keyFor = ({ alg }: { alg?: string }) => (alg === "HS256" ? secret : checkingKey);
      const { payload } = await jwtVerify(token, keyFor, { algorithms: ["ES256", "HS256"] });
      return claimsSchema.parse(payload);
    },
    legacyKey: (role) =>
      new SignJWT({ role, iss: "supabase-demo", ...legacyDates })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .sign(secret),
    publicKeys: { keys: [publicKey] },
    postgrestKeys: JSON.stringify({ keys: [publicKey, legacyJwk(keys.jwtSecret)] }),
  };
}

function publicPart({ kty, crv, x, y, kid }: SigningKey): JWK {
  return { kty, crv, x, y, kid, alg: "ES256", use: "sig", key_ops: ["verify"] };
}

function legacyJwk(jwtSecret: string): JWK {
  return { kty: "oct", k: Buffer.from(jwtSecret).toString("base64url"), alg: "HS256", kid: "legacy" };
}
