/** What a client asked to hear about, under the id its events will carry. */
export type Subscription = {
  id: number;
  event: string;
  schema: string;
  table?: string | undefined;
  filter?: string | undefined;
};

type Row = Record<string, unknown>;

/** Whether the subscription names this kind of change of this table, leaving its filter aside. */
export function concerns(
  subscription: Subscription,
  change: { type: string; schema: string; table: string },
): boolean {
  const accepts = (wanted: string | undefined, actual: string) =>
    wanted === undefined || wanted === "*" || wanted === actual;
  return (
    accepts(subscription.event, change.type) &&
    accepts(subscription.schema, change.schema) &&
    accepts(subscription.table, change.table)
  );
}

/** Whether the row passes a filter written `column=operator.value`; one we cannot read lets nothing pass. */
export function passesFilter(filter: string | undefined, row: Row | null): boolean {
  if (filter === undefined) return true;
  const [, column = "", operator = "", expected = ""] = /^([^=]+)=(\w+)\.(.*)$/s.exec(filter) ?? [];
  const actual = row?.[column];
  const isAsked = comparisons[operator];
  return isAsked !== undefined && actual !== undefined && isAsked(actual, expected);
}

const comparisons: Record<string, (actual: unknown, expected: string) => boolean> = {
  eq: (actual, expected) => String(actual) === expected,
  neq: (actual, expected) => String(actual) !== expected,
  lt: (actual, expected) => order(actual, expected) < 0,
  lte: (actual, expected) => order(actual, expected) <= 0,
  gt: (actual, expected) => order(actual, expected) > 0,
  gte: (actual, expected) => order(actual, expected) >= 0,
  in: (actual, expected) =>
    expected
      .replace(/^\(|\)$/g, "")
      .split(",")
      .includes(String(actual)),
};

/** Negative, zero or positive; NaN, which no comparison accepts, when there is no value to compare. */
function order(actual: unknown, expected: string): number {
  if (typeof actual === "number") return actual - Number(expected);
  if (typeof actual !== "string") return Number.NaN;
  if (actual === expected) return 0;
  return actual < expected ? -1 : 1;
}
