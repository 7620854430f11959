/** What one recorded payload is to become. A case is one of several answers within a file, by its `when`. */
type PayloadCase =
  | { readonly through: (payload: Payload) => unknown; readonly gives: unknown }
  /** Of no use to us, and why: the words are the documentation. */
  | { readonly unused: string };

/** By file name without its ending. */
export type PayloadCases = Readonly<Record<string, PayloadCase>>;

/** Any recorded file; which of these is there depends on its kind. */
export type Payload = {
  readonly response: Answer;
  readonly steps: readonly { readonly response: Answer }[];
  readonly cases: readonly ({ readonly when: string } & Answer)[];
  readonly [field: string]: unknown;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly body: unknown;
};

/** A webhook of this channel. */
export function webhooks(
  parse: (body: unknown) => unknown,
  expected: Readonly<Record<string, unknown>>,
): PayloadCases {
  return Object.fromEntries(
    Object.entries(expected).map(([name, gives]) => [name, { through: parse, gives }]),
  );
}
