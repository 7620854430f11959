import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error";

// A 16 MB file in base64, which is the largest a chat accepts, and room for the rest of the body.
const maxBodyBytes = 24 * 1024 * 1024;

/** The JSON of a request, or undefined when it has no body. Throws a 413 or a 400. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBytes(request)).toString("utf8");
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, "The body is not valid JSON.");
  }
}

/** The body of a request. Throws a 413. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new RequestError(413, "File size exceeds limit");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
