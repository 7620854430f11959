import type { Account } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { serviceClient } from "@/lib/services/supabase";
import type { Detalhe } from "./auditoria";

/**
 * Writes a line of the log of changes. What it tells has happened by now: that the line was not kept is a fault of ours, told
 * in the logs and not to the person, who would do it again.
 */
export async function registrar(entry: {
  readonly restauranteId: number | null;
  /** Null is the platform's own doing. */
  readonly quem: Account | null;
  readonly acao: string;
  readonly detalhe: Detalhe;
}): Promise<void> {
  const agora = (await requestClock())();
  const { error } = await serviceClient()
    .from("auditoria")
    .insert({
      restaurante_id: entry.restauranteId,
      user_id: entry.quem?.userId ?? null,
      quem: entry.quem?.email ?? null,
      acao: entry.acao,
      detalhe: entry.detalhe,
      created_at: new Date(agora).toISOString(),
    });
  if (error !== null)
    log.error(
      { error: describeError(error), acao: entry.acao },
      "a change was not written to the log of changes",
    );
}
