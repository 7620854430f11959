import { z } from "zod";
import { requestClock } from "@/lib/clock";
import { invalidJob, withJob } from "@/lib/guard";
import { runTurn } from "@/lib/turn";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const job = z.object({
  restauranteId: z.int().positive(),
  conversaId: z.int().positive(),
  quietSeconds: z.number().min(0).max(30).default(0),
  onlyIfAlone: z.boolean().default(false),
});

/**
 * Runs the turn of one conversation. Calling it twice does no more than calling it once; one that comes before the customer
 * has paused does nothing, because the younger message brings a job of its own. 503: others were faster, to be tried again.
 */
export const POST = withJob(async (body) => {
  const parsed = job.safeParse(body);
  if (!parsed.success) return invalidJob();
  const { restauranteId, conversaId, quietSeconds, onlyIfAlone } = parsed.data;
  const cause = { kind: "messages", quietSeconds, onlyIfAlone } as const;
  const outcome = await runTurn({ restauranteId, conversaId }, cause, await requestClock());
  return Response.json(
    { ok: outcome.kind !== "contended", outcome: outcome.kind },
    { status: outcome.kind === "contended" ? 503 : 200 },
  );
});
