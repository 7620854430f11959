import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkStart } = await import("@/lib/check-start");
  await checkStart();
  await startTelemetry();
}

/** OpenTelemetry is loaded only where it is wanted: nobody else waits for it at a cold start. */
async function startTelemetry(): Promise<void> {
  const { env } = await import("@/lib/env");
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service } = env();
  if (endpoint === undefined) return;
  const { createTracer } = await import("@/lib/telemetry");
  globalThis.fornadaTracer = createTracer(endpoint, service);
}

/** A page or action that failed, by the id of its request; the framework's own line of it has none. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportFault } = await import("@/lib/report-fault");
  reportFault(error, request.headers, context);
};
