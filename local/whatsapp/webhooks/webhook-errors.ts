/** A delivery given up for the moment, in the form of `GET /webhook/errors`. */
export type WebhookError = {
  created: string;
  url: string;
  type: "local";
  event: string;
  message_type: string;
  status_code: number;
  attempts: number;
  error: string;
  payload: unknown;
};

export type WebhookErrors = {
  add(instance: string, error: WebhookError): void;
  of(instance: string): WebhookError[];
};

// The provider keeps as many, in memory.
const keptPerInstance = 20;

export function createWebhookErrors(): WebhookErrors {
  const kept = new Map<string, WebhookError[]>();
  const of = (instance: string) => kept.get(instance) ?? [];
  return {
    of,
    add: (instance, error) => void kept.set(instance, [error, ...of(instance)].slice(0, keptPerInstance)),
  };
}
