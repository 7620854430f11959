import { requestClock } from "@/lib/clock";
import { withCronSecret } from "@/lib/guard";
import { resetStates } from "@/lib/jobs/reset-states";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Forgets what was half built and left for long. */
export const GET = withCronSecret(async () =>
  Response.json({ status: "ok", ...(await resetStates(await requestClock())) }),
);
