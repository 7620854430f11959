import type { Faults } from "@/local/whatsapp/control/create-faults";
import type { Instance, Webhook } from "@/local/whatsapp/model/instance";
import type { Pace } from "@/local/whatsapp/pace";
import type { Timers } from "@/local/whatsapp/timers";
import { stringly } from "@/local/whatsapp/wire/stringly";
import { postWebhook } from "./post-webhook";
import { createReorder } from "./reorder";
import { createWebhookErrors, type WebhookError } from "./webhook-errors";
import type { WebhookEvent } from "./webhook-event";
import { webhookTarget } from "./webhook-target";

export type Webhooks = {
  /** Tells the application, now and for some minutes if it does not listen. Never waits. */
  emit(instance: Instance, event: WebhookEvent): void;
  errorsOf(instance: string): WebhookError[];
  /** Since when errors are kept. */
  startedAtMs: number;
  /** Deliveries still being tried. */
  underWay(): number;
};

type Needs = { faults: Faults; pace: Pace; timers: Timers; now: () => number };

type Delivery = { instance: string; webhook: Webhook; url: string; event: WebhookEvent; body: string };

/** How many failures are reported as one error; the provider's list shows this number of attempts. */
const reportedAttempts = 3;

/** Webhooks out: at least once and in no promised order, as from the real gateway. */
export function createWebhooks({ faults, pace, timers, now }: Needs): Webhooks {
  const errors = createWebhookErrors();
  const reorder = createReorder(faults, timers, pace);
  let underWay = 0;

  const deliver = async (delivery: Delivery) => {
    underWay += 1;
    await deliverUntilTaken(delivery, pace, timers, (failure, attempts) =>
      errors.add(delivery.instance, errorOf(delivery, failure, attempts, now())),
    );
    underWay -= 1;
  };
  return {
    emit(instance, event) {
      const sent = faults.isStringly() && event.event === "messages_update" ? asStringly(event) : event;
      const deliveries = deliveriesOf(instance, sent);
      const copies = faults.takeCopies(event.event);
      const copied = deliveries.flatMap((one) => Array.from({ length: copies }, () => one));
      reorder(event.event, () => Promise.all(copied.map(deliver)));
    },
    errorsOf: errors.of,
    startedAtMs: now(),
    underWay: () => underWay,
  };
}

function asStringly(event: WebhookEvent): WebhookEvent {
  return { ...event, body: stringly(event.body) };
}

function deliveriesOf(instance: Instance, event: WebhookEvent): Delivery[] {
  return instance.webhooks.flatMap((webhook) => {
    const url = webhookTarget(webhook, event);
    const body = JSON.stringify(event.body);
    return url === null ? [] : [{ instance: instance.name, webhook, url, event, body }];
  });
}

type Report = (failure: { statusCode: number; error: string }, attempts: number) => void;

async function deliverUntilTaken(delivery: Delivery, pace: Pace, timers: Timers, report: Report) {
  const { url, body, webhook } = delivery;
  const waitsMs = [...pace.webhookRetryMs, ...pace.lateWebhookRetryMs];
  for (let attempts = 1; ; attempts++) {
    const failure = await postWebhook({
      url,
      body,
      headers: webhook.headers,
      timeoutMs: pace.webhookTimeoutMs,
    });
    if (failure === null) return;
    if (attempts === reportedAttempts) report(failure, attempts);
    const waitMs = waitsMs[attempts - 1];
    if (waitMs === undefined || !(await timers.sleep(waitMs))) return;
  }
}

function errorOf(
  { url, event }: Delivery,
  failure: { statusCode: number; error: string },
  attempts: number,
  nowMs: number,
): WebhookError {
  return {
    created: new Date(nowMs).toISOString(),
    url,
    type: "local",
    event: event.event,
    message_type: event.type,
    status_code: failure.statusCode,
    attempts,
    error: failure.error,
    payload: event.body,
  };
}
