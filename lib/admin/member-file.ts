import { unstable_rethrow } from "next/navigation";
import { byteRange } from "@/lib/admin/byte-range";
import { findMember, type Member, type Papel } from "@/lib/admin/require-member";
import { describeError, log } from "@/lib/log";
import { withRequest } from "@/lib/with-request";

export type MemberFile = {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a file that is kept instead of shown. */
  readonly name?: string;
};

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
      return fileResponse(file, request.headers.get("range"));
    } catch (error) {
      unstable_rethrow(error);
      log.error({ error: describeError(error) }, "a file of the panel failed");
      return new Response(null, { status: 503, headers: PRIVATE });
    }
  };
  return withRequest(answer, () => "/painel/[file]");
}

/** All of it, or the one part that was asked for: a telephone plays sound and video by parts or not at all. */
function fileResponse({ bytes, contentType, name }: MemberFile, range: string | null): Response {
  const headers = {
    ...PRIVATE,
    "content-type": contentType,
    "accept-ranges": "bytes",
    ...(name === undefined
      ? {}
      : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  };
  const part = byteRange(range, bytes.length);
  if (part === null) return new Response(bytes, { headers });
  const { from, to } = part;
  if (from > to) return new Response(null, { status: 416, headers: PRIVATE });
  return new Response(bytes.subarray(from, to + 1), {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${from}-${to}/${bytes.length}` },
  });
}

const PRIVATE = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};
