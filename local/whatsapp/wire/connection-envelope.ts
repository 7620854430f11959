import type { Instance } from "@/local/whatsapp/model/instance";
import { envelope } from "./envelope";

/** Pure: the `connection` webhook for the state the instance is in now. */
export function connectionEnvelope(baseUrl: string, instance: Instance): Record<string, unknown> {
  const { name, state } = instance;
  const base = envelope(baseUrl, instance, "connection");
  switch (state) {
    case "connected":
      return { ...base, instance: { name, status: state } };
    case "connecting":
      return { ...base, owner: "", instance: { name, qrcode: instance.qrcode, status: state } };
    case "disconnected":
      return {
        ...base,
        type: "LoggedOut",
        instance: {
          name,
          status: state,
          lastDisconnect: instance.lastDisconnect,
          lastDisconnectReason: instance.lastDisconnectReason,
        },
      };
  }
}
