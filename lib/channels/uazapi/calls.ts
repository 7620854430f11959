import type { Envelope, Outgoing, OutgoingOption, SendResult } from "@/lib/channels/channel";
import { env } from "@/lib/env";
import { errorSchema, foundSchema, sentSchema } from "./wire";

const MAX_BUTTONS = 3;
const MAX_BUTTON_TITLE = 20;
const MAX_LIST_ROWS = 10;
const MAX_ROW_TITLE = 24;
/** WhatsApp's own block of a number: asking again makes it worse. */
const POLICY_BLOCK = 463;
const TRACK_SOURCE = "pizzaria";

/** Sends a text, with buttons or a list where the options fit. The text alone must suffice: menus may not be shown. */
export async function sendUazapi(message: Outgoing, envelope: Envelope): Promise<SendResult> {
  const common = { number: envelope.to, track_source: TRACK_SOURCE, track_id: envelope.trackId };
  if (message.imagem !== undefined) {
    const media = { type: "image", file: message.imagem, text: message.texto };
    return toSendResult(await post("/send/media", { ...common, ...media }, envelope.credential));
  }
  const menu = menuFor(message.opcoes);
  const result =
    menu === null
      ? await post("/send/text", { ...common, text: message.texto, linkPreview: false }, envelope.credential)
      : await post("/send/menu", { ...common, text: message.texto, ...menu }, envelope.credential);
  return toSendResult(result);
}

/** Looks a send up by our own id. */
export async function findSentUazapi(envelope: Envelope): Promise<{ providerMessageId: string } | null> {
  const result = await post(
    "/message/find",
    { track_source: TRACK_SOURCE, track_id: envelope.trackId, limit: 1 },
    envelope.credential,
  );
  if (result.kind !== "answer" || result.status !== 200)
    throw new Error("uazapi: the message could not be looked up");
  const [message] = foundSchema.parse(result.body).messages;
  return message === undefined ? null : { providerMessageId: message.messageid };
}

type CallResult =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "no_answer"; readonly reason: string };

async function post(path: string, body: unknown, token: string): Promise<CallResult> {
  try {
    const response = await fetch(`${env().UAZAPI_BASE_URL}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", token },
      body: JSON.stringify(body),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000),
    });
    return { kind: "answer", status: response.status, body: await response.json().catch(() => null) };
  } catch (error) {
    // A refused connection was certainly not taken; a cut or slow one may have been.
    const reason = error instanceof Error ? error.name : "unknown";
    return isRefused(error)
      ? { kind: "unreachable", reason: "connection refused" }
      : { kind: "no_answer", reason };
  }
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : null;
  return code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "UND_ERR_CONNECT_TIMEOUT";
}

function toSendResult(result: CallResult): SendResult {
  if (result.kind === "unreachable") return { kind: "retry", reason: result.reason };
  if (result.kind === "no_answer") return { kind: "ambiguous", reason: result.reason };
  const { status, body } = result;
  if (status >= 200 && status < 300) {
    const sent = sentSchema.safeParse(body);
    return sent.success
      ? { kind: "sent", providerMessageId: sent.data.messageid }
      : { kind: "ambiguous", reason: "answer without a message id" };
  }
  const refusal = errorSchema.catch({ error: "", error_key: "", provider_code: undefined }).parse(body);
  const reason = `${status} ${refusal.error_key || refusal.error}`.trim().slice(0, 200);
  if (refusal.provider_code === POLICY_BLOCK) return { kind: "refused", reason };
  return status === 401 || status === 429 || status >= 500
    ? { kind: "retry", reason }
    : { kind: "refused", reason };
}

/** Buttons for up to three short options, a list for up to ten, nothing beyond. */
function menuFor(options: readonly OutgoingOption[]) {
  if (options.length === 0 || options.length > MAX_LIST_ROWS) return null;
  const fitsButtons = options.every(
    ({ titulo, descricao }) => titulo.length <= MAX_BUTTON_TITLE && descricao === null,
  );
  if (options.length <= MAX_BUTTONS && fitsButtons) {
    return { type: "button", choices: options.map(({ id, titulo }) => `${clean(titulo)}|${id}`) };
  }
  return {
    type: "list",
    listButton: "Ver opções",
    choices: options.map(({ id, titulo, descricao }) =>
      [clean(titulo).slice(0, MAX_ROW_TITLE), id, ...(descricao === null ? [] : [clean(descricao)])].join(
        "|",
      ),
    ),
  };
}

/** "|" separates the fields of a choice. */
function clean(text: string): string {
  return text.replaceAll("|", "/");
}
