import pino from "pino";
import { currentRequest } from "@/lib/request-context";

/**
 * Structured logs without personal data: log ids, counts and outcomes, never message text, names, addresses, telephones,
 * tokens or bodies. The level is read from the environment directly, because a wrong environment must be loggable too.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  mixin: () => ({ ...currentRequest() }),
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["*.token", "*.authorization", "*.texto", "*.mensagem", "*.telefone"], remove: true },
});

/**
 * What may be told of a failure: its kind, its code and where it happened. Never its message: those of others quote the
 * values they failed on.
 */
export function describeError(error: unknown): {
  name: string;
  code?: string;
  operation?: string;
  at?: string;
} {
  if (!(error instanceof Error)) return { name: "not an Error" };
  const at = error.stack
    ?.split("\n")
    .find((line) => line.trimStart().startsWith("at "))
    ?.trim();
  return {
    name: error.name,
    ...textOf(error, "code"),
    ...textOf(error, "operation"),
    ...(at === undefined ? {} : { at }),
  };
}

function textOf(error: object, key: string): Record<string, string> {
  const value = Reflect.get(error, key);
  return typeof value === "string" ? { [key]: value } : {};
}
