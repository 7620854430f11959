import { z } from "zod";
import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { parseBody, type StorageCall } from "./storage-call";
import { StorageError } from "./storage-error";

const bucketSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  public: z.boolean().nullish(),
  file_size_limit: z.coerce.number().nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
});

const shownColumns = "id, name, owner, public, file_size_limit, allowed_mime_types, created_at, updated_at";

/** `/bucket` and `/bucket/<id>`, with the caller's rights. */
export async function answerBucket(call: StorageCall): Promise<HttpAnswer> {
  const [, id, action] = call.segments;
  const { method } = call.request;
  if (id === undefined) return json(method === "POST" ? await createBucket(call) : await listBuckets(call));
  switch (`${method} ${action ?? ""}`) {
    case "POST empty":
      return json(await emptyBucket(call, id));
    case "DELETE ":
      return json(await deleteBucket(call, id));
    case "PUT ":
      return json(await updateBucket(call, id));
    case "GET ":
      return json(await readBucket(call, id));
    default:
      throw new StorageError(404, "not_found", `Not in the local storage: ${method} bucket ${action ?? ""}`);
  }
}

function listBuckets({ asCaller }: StorageCall) {
  return asCaller(async (client) => (await client.query(`select ${shownColumns} from storage.buckets`)).rows);
}

async function createBucket(call: StorageCall) {
  const bucket = parseBody(call, bucketSchema);
  const id = bucket.id ?? bucket.name;
  await call.asCaller((client) =>
    client.query(
      `insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
         values ($1, $1, $2, $3, $4)`,
      [id, bucket.public ?? false, bucket.file_size_limit ?? null, bucket.allowed_mime_types ?? null],
    ),
  );
  return { name: id };
}

async function emptyBucket({ asCaller }: StorageCall, id: string) {
  await asCaller((client) => client.query("delete from storage.objects where bucket_id = $1", [id]));
  return { message: "Successfully emptied" };
}

async function deleteBucket({ asCaller }: StorageCall, id: string) {
  await asCaller((client) => client.query("delete from storage.buckets where id = $1", [id]));
  return { message: "Successfully deleted" };
}

async function updateBucket(call: StorageCall, id: string) {
  const bucket = parseBody(call, bucketSchema);
  await call.asCaller((client) =>
    client.query(
      `update storage.buckets
         set public = coalesce($2, public), file_size_limit = $3, allowed_mime_types = $4 where id = $1`,
      [id, bucket.public ?? null, bucket.file_size_limit ?? null, bucket.allowed_mime_types ?? null],
    ),
  );
  return { message: "Successfully updated" };
}

async function readBucket({ asCaller }: StorageCall, id: string) {
  const sql = `select ${shownColumns} from storage.buckets where id = $1`;
  const { rows } = await asCaller((client) => client.query(sql, [id]));
  if (rows[0] === undefined) throw new StorageError(404, "Bucket not found", "Bucket not found");
  return rows[0];
}
