import type { SendFault, WebhookFault } from "./planned-fault";

export type Faults = {
  planSend(fault: SendFault): void;
  planWebhook(fault: WebhookFault): void;
  /** The fault this send meets, used up by asking; null for a send that goes well. */
  takeSend(send: { instance: string; path: string; phone: string }): SendFault["fault"] | null;
  /** How often the event arrives: 1 on a good day, 0 when it is lost. */
  takeCopies(event: string): number;
  /** How many events of this name are still to be held and turned round; null when none. */
  reorderCount(event: string): number | null;
  endReorder(): void;
  isStringly(): boolean;
  planned(): { send: SendFault[]; webhook: WebhookFault[] };
  clear(): void;
};

/** The trouble tests and the demo have ordered, in the order ordered. */
export function createFaults(): Faults {
  let send: SendFault[] = [];
  let webhook: WebhookFault[] = [];
  return {
    planSend: (fault) => void send.push(fault),
    planWebhook: (fault) => {
      webhook = webhook.filter((one) => one.fault !== "stringly" || fault.fault !== "stringly");
      if (fault.fault !== "stringly" || fault.on) webhook.push(fault);
    },
    takeSend(call) {
      const met = send.find(
        (one) =>
          fits(one.instance, call.instance) && fits(one.path, call.path) && fits(one.phone, call.phone),
      );
      if (met) send = spend(send, met);
      return met?.fault ?? null;
    },
    takeCopies(event) {
      const met = webhook.find(
        (one) => (one.fault === "duplicate" || one.fault === "lose") && one.event === event,
      );
      if (met?.fault !== "duplicate" && met?.fault !== "lose") return 1;
      webhook = spend(webhook, met);
      return met.fault === "lose" ? 0 : met.copies;
    },
    reorderCount(event) {
      const met = webhook.find((one) => one.fault === "reorder");
      return met?.fault === "reorder" && met.event === event ? met.count : null;
    },
    endReorder() {
      const met = webhook.find((one) => one.fault === "reorder");
      webhook = webhook.filter((one) => one !== met);
    },
    isStringly: () => webhook.some((one) => one.fault === "stringly"),
    planned: () => ({ send, webhook }),
    clear() {
      send = [];
      webhook = [];
    },
  };
}

function fits(wanted: string | undefined, given: string): boolean {
  return wanted === undefined || wanted === given;
}

function spend<T extends object>(faults: readonly T[], met: T & { times: number }): T[] {
  return faults.flatMap((one) => {
    if (one !== met) return [one];
    return met.times > 1 ? [{ ...met, times: met.times - 1 }] : [];
  });
}
