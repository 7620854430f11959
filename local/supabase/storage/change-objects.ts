import { z } from "zod";
import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { parseBody, type StorageCall } from "./storage-call";
import { objectNotFound } from "./storage-error";

const transferSchema = z.object({
  bucketId: z.string(),
  sourceKey: z.string(),
  destinationKey: z.string(),
  destinationBucket: z.string().nullish(),
});

const removalSchema = z.object({ prefixes: z.array(z.string()) });

export async function removeObjects(call: StorageCall, bucket: string): Promise<HttpAnswer> {
  const { prefixes } = parseBody(call, removalSchema);
  const { rows } = await call.asCaller((client) =>
    client.query(
      `delete from storage.objects where bucket_id = $1 and name = any ($2)
         returning bucket_id, name, id, metadata, created_at, updated_at`,
      [bucket, prefixes],
    ),
  );
  return json(rows);
}

export async function moveObject(call: StorageCall): Promise<HttpAnswer> {
  const { from, to } = transferOf(call);
  const { rowCount } = await call.asCaller((client) =>
    client.query(
      "update storage.objects set name = $3, bucket_id = $4 where bucket_id = $1 and name = $2 returning id",
      [from.bucket, from.name, to.name, to.bucket],
    ),
  );
  if (rowCount === 0) throw objectNotFound();
  return json({ message: "Successfully moved" });
}

export async function copyObject(call: StorageCall): Promise<HttpAnswer> {
  const { from, to } = transferOf(call);
  const { rowCount } = await call.asCaller((client) =>
    client.query(
      `insert into storage.objects (bucket_id, name, metadata, data, owner_id)
         select $4, $3, metadata, data, owner_id from storage.objects where bucket_id = $1 and name = $2`,
      [from.bucket, from.name, to.name, to.bucket],
    ),
  );
  if (rowCount === 0) throw objectNotFound();
  return json({ Key: `${to.bucket}/${to.name}` });
}

function transferOf(call: StorageCall) {
  const { bucketId, sourceKey, destinationKey, destinationBucket } = parseBody(call, transferSchema);
  return {
    from: { bucket: bucketId, name: sourceKey },
    to: { bucket: destinationBucket ?? bucketId, name: destinationKey },
  };
}
