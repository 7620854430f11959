import { type CallResult, callGateway, notAnswered } from "@/lib/channels/call-gateway";
import type { Envelope, Outgoing, OutgoingOption, SendResult, SentLookup } from "@/lib/channels/channel";
import { menuShape } from "@/lib/channels/menu-shape";
import { env } from "@/lib/env";
import { errorSchema, foundSchema, sentSchema } from "./wire";

/** WhatsApp's own block of a number: asking again makes it worse. */
const POLICY_BLOCK = 463;
const TRACK_SOURCE = "pizzaria";
/** Said with a 500 while the instance's phone is offline: asking again at once would not bring it back. */
const NOT_CONNECTED = /\bnot connected\b/i;

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
export async function findSentUazapi(envelope: Envelope): Promise<SentLookup> {
  const result = await post(
    "/message/find",
    { track_source: TRACK_SOURCE, track_id: envelope.trackId, limit: 1 },
    envelope.credential,
  );
  if (result.kind !== "answer" || result.status !== 200)
    throw new Error("uazapi: the message could not be looked up");
  const [message] = foundSchema.parse(result.body).messages;
  return message === undefined ? { kind: "absent" } : { kind: "found", providerMessageId: message.messageid };
}

function post(path: string, body: unknown, token: string): Promise<CallResult> {
  return callGateway(`${env().UAZAPI_BASE_URL}${path}`, { token }, body);
}

function toSendResult(result: CallResult): SendResult {
  if (result.kind !== "answer") return notAnswered(result);
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
  if (status === 401 || NOT_CONNECTED.test(refusal.error)) return { kind: "disconnected", reason };
  return status === 429 || status >= 500 ? { kind: "retry", reason } : { kind: "refused", reason };
}

function menuFor(options: readonly OutgoingOption[]) {
  const menu = menuShape(options);
  if (menu === null) return null;
  if (menu.kind === "buttons")
    return { type: "button", choices: menu.buttons.map(({ id, title }) => `${clean(title)}|${id}`) };
  return {
    type: "list",
    listButton: menu.label,
    choices: menu.rows.map(({ id, title, description }) =>
      [clean(title), id, ...(description === null ? [] : [clean(description)])].join("|"),
    ),
  };
}

/** "|" separates the fields of a choice. */
function clean(text: string): string {
  return text.replaceAll("|", "/");
}
