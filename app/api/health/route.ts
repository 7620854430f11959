import { requestClock } from "@/lib/clock";
import { checkHealth } from "@/lib/health";
import { withRequest } from "@/lib/with-request";

export const dynamic = "force-dynamic";

/** 200 while orders can be taken, 503 when they cannot. Tells states and ages, never data. */
export const GET = withRequest(async () => {
  const clock = await requestClock();
  const health = await checkHealth(clock());
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
});
