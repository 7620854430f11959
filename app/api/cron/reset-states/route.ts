import { requestClock } from "@/lib/clock";
import { withRoutine } from "@/lib/guard";
import { resetStates } from "@/lib/jobs/reset-states";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Forgets what was half built and left for long. */
export const GET = withRoutine("reset-states", async () => resetStates(await requestClock()));
