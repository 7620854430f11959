import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PostgresBinaries } from "@/local/supabase/postgres-binaries";
import { removeData } from "@/local/supabase/remove-data";
import { type Supabase, startSupabase } from "@/local/supabase/start-supabase";

export type DisposableSupabase = Supabase & { dataDir: string };

/** A stack of its own in a temporary folder that `stop` removes, on free ports. */
export async function startDisposableSupabase(
  migrationsDir: string | null,
  postgres?: PostgresBinaries,
): Promise<DisposableSupabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "supabase-test-"));
  const remove = () => removeData(dataDir);
  try {
    const supabase = await startSupabase({
      dataDir,
      migrationsDir,
      durable: false,
      ...(postgres === undefined ? {} : { postgres }),
    });
    return {
      ...supabase,
      dataDir,
      stop: async () => {
        await supabase.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
