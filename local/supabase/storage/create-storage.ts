import pg from "pg";
import { bearerToken, type HttpAnswer, type HttpRequest, json } from "@/local/supabase/http-exchange";
import type { Claims, Tokens } from "@/local/supabase/tokens";
import { asRole } from "@/local/supabase/transaction";
import { answerBucket } from "./buckets";
import { answerObject } from "./objects";
import { createUrlSigner } from "./signed-urls";
import type { StorageCall, StorageContext } from "./storage-call";
import { StorageError } from "./storage-error";

export type StorageOptions = { pool: pg.Pool; tokens: Tokens; signingSecret: string };

/** Supabase Storage over tables: buckets, uploads, downloads, lists, signed and public links. */
export function createStorage(options: StorageOptions): (request: HttpRequest) => Promise<HttpAnswer> {
  const { pool } = options;
  const context: StorageContext = { pool, urls: createUrlSigner(options.signingSecret) };
  return async (request) => {
    try {
      const claims = await claimsOf(request, options.tokens);
      const segments = request.path.split("/").filter(Boolean).map(decodeURIComponent);
      const call: StorageCall = {
        request,
        claims,
        segments,
        asCaller: (work) => asRole(pool, claims, work),
      };
      return await (segments[0] === "bucket" ? answerBucket(call) : answerObject(context, call));
    } catch (error) {
      return refusalOf(error);
    }
  };
}

async function claimsOf(request: HttpRequest, tokens: Tokens): Promise<Claims> {
  const token = bearerToken(request.headers);
  if (token === null) return { role: "anon" };
  try {
    return await tokens.verify(token);
  } catch (error) {
    throw new StorageError(400, "InvalidJWT", `jwt malformed: ${String(error)}`);
  }
}

// The hosted service answers these as HTTP 400 and keeps the real number in the body.
const answeredAs400 = [403, 404, 409];

function refusalOf(error: unknown): HttpAnswer {
  const refusal = toRefusal(error);
  const { statusCode, message } = refusal;
  const status = answeredAs400.includes(statusCode) ? 400 : statusCode;
  return json({ statusCode: String(statusCode), error: refusal.error, message }, status);
}

function toRefusal(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof pg.DatabaseError && error.code === "42501") {
    return new StorageError(403, "Unauthorized", error.message);
  }
  if (error instanceof pg.DatabaseError && error.code === "23505") {
    return new StorageError(409, "Duplicate", "The resource already exists");
  }
  console.error("[supabase storage]", error);
  return new StorageError(500, "Internal", String(error));
}
