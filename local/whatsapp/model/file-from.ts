/** A file as a request gives it, resolved to bytes. */
export type FoundFile =
  | { outcome: "found"; bytes: Buffer; mimetype: string }
  | { outcome: "tooBig" }
  | { outcome: "unreachable" };

const maxFileBytes = 16 * 1024 * 1024;

const fetchTimeoutMs = 10_000;

/** Takes an http address, a data URI, or bare base64. `mimetype` beats what the file says of itself. */
export async function fileFrom(file: string, mimetype: string | null): Promise<FoundFile> {
  if (/^https?:\/\//.test(file)) return fromAddress(file, mimetype);
  const uri = /^data:([^;,]+)[^,]*;base64,(.*)$/s.exec(file);
  return found(Buffer.from(uri?.[2] ?? file, "base64"), mimetype ?? uri?.[1] ?? null);
}

async function fromAddress(address: string, mimetype: string | null): Promise<FoundFile> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(fetchTimeoutMs) });
    if (!response.ok) return { outcome: "unreachable" };
    const said = response.headers.get("content-type")?.split(";")[0] ?? null;
    return found(Buffer.from(await response.arrayBuffer()), mimetype ?? said);
  } catch {
    // Which of the many reasons does not matter: the provider has one answer for all.
    return { outcome: "unreachable" };
  }
}

function found(bytes: Buffer, mimetype: string | null): FoundFile {
  if (bytes.length > maxFileBytes) return { outcome: "tooBig" };
  return { outcome: "found", bytes, mimetype: mimetype ?? sniff(bytes) };
}

const beginnings: readonly [string, string][] = [
  ["89504e47", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["52494646", "image/webp"],
  ["25504446", "application/pdf"],
  ["4f676753", "audio/ogg"],
  ["1a45dfa3", "audio/webm"],
  ["494433", "audio/mpeg"],
];

function sniff(bytes: Buffer): string {
  const hex = bytes.subarray(0, 8).toString("hex");
  return beginnings.find(([beginning]) => hex.startsWith(beginning))?.[1] ?? "application/octet-stream";
}
