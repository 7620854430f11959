import QRCode from "qrcode";
import type { Gateway } from "@/local/whatsapp/gateway";
import type { Instance } from "@/local/whatsapp/model/instance";
import { connectionEnvelope } from "@/local/whatsapp/wire/connection-envelope";
import { reachShopWithWaiting } from "./customer-says";

/** Shows a code to pair the shop's phone with; the fake owner scans it a few seconds later. */
export async function startPairing(
  gateway: Gateway,
  instance: Instance,
  phone: string | null,
): Promise<Instance> {
  const qrcode = phone === null ? await QRCode.toDataURL(`pareamento local de ${instance.name}`) : "";
  const paircode = phone === null ? "" : "ABCD-1234";
  const connecting = gateway.instances.change(instance.name, { state: "connecting", qrcode, paircode });
  tellConnection(gateway, connecting);
  gateway.timers.after(gateway.pace.pairingMs, () => {
    if (gateway.instances.find(instance.name)?.state === "connecting") connect(gateway, instance.name);
  });
  return connecting;
}

/** The shop's number is online; messages that waited for it arrive. */
export function connect(gateway: Gateway, name: string): Instance {
  const connected = gateway.instances.change(name, { state: "connected", qrcode: "", paircode: "" });
  tellConnection(gateway, connected);
  reachShopWithWaiting(gateway, name);
  return connected;
}

/** The shop's number drops off. */
export function disconnect(gateway: Gateway, name: string, reason: string): Instance {
  const disconnected = gateway.instances.change(name, {
    state: "disconnected",
    qrcode: "",
    paircode: "",
    // The provider writes a space where ISO 8601 has a T.
    lastDisconnect: new Date(gateway.now()).toISOString().replace("T", " "),
    lastDisconnectReason: reason,
  });
  tellConnection(gateway, disconnected);
  return disconnected;
}

function tellConnection(gateway: Gateway, instance: Instance): void {
  const body = connectionEnvelope(gateway.url, instance);
  gateway.webhooks.emit(instance, { event: "connection", type: instance.state, body, traits: null });
}
