import { callGateway } from "@/lib/channels/call-gateway";
import type { ConnectionStatus, InstanceAnswer, InstanceKey } from "@/lib/channels/channel";
import { evolutionUrl } from "./calls";
import { pairingSchema } from "./wire";

/** How the instance stands, by its name and its key. */
export function readEvolutionInstance(key: InstanceKey): Promise<InstanceAnswer> {
  return askInstance("/instance/connectionState", key);
}

/** Asks for the QR that the shop's phone reads. */
export function startEvolutionPairing(key: InstanceKey): Promise<InstanceAnswer> {
  return askInstance("/instance/connect", key);
}

/** Sets the one webhook of the instance. */
export async function listenToEvolution(key: InstanceKey, address: string): Promise<boolean> {
  const url = evolutionUrl("/webhook/set", key.instanceName);
  const webhook = { enabled: true, url: address, byEvents: false, base64: false, events: EVENTS };
  const result = await callGateway(url, { apikey: key.credential }, { webhook });
  return result.kind === "answer" && result.status >= 200 && result.status < 300;
}

const EVENTS = [
  "MESSAGES_UPSERT",
  "MESSAGES_EDITED",
  "MESSAGES_UPDATE",
  "MESSAGES_DELETE",
  "CONNECTION_UPDATE",
];

async function askInstance(path: string, { instanceName, credential }: InstanceKey): Promise<InstanceAnswer> {
  const result = await callGateway(evolutionUrl(path, instanceName), { apikey: credential });
  if (result.kind !== "answer") return { kind: "unreachable" };
  if (result.status === 401 || result.status === 403 || result.status === 404) return { kind: "refused" };
  const parsed = pairingSchema.safeParse(result.body);
  if (result.status >= 400 || !parsed.success) return { kind: "unreachable" };
  const { instance, base64 } = parsed.data;
  return {
    kind: "found",
    name: instanceName,
    status: instance === undefined ? "conectando" : (STATUS[instance.state] ?? "desconectado"),
    phone: null,
    qrCode: base64.startsWith("data:image/") ? base64 : null,
  };
}

const STATUS: Readonly<Record<string, ConnectionStatus>> = {
  open: "conectado",
  connecting: "conectando",
  close: "desconectado",
};
