import { execFile } from "node:child_process";
import { supabaseCli } from "./supabase-cli";

/** Where the types are kept. */
export const DATABASE_TYPES = "lib/services/database-types.ts";

const HEAD = "// Written by `npm run db:types` from supabase/migrations; not by hand.\n\n";

/** The types of the schema `public` as `supabase gen types` writes them, formatted as everything here: the same bytes for the same schema. */
export async function databaseTypes(postgresUrl: string): Promise<string> {
  const written = await supabaseCli(postgresUrl, ["gen", "types", "typescript", "--schema", "public"]);
  // After the types it writes helpers to name parts of them, which lib/services/database.ts does its own way.
  const end = written.indexOf("\n}\n");
  if (end < 0) throw new Error(`The Supabase CLI wrote no types:\n${written.slice(0, 500)}`);
  return format(HEAD + written.slice(0, end + 3).trimStart());
}

function format(source: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "biome",
      ["format", `--stdin-file-path=${DATABASE_TYPES}`],
      { maxBuffer: 10_000_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    child.stdin?.end(source);
  });
}
