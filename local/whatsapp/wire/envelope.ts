import type { Instance } from "@/local/whatsapp/model/instance";

/** What every webhook starts with. */
export function envelope(baseUrl: string, instance: Instance, EventType: string): Record<string, unknown> {
  return {
    BaseUrl: baseUrl,
    EventType,
    instanceName: instance.name,
    owner: instance.ownerPhone,
    token: instance.token,
  };
}
