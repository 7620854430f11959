export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "too_large" }
  | { readonly kind: "malformed" };

/**
 * The JSON body of a request, read no further than `maxBytes`. The declared length is only a hint: a stream that lies
 * is cut off as well.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Body> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return { kind: "too_large" };
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return { kind: "too_large" };
  try {
    return { kind: "json", value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { kind: "malformed" };
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
