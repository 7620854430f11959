import { withAdminToken } from "@/lib/guard";

export const dynamic = "force-dynamic";

/** There is nothing to empty: a changed menu is read at once. Programs of old are told so in their own words. */
export const POST = withAdminToken(async () => Response.json({ status: "ok", deleted: 0, keys: [] }));
