import type pg from "pg";
import type { z } from "zod";
import type { HttpRequest } from "@/local/supabase/http-exchange";
import type { Claims } from "@/local/supabase/tokens";
import type { UrlSigner } from "./signed-urls";
import { StorageError } from "./storage-error";

/** One request being answered: who calls, what for, and the way to the tables with the caller's rights. */
export type StorageCall = {
  request: HttpRequest;
  claims: Claims;
  /** The decoded path below `/storage/v1`, such as `["object", "fotos", "a", "b.png"]`. */
  segments: string[];
  asCaller<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result>;
};

export type StorageContext = { pool: pg.Pool; urls: UrlSigner };

export type ObjectRow = {
  id: string;
  name: string;
  bucket_id: string;
  metadata: { mimetype: string; eTag: string; cacheControl?: string };
  data: Buffer;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
};

export function parseBody<Schema extends z.ZodType>(call: StorageCall, schema: Schema): z.infer<Schema> {
  const { body } = call.request;
  const parsed = schema.safeParse(body.length === 0 ? {} : JSON.parse(body.toString()));
  if (!parsed.success) throw new StorageError(400, "invalid_request", parsed.error.message);
  return parsed.data;
}

export async function findObject(
  client: Pick<pg.ClientBase, "query">,
  bucket: string,
  name: string,
): Promise<ObjectRow | null> {
  const sql = "select * from storage.objects where bucket_id = $1 and name = $2";
  return (await client.query<ObjectRow>(sql, [bucket, name])).rows[0] ?? null;
}
