/** Every wait of the gateway, in one place, so that tests can hurry it. */
export type Pace = {
  /** From an accepted send to its echo. */
  echoMs: number;
  /** From an accepted send to the customer's phone ringing. */
  deliveredMs: number;
  /** From delivered to read, when nobody watches the phone page. */
  readMs: number;
  /** From a customer's message to the shop's phone having it. */
  shopReceivesMs: number;
  /** How long a shown QR code waits before the fake owner has scanned it. */
  pairingMs: number;
  /** Waits before the second and the third attempt of a webhook. */
  webhookRetryMs: readonly number[];
  /** Waits of the attempts after that: an application that was down for some minutes still gets its messages. */
  lateWebhookRetryMs: readonly number[];
  webhookTimeoutMs: number;
  /** How long a reorder waits for the messages it was promised. */
  reorderHoldMs: number;
  reorderGapMs: number;
  /** How long a send that hangs holds its connection. */
  hangMs: number;
};

/** As on a good mobile network. */
export const realPace: Pace = {
  echoMs: 120,
  deliveredMs: 700,
  readMs: 2_200,
  shopReceivesMs: 350,
  pairingMs: 6_000,
  webhookRetryMs: [600, 2_000],
  lateWebhookRetryMs: [4_000, 8_000, 15_000, 20_000, 30_000, 30_000, 60_000, 60_000, 60_000],
  webhookTimeoutMs: 15_000,
  reorderHoldMs: 3_000,
  reorderGapMs: 300,
  hangMs: 120_000,
};
