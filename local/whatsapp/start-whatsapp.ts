import { startLoopbackServer } from "@/local/http/loopback-server";
import { createRouter } from "@/local/http/router";
import { controlRoutes } from "@/local/whatsapp/control/control-routes";
import { newCustomer } from "@/local/whatsapp/model/customer";
import { phoneRoutes } from "@/local/whatsapp/phone-api/phone-routes";
import { providerRoutes } from "@/local/whatsapp/provider/provider-routes";
import { createGateway, type Gateway } from "./gateway";
import { type Pace, realPace } from "./pace";
import { phonePage } from "./phone-page";
import { type NewInstance, registerInstance } from "./register-instance";

export type WhatsappOptions = {
  /** A port left out is any free one. */
  port?: number;
  /** Keeps conversations and instances between runs; null keeps nothing. */
  dataDir: string | null;
  /** The local clock, in milliseconds: every timestamp comes from it. */
  now: () => number;
  /** Shorter waits, for tests. */
  pace?: Partial<Pace>;
};

export type Whatsapp = {
  /** The provider's base URL, and the address of the phone page. */
  url: string;
  /** Connects a shop's number; a known name keeps its conversations and takes the new settings. */
  registerInstance(instance: NewInstance): void;
  stop(): Promise<void>;
};

/** Starts the WhatsApp of this machine: the provider's gateway, and the phones of the customers. */
export async function startWhatsapp(options: WhatsappOptions): Promise<Whatsapp> {
  const { dataDir, now, port } = options;
  const gateway = createGateway({ dataDir, now, pace: { ...realPace, ...options.pace } });
  addPresetCustomers(gateway);
  const routes = createRouter([
    ...providerRoutes(gateway),
    ...phoneRoutes(gateway),
    ...controlRoutes(gateway),
  ]);
  const server = await startLoopbackServer({
    purpose: "WhatsApp gateway",
    port: port ?? null,
    handle: async (request, url) => (await phonePage(request, url)) ?? routes(request, url),
  });
  gateway.url = server.url;
  return {
    url: server.url,
    registerInstance: (instance) => registerInstance(gateway, instance),
    async stop() {
      gateway.timers.stop();
      await server.stop();
      gateway.state.saveNow();
    },
  };
}

// The two customers every demonstration starts with.
const presetCustomers = [
  { phone: "5511999990001", name: "Ana Souza" },
  { phone: "5511999990002", name: "Bruno Lima" },
];

function addPresetCustomers({ customers }: Gateway): void {
  for (const { phone, name } of presetCustomers) {
    if (customers.find(phone) === null) customers.save(newCustomer(phone, name));
  }
}
