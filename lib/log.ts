import pino from "pino";

/**
 * Structured logs without personal data: log ids, counts and outcomes, never message text, names, addresses, telephones,
 * tokens or bodies. The level is read from the environment directly, because a wrong environment must be loggable too.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["*.token", "*.authorization", "*.texto", "*.mensagem", "*.telefone"], remove: true },
});

/** What may be told of a failure: its kind, and our own message; the text of others may carry data. */
export function describeError(error: unknown): { name: string; code?: string; message: string } {
  if (!(error instanceof Error)) return { name: "unknown", message: "not an Error" };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { name: error.name, ...code, message: error.message.slice(0, 200) };
}
