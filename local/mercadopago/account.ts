/** A shop's account at the bank. */
export type Account = {
  readonly accessToken: string;
  readonly collectorId: number;
  /** What notices are signed with; null signs nothing. */
  readonly webhookSecret: string | null;
  readonly name: string;
  readonly pixKey: string;
};
