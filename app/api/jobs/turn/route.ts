import { z } from "zod";
import { requestClock } from "@/lib/clock";
import { withCronSecret } from "@/lib/guard";
import { readBody } from "@/lib/inbox/read-body";
import { runTurn } from "@/lib/turn";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const job = z.object({ restauranteId: z.int().positive(), conversaId: z.int().positive() });
const MAX_JOB_BYTES = 4_096;

/** Runs the turn of one conversation now. Calling it twice does no more than calling it once. */
export const POST = withCronSecret(async (request) => {
  const body = await readBody(request, MAX_JOB_BYTES);
  const ref = job.safeParse(body.kind === "json" ? body.value : null);
  if (!ref.success) return Response.json({ ok: false, error: "invalid_job" }, { status: 400 });
  const outcome = await runTurn(ref.data, { kind: "messages", quietSeconds: 0 }, await requestClock());
  return Response.json(
    { ok: outcome.kind !== "contended", outcome: outcome.kind },
    { status: outcome.kind === "contended" ? 503 : 200 },
  );
});
