import { setPause, togglePause } from "@/lib/admin/toggle-pause";
import { withAdminToken } from "@/lib/guard";
import { readBody } from "@/lib/inbox/read-body";

export const dynamic = "force-dynamic";

const MAX_BYTES = 4_096;

/** Pauses the bot in one conversation for so many minutes; 0 wakes it. 400: not understood. 404: no such conversation. */
export const POST = withAdminToken(async (request) => {
  const body = await readBody(request, MAX_BYTES);
  const pause = togglePause.safeParse(body.kind === "json" ? body.value : null);
  if (!pause.success) return Response.json({ status: "error", error: "invalid_request" }, { status: 400 });
  const done = await setPause(pause.data);
  return done === null
    ? Response.json({ status: "error", error: "not_found" }, { status: 404 })
    : Response.json({ status: "ok", ...pause.data, ...done });
});
