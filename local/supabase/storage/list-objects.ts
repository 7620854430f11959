import { z } from "zod";
import { type HttpAnswer, json } from "@/local/supabase/http-exchange";
import { parseBody, type StorageCall } from "./storage-call";

const requestSchema = z.object({
  prefix: z.string().default(""),
  search: z.string().default(""),
  limit: z.number().default(100),
  offset: z.number().default(0),
});

type ListedRow = {
  id: string;
  name: string;
  metadata: unknown;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
};
type Entry = { [Column in keyof ListedRow]: ListedRow[Column] | null };

/** One folder's files and folders; a folder has a name and nothing else, as in the hosted service. */
export async function listObjects(call: StorageCall, bucket: string): Promise<HttpAnswer> {
  const { prefix, search, limit, offset } = parseBody(call, requestSchema);
  const folder = prefix === "" ? "" : prefix.replace(/\/?$/, "/");
  const { rows } = await call.asCaller((client) =>
    client.query<ListedRow>(
      `select id, name, metadata, created_at, updated_at, last_accessed_at from storage.objects
         where bucket_id = $1 and starts_with(name, $2) order by name`,
      [bucket, folder],
    ),
  );
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const entry = entryIn(folder, row);
    entries.set(String(entry.name), entry);
  }
  const found = [...entries.values()].filter(({ name }) => String(name).includes(search));
  return json(found.slice(offset, offset + limit));
}

function entryIn(folder: string, row: ListedRow): Entry {
  const below = row.name.slice(folder.length);
  const slash = below.indexOf("/");
  if (slash < 0) return { ...row, name: below };
  const nothing = { id: null, metadata: null, created_at: null, updated_at: null, last_accessed_at: null };
  return { ...nothing, name: below.slice(0, slash) };
}
