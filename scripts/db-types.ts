import { writeFileSync } from "node:fs";
import { DATABASE_TYPES, databaseTypes } from "@/local/supabase/database-types";
import { startDisposableSupabase } from "@/tests/support/disposable-supabase";

/** Writes the types of the database anew from the migrations. */
const supabase = await startDisposableSupabase("supabase/migrations");
try {
  writeFileSync(DATABASE_TYPES, await databaseTypes(supabase.postgresUrl));
  console.log(`${DATABASE_TYPES} is written.`);
} finally {
  await supabase.stop();
}
