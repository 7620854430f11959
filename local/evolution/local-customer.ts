/** What the shop sent, as a customer reads it. */
export type LocalMessage = {
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
};

/** A customer of a channel without phones of its own: what they read, and the webhook of what they do. */
export type LocalCustomer = {
  received(): readonly LocalMessage[];
  says(text: string): object;
  taps(option: { readonly id: string; readonly title: string }): object;
};
