import { requestClock } from "@/lib/clock";
import { invalidJob, withJob } from "@/lib/guard";
import { turnJob } from "@/lib/jobs/job-schemas";
import { runTurn } from "@/lib/turn";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/**
 * Runs the turn of one conversation. Calling it twice does no more than calling it once; one that comes before the customer
 * has paused does nothing, because the younger message brings a job of its own. 503: others were faster, to be tried again.
 */
export const POST = withJob(async (body) => {
  const parsed = turnJob.safeParse(body);
  if (!parsed.success) return invalidJob();
  const { restauranteId, conversaId, quietSeconds, onlyIfAlone } = parsed.data;
  const cause = { kind: "messages", quietSeconds, onlyIfAlone } as const;
  const outcome = await runTurn({ restauranteId, conversaId }, cause, await requestClock());
  return Response.json(
    { ok: outcome.kind !== "contended", outcome: outcome.kind },
    { status: outcome.kind === "contended" ? 503 : 200 },
  );
});
