import { requestClock } from "@/lib/clock";
import { withRoutine } from "@/lib/guard";
import { sweep } from "@/lib/jobs/sweep";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Each minute: runs the turns and sends the messages that a crash left behind. */
export const GET = withRoutine("sweep", async () => sweep(await requestClock()));
