import { type SupabaseOptions, startSupabase } from "@/local/supabase/start-supabase";

/** A process of its own with a stack in it, for tests that interrupt or kill the process. */
async function launch(): Promise<void> {
  const options: SupabaseOptions = JSON.parse(process.argv[2] ?? "{}");
  const { postgresUrl, stop } = await startSupabase(options);
  process.once("SIGINT", () => void stop());
  console.log(JSON.stringify({ postgresUrl }));
}

void launch();
