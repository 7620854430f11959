import { randomBytes } from "node:crypto";

/** Ids written by the application's sends, which WhatsApp tells from a phone's by their beginning. */
export function newApiMessageId(): string {
  return `3EB0${randomHex(18)}`;
}

/** Ids written by a phone. */
export function newPhoneMessageId(): string {
  return `AC${randomHex(30)}`;
}

export function newWebhookId(): string {
  return `wh_${randomHex(10).toLowerCase()}`;
}

function randomHex(digits: number): string {
  return randomBytes(digits / 2)
    .toString("hex")
    .toUpperCase();
}
