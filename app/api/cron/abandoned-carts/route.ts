import { requestClock } from "@/lib/clock";
import { withCronSecret } from "@/lib/guard";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Reminds of carrinhos nobody goes on with, and gives them up later. */
export const GET = withCronSecret(async () =>
  Response.json({ status: "ok", ...(await abandonedCarts(await requestClock())) }),
);
