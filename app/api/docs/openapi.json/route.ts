import { describeApi } from "@/lib/api-description";

export const dynamic = "force-static";

/** What is called from outside, as OpenAPI 3.1. */
export function GET(): Response {
  return Response.json(describeApi());
}
