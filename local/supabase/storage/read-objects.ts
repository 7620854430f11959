import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { findObject, type ObjectRow, type StorageCall, type StorageContext } from "./storage-call";
import { objectNotFound, StorageError } from "./storage-error";

/** The bytes of an object the caller may read. */
export async function downloadObject(call: StorageCall, bucket: string, name: string): Promise<HttpAnswer> {
  return bytesOf(await call.asCaller((client) => findObject(client, bucket, name)), call);
}

/** Anyone may read what lies in a public bucket. */
export async function downloadPublic(
  { pool }: StorageContext,
  call: StorageCall,
  bucket: string,
  name: string,
) {
  const { rows } = await pool.query<ObjectRow>(
    `select o.* from storage.objects o join storage.buckets b on b.id = o.bucket_id
       where b.public and o.bucket_id = $1 and o.name = $2`,
    [bucket, name],
  );
  return bytesOf(rows[0] ?? null, call);
}

/** Whoever holds a valid signed link may read that one object. */
export async function downloadSigned(
  context: StorageContext,
  call: StorageCall,
  bucket: string,
  name: string,
) {
  const token = call.request.query.get("token") ?? "";
  if (!context.urls.isValid(token, `${bucket}/${name}`)) {
    throw new StorageError(400, "InvalidJWT", "invalid token");
  }
  return bytesOf(await findObject(context.pool, bucket, name), call);
}

/** What is known about an object, without its bytes. */
export async function describeObject(call: StorageCall, bucket: string, name: string): Promise<HttpAnswer> {
  const [place, path] = afterScope(bucket, name);
  const object = await call.asCaller((client) => findObject(client, place, path));
  if (object === null) throw objectNotFound();
  return json({
    id: object.id,
    name: object.name,
    size: object.data.length,
    content_type: object.metadata.mimetype,
    etag: object.metadata.eTag,
    metadata: {},
    created_at: object.created_at,
    last_modified: object.updated_at,
    version: object.id,
  });
}

/** `info/public/<bucket>/<name>` and `info/authenticated/…` mean the same as `info/<bucket>/<name>` here. */
function afterScope(bucket: string, name: string): [string, string] {
  if (bucket !== "public" && bucket !== "authenticated") return [bucket, name];
  const [place = "", ...rest] = name.split("/");
  return [place, rest.join("/")];
}

function bytesOf(object: ObjectRow | null, { request }: StorageCall): HttpAnswer {
  if (object === null) throw objectNotFound();
  const { metadata, data } = object;
  return {
    status: 200,
    headers: {
      "content-type": metadata.mimetype,
      "content-length": String(data.length),
      etag: metadata.eTag,
      "cache-control": metadata.cacheControl ?? "no-cache",
      "last-modified": object.updated_at.toUTCString(),
      ...(request.query.has("download") ? { "content-disposition": "attachment" } : {}),
    },
    body: request.method === "HEAD" ? null : data,
  };
}
