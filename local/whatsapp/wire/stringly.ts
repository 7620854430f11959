/** Pure: the same webhook as some servers send it, with booleans and numbers as text. */
export function stringly(body: Record<string, unknown>): Record<string, unknown> {
  const event = Object.entries(typeof body.event === "object" && body.event !== null ? body.event : {});
  return { ...body, event: Object.fromEntries(event.map(([key, value]) => [key, asText(value)])) };
}

// Python's spelling, which is where these servers get it from.
function asText(value: unknown): unknown {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" ? String(value) : value;
}
