/**
 * The body of an HTTP message, read no further than `maxBytes`; null when it is longer. The declared length is only a
 * hint: a stream that lies is cut off as well.
 */
export async function readBytes(
  { headers, body }: Pick<Response, "headers" | "body">,
  maxBytes: number,
): Promise<Buffer | null> {
  if (Number(headers.get("content-length") ?? 0) > maxBytes) {
    await body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
