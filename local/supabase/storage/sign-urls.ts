import type pg from "pg";
import { z } from "zod";
import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { findObject, parseBody, type StorageCall, type StorageContext } from "./storage-call";
import { objectNotFound } from "./storage-error";

const requestSchema = z.object({
  expiresIn: z.number().default(60),
  paths: z.array(z.string()).optional(),
});

const noAccess = "Either the object does not exist or you do not have access to it";

/** Signs a link to one object, or to each of `paths`, that the caller may read. */
export function signUrls(context: StorageContext, call: StorageCall, bucket: string, name: string) {
  const { expiresIn, paths } = parseBody(call, requestSchema);
  return call.asCaller(async (client): Promise<HttpAnswer> => {
    const sign = (path: string) => signedUrl(context, client, `${bucket}/${path}`, expiresIn);
    if (paths === undefined) {
      const signedURL = await sign(name);
      if (signedURL === null) throw objectNotFound();
      return json({ signedURL });
    }
    const signed: { path: string; signedURL: string | null; error: string | null }[] = [];
    for (const path of paths) {
      const signedURL = await sign(path);
      signed.push({ path, signedURL, error: signedURL === null ? noAccess : null });
    }
    return json(signed);
  });
}

async function signedUrl({ urls }: StorageContext, client: pg.PoolClient, place: string, seconds: number) {
  const [bucket = "", ...name] = place.split("/");
  if ((await findObject(client, bucket, name.join("/"))) === null) return null;
  return `/object/sign/${encodeURI(place)}?token=${urls.sign(place, seconds)}`;
}
