import path from "node:path";
import { createFaults, type Faults } from "@/local/whatsapp/control/create-faults";
import { createRequestLog, type RequestLog } from "@/local/whatsapp/control/request-log";
import { type Customers, createCustomers } from "@/local/whatsapp/model/customers";
import { createInstances, type Instances } from "@/local/whatsapp/model/instances";
import { createMediaStore, type MediaStore } from "@/local/whatsapp/model/media-store";
import { openStateFile, type StateFile } from "@/local/whatsapp/model/state-file";
import { createThreads, type Threads } from "@/local/whatsapp/model/threads";
import { createLiveFeed, type LiveFeed } from "@/local/whatsapp/phone-api/live-feed";
import { messageView } from "@/local/whatsapp/phone-api/message-view";
import { customerView, instanceView } from "@/local/whatsapp/phone-api/views";
import { createWebhooks, type Webhooks } from "@/local/whatsapp/webhooks/create-webhooks";
import type { Pace } from "./pace";
import { createTimers, type Timers } from "./timers";

/** Everything the routes and actions work on. */
export type Gateway = {
  /** Known once the server listens; webhooks and file links carry it. */
  url: string;
  now: () => number;
  pace: Pace;
  timers: Timers;
  instances: Instances;
  customers: Customers;
  threads: Threads;
  media: MediaStore;
  faults: Faults;
  requests: RequestLog;
  webhooks: Webhooks;
  live: LiveFeed;
  state: StateFile;
};

export type GatewayOptions = { dataDir: string | null; now: () => number; pace: Pace };

export function createGateway({ dataDir, now, pace }: GatewayOptions): Gateway {
  const timers = createTimers();
  const faults = createFaults();
  const live = createLiveFeed();
  const state: StateFile = openStateFile(dataDir, () => ({
    instances: instances.all(),
    customers: customers.all(),
    messages: threads.everything(),
  }));
  const { loaded } = state;

  const instances = createInstances(loaded.instances, (instance) => {
    state.saveSoon();
    live.publish(instance.name, { kind: "instance", instance: instanceView(instance) });
  });
  const customers = createCustomers(loaded.customers, (customer) => {
    state.saveSoon();
    live.publishToAll({ kind: "customer", customer: customerView(customer) });
  });
  const threads = createThreads(loaded.messages, (message, isNew) => {
    state.saveSoon();
    if (!live.isWatched(message.instance)) return;
    const view = messageView(message, threads.of(message.instance, message.phone));
    live.publish(message.instance, {
      kind: isNew ? "message" : "change",
      phone: message.phone,
      message: view,
    });
  });
  return {
    url: "",
    now,
    pace,
    timers,
    instances,
    customers,
    threads,
    media: createMediaStore(dataDir === null ? null : path.join(dataDir, "whatsapp-media")),
    faults,
    requests: createRequestLog(),
    webhooks: createWebhooks({ faults, pace, timers, now }),
    live,
    state,
  };
}
