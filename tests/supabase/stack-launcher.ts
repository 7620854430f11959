import { type SupabaseOptions, startSupabase } from "@/local/supabase/start-supabase";

/** A process of its own with a stack in it, for tests that kill the process. */
async function launch(): Promise<void> {
  const options: SupabaseOptions = JSON.parse(process.argv[2] ?? "{}");
  const { url, secretKey, postgresUrl } = await startSupabase(options);
  console.log(JSON.stringify({ url, secretKey, postgresUrl }));
}

void launch();
