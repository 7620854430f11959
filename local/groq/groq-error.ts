import { type Answer, json } from "@/local/http/answer";

/** The error form of Groq's API. */
export function groqError(
  status: number,
  code: string,
  message: string,
  extra: { readonly headers?: Record<string, string>; readonly body?: Record<string, unknown> } = {},
): Answer {
  const error = { message, type: TYPE_BY_STATUS[status] ?? "invalid_request_error", code, ...extra.body };
  return json({ error }, status, extra.headers);
}

const TYPE_BY_STATUS: Readonly<Record<number, string>> = {
  429: "tokens",
  500: "internal_server_error",
  502: "internal_server_error",
  503: "internal_server_error",
};
