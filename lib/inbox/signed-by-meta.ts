import { createHmac } from "node:crypto";
import { isSameSecret } from "@/lib/secrets";

/** Whether `x-hub-signature-256` is the HMAC of these very bytes under the app's secret. Compared in constant time. */
export function isSignedByMeta(raw: Uint8Array, signature: string | null, appSecret: string): boolean {
  if (appSecret === "") return false;
  const expected = createHmac("sha256", appSecret).update(raw).digest("hex");
  return isSameSecret(signature, `sha256=${expected}`);
}
