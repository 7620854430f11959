import { requestClock } from "@/lib/clock";
import { withRoutine } from "@/lib/guard";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Reminds of carrinhos nobody goes on with, and gives them up later. */
export const GET = withRoutine("abandoned-carts", async () => abandonedCarts(await requestClock()));
