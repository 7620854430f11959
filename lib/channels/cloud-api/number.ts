import { createHmac } from "node:crypto";
import { callGateway } from "@/lib/channels/call-gateway";
import type { InstanceAnswer, InstanceKey } from "@/lib/channels/channel";
import { env } from "@/lib/env";
import { errorSchema, numberSchema } from "./wire";

/**
 * Whose telephone the number is. Asked with a proof made of the app's secret, so that a wrong secret is known at once and
 * not by webhooks that are refused later.
 */
export async function readCloudApiNumber(key: InstanceKey): Promise<InstanceAnswer> {
  const { instanceName, credential, appSecret } = key;
  const query = new URLSearchParams({
    fields: "display_phone_number,verified_name",
    ...(appSecret === null
      ? {}
      : { appsecret_proof: createHmac("sha256", appSecret).update(credential).digest("hex") }),
  });
  const url = `${env().META_GRAPH_BASE_URL}/${encodeURIComponent(instanceName)}?${query}`;
  const result = await callGateway(url, { authorization: `Bearer ${credential}` });
  if (result.kind !== "answer") return { kind: "unreachable" };
  const code = errorSchema.safeParse(result.body).data?.error.code;
  if (result.status === 401 || (code !== undefined && REFUSED.has(code))) return { kind: "refused" };
  const parsed = numberSchema.safeParse(result.body);
  if (result.status >= 400 || !parsed.success) return { kind: "unreachable" };
  return {
    kind: "found",
    name: instanceName,
    status: "conectado",
    phone: parsed.data.display_phone_number.replaceAll(/\D/g, ""),
    qrCode: null,
  };
}

/** A wrong id or proof, a missing permission, a bad token. */
const REFUSED: ReadonlySet<number> = new Set([10, 100, 190, 200]);
