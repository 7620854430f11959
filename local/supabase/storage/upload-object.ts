import { createHash } from "node:crypto";
import type pg from "pg";
import { type HttpAnswer, type HttpRequest, json } from "@/local/supabase/http-exchange";
import type { StorageCall, StorageContext } from "./storage-call";
import { StorageError } from "./storage-error";

type Upload = { data: Buffer; contentType: string; cacheControl: string };
type BucketLimits = { file_size_limit: string | null; allowed_mime_types: string[] | null };

/** Stores an object with the caller's rights; PUT and `x-upsert` replace one that exists. */
export async function uploadObject(
  { pool }: StorageContext,
  call: StorageCall,
  bucket: string,
  name: string,
): Promise<HttpAnswer> {
  const upload = await readUpload(call.request);
  await checkLimits(pool, bucket, upload);
  const replaces = call.request.method === "PUT" || call.request.headers["x-upsert"] === "true";
  const onConflict = replaces
    ? `on conflict (bucket_id, name)
         do update set metadata = excluded.metadata, data = excluded.data, updated_at = now()`
    : "";
  const { rows } = await call.asCaller((client) =>
    client.query<{ id: string }>(
      `insert into storage.objects (bucket_id, name, owner_id, metadata, data)
         values ($1, $2, $3, $4, $5) ${onConflict} returning id`,
      [bucket, name, call.claims.sub ?? null, metadataOf(upload), upload.data],
    ),
  );
  return json({ Key: `${bucket}/${name}`, Id: rows[0]?.id });
}

/** A browser sends a form with the file in it, a server the bare bytes. */
async function readUpload({ headers, body }: HttpRequest): Promise<Upload> {
  const contentType = headers["content-type"] ?? "application/octet-stream";
  const bare = { data: body, contentType, cacheControl: headers["cache-control"] ?? "max-age=3600" };
  if (!contentType.startsWith("multipart/form-data")) return bare;
  const request = { headers: { "content-type": contentType } };
  const form = await new Response(new Uint8Array(body), request).formData();
  const file = [...form.values()].find((value) => typeof value !== "string");
  if (file === undefined) throw new StorageError(400, "invalid_request", "The form carries no file");
  const seconds = form.get("cacheControl");
  return {
    data: Buffer.from(await file.arrayBuffer()),
    contentType: file.type || "application/octet-stream",
    cacheControl: typeof seconds === "string" ? `max-age=${seconds}` : bare.cacheControl,
  };
}

async function checkLimits(pool: pg.Pool, bucket: string, { data, contentType }: Upload): Promise<void> {
  const { rows } = await pool.query<BucketLimits>(
    "select file_size_limit, allowed_mime_types from storage.buckets where id = $1",
    [bucket],
  );
  const limits = rows[0];
  if (limits === undefined) throw new StorageError(404, "Bucket not found", "Bucket not found");
  if (limits.file_size_limit !== null && data.length > Number(limits.file_size_limit)) {
    throw new StorageError(413, "Payload too large", "The object exceeded the maximum allowed size");
  }
  const allowed = limits.allowed_mime_types ?? [];
  if (allowed.length > 0 && !allowed.some((type) => isOfType(contentType, type))) {
    throw new StorageError(415, "invalid_mime_type", `mime type ${contentType} is not supported`);
  }
}

/** `allowed` is a type such as `image/png`, or a family such as `image/*`. */
function isOfType(contentType: string, allowed: string): boolean {
  if (allowed.endsWith("/*")) return contentType.startsWith(allowed.slice(0, -1));
  return contentType.split(";")[0] === allowed;
}

function metadataOf({ data, contentType, cacheControl }: Upload) {
  return {
    eTag: `"${createHash("md5").update(data).digest("hex")}"`,
    size: data.length,
    mimetype: contentType,
    cacheControl,
    lastModified: new Date(),
    contentLength: data.length,
    httpStatusCode: 200,
  };
}
