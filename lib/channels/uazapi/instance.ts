import type { ConnectionStatus, InstanceAnswer, InstanceKey } from "@/lib/channels/channel";
import { env } from "@/lib/env";
import { instanceSchema } from "./wire";

/** How the instance stands, by its token. */
export function readUazapiInstance({ credential }: InstanceKey): Promise<InstanceAnswer> {
  return askInstance("GET", "/instance/status", credential);
}

/** Asks for the QR that the shop's phone reads; it is good for two minutes. */
export function startUazapiPairing({ credential }: InstanceKey): Promise<InstanceAnswer> {
  return askInstance("POST", "/instance/connect", credential);
}

/**
 * Sets the one webhook of the instance. Echoes of our own sends and what the owner types are wanted: they are how a person
 * who takes over is noticed.
 */
export async function listenToUazapi({ credential }: InstanceKey, address: string): Promise<boolean> {
  const response = await call("POST", "/webhook", credential, {
    enabled: true,
    url: address,
    events: EVENTS,
  });
  return response?.ok === true;
}

const EVENTS = ["messages", "messages_update", "connection"];

async function askInstance(
  method: "GET" | "POST",
  path: string,
  credential: string,
): Promise<InstanceAnswer> {
  const response = await call(method, path, credential, method === "GET" ? undefined : {});
  if (response === null) return { kind: "unreachable" };
  if (response.status === 401 || response.status === 404) return { kind: "refused" };
  const parsed = instanceSchema.safeParse(await response.json().catch(() => null));
  if (!response.ok || !parsed.success) return { kind: "unreachable" };
  const { name, status, qrcode, owner } = parsed.data.instance;
  return {
    kind: "found",
    name,
    status: STATUS[status] ?? "desconectado",
    phone: /^\d{8,15}$/.test(owner) ? owner : null,
    qrCode: qrcode.startsWith("data:image/") ? qrcode : null,
  };
}

const STATUS: Readonly<Record<string, ConnectionStatus>> = {
  connected: "conectado",
  connecting: "conectando",
  disconnected: "desconectado",
};

/** Null when the gateway could not be asked. */
async function call(
  method: "GET" | "POST",
  path: string,
  token: string,
  body: unknown,
): Promise<Response | null> {
  try {
    return await fetch(`${env().UAZAPI_BASE_URL}${path}`, {
      method,
      headers: { "content-type": "application/json", token },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000),
    });
  } catch {
    return null;
  }
}
