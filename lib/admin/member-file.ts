import { unstable_rethrow } from "next/navigation";
import { findMember, type Member, type Papel } from "@/lib/admin/require-member";
import { describeError, log } from "@/lib/log";
import { withRequest } from "@/lib/with-request";

export type MemberFile = { readonly contentType: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The only way to serve a file of a restaurante to its people. Somebody else's, and one that does not exist, are the same
 * 404; nothing on the way keeps it, and the browser takes it for nothing but what it is said to be.
 */
export function memberFile<Params extends { readonly codigo: string }>(
  papeis: readonly Papel[],
  find: (member: Member, params: Params, query: URLSearchParams) => Promise<MemberFile | null>,
) {
  const answer = async (request: Request, context: { readonly params: Promise<Params> }) => {
    try {
      const params = await context.params;
      const member = await findMember(params.codigo);
      const isAllowed = member !== null && papeis.includes(member.papel);
      const file = isAllowed ? await find(member, params, new URL(request.url).searchParams) : null;
      if (file === null) return new Response(null, { status: 404, headers: PRIVATE });
      return new Response(file.bytes, { headers: { ...PRIVATE, "content-type": file.contentType } });
    } catch (error) {
      unstable_rethrow(error);
      log.error({ error: describeError(error) }, "a file of the panel failed");
      return new Response(null, { status: 503, headers: PRIVATE });
    }
  };
  return withRequest(answer, () => "/painel/[file]");
}

const PRIVATE = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};
