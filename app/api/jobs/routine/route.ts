import { requestClock } from "@/lib/clock";
import { invalidJob, withJob } from "@/lib/guard";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";
import { askRatings } from "@/lib/jobs/ask-ratings";
import { routineJob } from "@/lib/jobs/job-schemas";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const routines = { "abandoned-carts": abandonedCarts, avaliar: askRatings };

/** Runs a routine for one restaurante at the minute something falls due there. The routine of all is its sweeper. */
export const POST = withJob(async (body) => {
  const parsed = routineJob.safeParse(body);
  if (!parsed.success) return invalidJob();
  const { routine, restauranteId } = parsed.data;
  return Response.json({ ok: true, ...(await routines[routine](await requestClock(), restauranteId)) });
});
