/**
 * The first and last byte that a Range header asks for of a file of `length` bytes; null asks for all of it, as does what
 * is not understood. A `from` beyond `to` asks for nothing that is there.
 */
export function byteRange(
  header: string | null,
  length: number,
): { readonly from: number; readonly to: number } | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const last = length - 1;
  if (from === "") return { from: Math.max(0, length - Number(to)), to: last };
  return { from: Number(from), to: to === "" ? last : Math.min(Number(to), last) };
}
