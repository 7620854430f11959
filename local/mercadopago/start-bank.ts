import { startLoopbackServer } from "@/local/http/loopback-server";
import { createRouter } from "@/local/http/router";
import { createTimers } from "@/local/whatsapp/timers";
import type { Account } from "./account";
import { apiRoutes } from "./api-routes";
import { createBank } from "./bank";
import { createFaults } from "./faults";
import { createNotices } from "./notices";
import { panelPage } from "./panel-page";
import { panelRoutes } from "./panel-routes";

export type LocalBank = {
  /** The API's base URL, and the address of the bank's panel. */
  readonly url: string;
  openAccount(account: Account): void;
  stop(): Promise<void>;
};

const EXPIRY_CHECK_MS = 1_000;
/** The real one tells again every 15 minutes; here nobody waits so long. */
const RETRY_MS = [2_000, 5_000, 15_000];
const HANG_MS = 60_000;

/** Starts the bank of this machine: Mercado Pago's API, and a panel where charges are paid. */
export async function startBank(options: {
  /** A port left out is any free one. */
  readonly port?: number;
  /** Keeps payments between runs; null keeps nothing. */
  readonly dataDir: string | null;
  readonly now: () => number;
  readonly retryMs?: readonly number[];
}): Promise<LocalBank> {
  const { dataDir, now, retryMs = RETRY_MS } = options;
  const timers = createTimers();
  const faults = createFaults();
  const bank = createBank({ dataDir, now, faults, notices: createNotices({ timers, faults, now, retryMs }) });
  const routes = createRouter([...apiRoutes(bank, HANG_MS), ...panelRoutes(bank)]);
  const server = await startLoopbackServer({
    purpose: "bank",
    port: options.port ?? null,
    handle: async (request, url) => (await panelPage(request, url)) ?? routes(request, url),
  });
  // The local clock can jump: what is past its time is found by looking.
  const watch = setInterval(bank.expireDue, EXPIRY_CHECK_MS);
  return {
    url: server.url,
    openAccount: bank.openAccount,
    async stop() {
      clearInterval(watch);
      timers.stop();
      await server.stop();
    },
  };
}
