import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { OpenSpan, Tracer } from "@/lib/trace";

const EXPORT_TIMEOUT_MS = 3_000;
/** Requests send at their end; this is for what ends outside of one. */
const HELD_BACK_MS = 2_000;

/**
 * Sends spans as OTLP over HTTP (JSON) to `endpoint`. The provider is ours alone and not registered with OpenTelemetry: the
 * framework's own spans would carry addresses with the secrets in them. OTEL_EXPORTER_OTLP_HEADERS is read by the library.
 */
export function createTracer(endpoint: string, serviceName: string): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: HELD_BACK_MS,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      }),
    ],
  });
  const tracer = provider.getTracer("fornada");
  const spans = new WeakMap<OpenSpan, Span>();
  return {
    start(name, attributes, parent) {
      const around = parent === null ? undefined : spans.get(parent);
      const context = around === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, around);
      const span = tracer.startSpan(name, { attributes: { ...attributes } }, context);
      const opened: OpenSpan = {
        set: (more) => void span.setAttributes({ ...more }),
        fail(kind) {
          span.setAttributes({ "error.type": kind });
          span.setStatus({ code: SpanStatusCode.ERROR });
        },
        end: () => span.end(),
      };
      spans.set(opened, span);
      return opened;
    },
    flush: () => provider.forceFlush().catch(() => undefined),
  };
}
