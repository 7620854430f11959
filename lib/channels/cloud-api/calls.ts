import { type CallResult, callGateway, notAnswered } from "@/lib/channels/call-gateway";
import type { Envelope, Outgoing, SendResult, SentLookup } from "@/lib/channels/channel";
import { phoneOfJid } from "@/lib/channels/identity";
import { menuShape } from "@/lib/channels/menu-shape";
import { env } from "@/lib/env";
import { errorSchema, sentSchema } from "./wire";

/** Sends a text, with buttons or a list where the options fit and the text is short enough to stand above them. */
export async function sendCloudApi(message: Outgoing, envelope: Envelope): Promise<SendResult> {
  const body = {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipientOf(envelope.to),
    ...contentOf(message),
    biz_opaque_callback_data: envelope.trackId,
  };
  const url = `${env().META_GRAPH_BASE_URL}/${encodeURIComponent(envelope.instanceName)}/messages`;
  return toSendResult(await callGateway(url, { authorization: `Bearer ${envelope.credential}` }, body));
}

/** Meta answers no question about what was sent; its statuses come by themselves. */
export async function findSentCloudApi(): Promise<SentLookup> {
  return { kind: "unknowable" };
}

/** Digits, or the id of somebody whose telephone we were not told. */
function recipientOf(to: string): { to: string } | { recipient: string } {
  const digits = phoneOfJid(to) ?? to;
  return /^\d+$/.test(digits) ? { to: digits } : { recipient: to };
}

const MAX_MENU_TEXT = 1_024;

function contentOf({ texto, opcoes, imagem }: Outgoing): object {
  if (imagem !== undefined) return { type: "image", image: { link: imagem, caption: texto } };
  const menu = texto.length > MAX_MENU_TEXT ? null : menuShape(opcoes);
  if (menu === null) return { type: "text", text: { body: texto, preview_url: false } };
  const action =
    menu.kind === "buttons"
      ? { buttons: menu.buttons.map((one) => ({ type: "reply", reply: one })) }
      : { button: menu.label, sections: [{ rows: menu.rows.map(rowOf) }] };
  const type = menu.kind === "buttons" ? "button" : "list";
  return { type: "interactive", interactive: { type, body: { text: texto }, action } };
}

function rowOf({ id, title, description }: { id: string; title: string; description: string | null }) {
  return { id, title, ...(description === null ? {} : { description }) };
}

function toSendResult(result: CallResult): SendResult {
  if (result.kind !== "answer") return notAnswered(result);
  const { status, body } = result;
  if (status >= 200 && status < 300) {
    const id = sentSchema.safeParse(body).data?.messages[0]?.id;
    return id === undefined
      ? { kind: "ambiguous", reason: "answer without a message id" }
      : { kind: "sent", providerMessageId: id };
  }
  const code = errorSchema.safeParse(body).data?.error.code;
  const reason = code === undefined ? `${status}` : `${status} code ${code}`;
  if (status === 401 || code === BAD_TOKEN) return { kind: "disconnected", reason };
  const isTemporary = status === 429 || status >= 500 || (code !== undefined && TEMPORARY.has(code));
  return { kind: isTemporary ? "retry" : "refused", reason };
}

const BAD_TOKEN = 190;
/** Too much at once: for the account, the number, the app or this one customer; or Meta is not well. */
const TEMPORARY: ReadonlySet<number> = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056]);
