import { requestClock } from "@/lib/clock";
import { withRoutine } from "@/lib/guard";
import { askRatings } from "@/lib/jobs/ask-ratings";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Asks for a grade of what was delivered a while ago. */
export const GET = withRoutine("avaliar", async () => askRatings(await requestClock()));
