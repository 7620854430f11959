import { createHash } from "node:crypto";
import { z } from "zod";
import { type Answer, json } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import { disconnect, startPairing } from "@/local/whatsapp/actions/change-connection";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { InstanceCall } from "./provider-routes";

export function instanceStatus({ gateway, instance }: InstanceCall): Answer {
  const connected = instance.state === "connected";
  return json({
    instance: { ...described(instance), currentTime: new Date(gateway.now()).toISOString() },
    status: { connected, loggedIn: connected, jid: connected ? deviceOf(instance) : null },
  });
}

const connectSchema = z.object({ phone: z.coerce.string().optional() });

export async function connectInstance({ gateway, instance, call }: InstanceCall): Promise<Answer> {
  const { phone } = parseBody(connectSchema, call.body, "Invalid payload");
  const isUp = instance.state === "connected";
  const shown = isUp ? instance : await startPairing(gateway, instance, phone ?? null);
  const { id, token, status, paircode, qrcode, name, owner } = described(shown);
  return json({
    connected: isUp,
    loggedIn: isUp,
    jid: isUp ? deviceOf(instance) : null,
    instance: { id, token, status, paircode, qrcode, name, owner: isUp ? owner : "" },
  });
}

export function disconnectInstance({ gateway, instance }: InstanceCall): Answer {
  const disconnected = disconnect(gateway, instance.name, "disconnected by the API");
  return json({
    instance: described(disconnected),
    response: "Disconnected",
    info: "The device has been successfully disconnected from WhatsApp. A new QR code will be required for the next connection.",
  });
}

function described(instance: Instance) {
  return {
    id: `r${createHash("sha256").update(instance.name).digest("hex").slice(0, 14)}`,
    token: instance.token,
    status: instance.state,
    paircode: instance.paircode,
    qrcode: instance.qrcode,
    name: instance.name,
    profileName: instance.profileName,
    profilePicUrl: "",
    isBusiness: true,
    // The provider's own spelling.
    plataform: "android",
    systemName: "uazapiGO",
    owner: instance.ownerPhone,
    lastDisconnect: instance.lastDisconnect,
    lastDisconnectReason: instance.lastDisconnectReason,
  };
}

function deviceOf(instance: Instance) {
  return { user: instance.ownerPhone, agent: 0, device: 3, server: "s.whatsapp.net" };
}
