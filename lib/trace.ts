import { AsyncLocalStorage } from "node:async_hooks";

/** What a span is told: ids, outcomes, counts and names of ours. Never what somebody wrote, is called, or can be reached at. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export type OpenSpan = {
  set(attributes: SpanAttributes): void;
  /** The kind of an error, never its message. */
  fail(kind: string): void;
  end(): void;
};

/** Where spans go. The one of this process is put in place at start, where an endpoint is set (lib/telemetry.ts). */
export type Tracer = {
  start(name: string, attributes: SpanAttributes, parent: OpenSpan | null): OpenSpan;
  /** Sends what is held back. Never throws. */
  flush(): Promise<void>;
};

declare global {
  // The start of the server and its routes are bundled apart: a module's variable would be two.
  var fornadaTracer: Tracer | undefined;
}

const open = new AsyncLocalStorage<OpenSpan>();
const NO_SPAN: Pick<OpenSpan, "set"> = { set: () => undefined };

/** Does the work as a span within the one around it. Where nothing is traced it is the work alone. */
export async function traced<T>(
  name: string,
  attributes: SpanAttributes,
  work: (span: Pick<OpenSpan, "set">) => Promise<T>,
): Promise<T> {
  const tracer = globalThis.fornadaTracer;
  if (tracer === undefined) return work(NO_SPAN);
  const span = tracer.start(name, attributes, open.getStore() ?? null);
  try {
    return await open.run(span, () => work(span));
  } catch (error) {
    span.fail(error instanceof Error ? error.name : "unknown");
    throw error;
  } finally {
    span.end();
  }
}

/** Sends the spans that have ended: after the answer, before the platform may freeze the process. */
export async function flushSpans(): Promise<void> {
  await globalThis.fornadaTracer?.flush();
}

export function isTracing(): boolean {
  return globalThis.fornadaTracer !== undefined;
}
