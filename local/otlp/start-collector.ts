import { z } from "zod";
import { json, refuse } from "@/local/http/answer";
import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";
import { readJson } from "@/local/http/read-json";

type ReceivedSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly isError: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type Collector = LoopbackServer & {
  /** What came in so far. */
  readonly spans: readonly ReceivedSpan[];
  /** The same as it travelled. */
  readonly bodies: readonly string[];
};

/** An OpenTelemetry collector on this machine: OTLP over HTTP in its JSON form, traces only. */
export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const server = await startLoopbackServer({
    purpose: "OpenTelemetry collector",
    port: null,
    async handle(request, url) {
      if (request.method !== "POST" || url.pathname !== "/v1/traces") return refuse(404, "Not found");
      const body = await readJson(request);
      bodies.push(JSON.stringify(body));
      for (const { scopeSpans } of traces.parse(body).resourceSpans)
        for (const scope of scopeSpans) spans.push(...scope.spans.map(toSpan));
      return json({});
    },
  });
  return { ...server, spans, bodies };
}

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const span = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(attribute),
  status: z.object({ code: z.int().optional() }),
});
const traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});

const ERROR = 2;

function toSpan({
  traceId,
  spanId,
  parentSpanId,
  name,
  attributes,
  status,
}: z.output<typeof span>): ReceivedSpan {
  const values = attributes.map(({ key, value }) => [key, Object.values(value)[0]]);
  return {
    traceId,
    spanId,
    parentSpanId: parentSpanId === undefined || parentSpanId === "" ? null : parentSpanId,
    name,
    isError: status.code === ERROR,
    attributes: Object.fromEntries(values),
  };
}
