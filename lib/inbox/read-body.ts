import { readBytes } from "@/lib/channels/read-bytes";

export type Body =
  | { readonly kind: "json"; readonly value: unknown; readonly raw: Uint8Array }
  | { readonly kind: "too_large" }
  | { readonly kind: "malformed" };

/** The JSON body of a request, with the bytes it came as, read no further than `maxBytes`. */
export async function readBody(request: Request, maxBytes: number): Promise<Body> {
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return { kind: "too_large" };
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return { kind: "json", value, raw: bytes };
  } catch {
    return { kind: "malformed" };
  }
}
