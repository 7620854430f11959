import { type CallResult, callGateway, notAnswered } from "@/lib/channels/call-gateway";
import type { Envelope, Outgoing, SendResult, SentLookup } from "@/lib/channels/channel";
import { phoneOfJid } from "@/lib/channels/identity";
import { menuShape } from "@/lib/channels/menu-shape";
import { env } from "@/lib/env";
import { errorSchema, sentSchema } from "./wire";

/** Sends a text, with buttons or a list where the options fit. The text alone must suffice: menus may not be shown. */
export async function sendEvolution(message: Outgoing, envelope: Envelope): Promise<SendResult> {
  const { path, body } = requestFor(message);
  const number = phoneOfJid(envelope.to) ?? envelope.to;
  const url = evolutionUrl(path, envelope.instanceName);
  return toSendResult(await callGateway(url, { apikey: envelope.credential }, { number, ...body }));
}

/** Evolution keeps no name of ours beside a message. */
export async function findSentEvolution(): Promise<SentLookup> {
  return { kind: "unknowable" };
}

/** The instance's name is part of the path. Throws when EVOLUTION_BASE_URL is not set. */
export function evolutionUrl(path: string, instanceName: string): string {
  const base = env().EVOLUTION_BASE_URL;
  if (base === undefined) throw new Error("EVOLUTION_BASE_URL is not set, and a restaurante uses Evolution");
  return `${base}${path}/${encodeURIComponent(instanceName)}`;
}

function requestFor({ texto, opcoes, imagem }: Outgoing): { path: string; body: object } {
  if (imagem !== undefined) {
    const media = { mediatype: "image", mimetype: "image/png", media: imagem, fileName: "imagem.png" };
    return { path: "/message/sendMedia", body: { ...media, caption: texto } };
  }
  const menu = menuShape(opcoes);
  if (menu === null) return { path: "/message/sendText", body: { text: texto, linkPreview: false } };
  // Its menus need a title of their own, and say the text below it.
  const common = { title: MENU_TITLE, description: texto };
  if (menu.kind === "buttons") {
    const buttons = menu.buttons.map(({ id, title }) => ({ type: "reply", displayText: title, id }));
    return { path: "/message/sendButtons", body: { ...common, footer: "", buttons } };
  }
  const rows = menu.rows.map(({ id, title, description }) => ({
    title,
    description: description ?? "",
    rowId: id,
  }));
  const list = { footerText: "", buttonText: menu.label, sections: [{ title: MENU_TITLE, rows }] };
  return { path: "/message/sendList", body: { ...common, ...list } };
}

const MENU_TITLE = "Escolha";

function toSendResult(result: CallResult): SendResult {
  if (result.kind !== "answer") return notAnswered(result);
  const { status, body } = result;
  if (status >= 200 && status < 300) {
    const sent = sentSchema.safeParse(body);
    return sent.success
      ? { kind: "sent", providerMessageId: sent.data.key.id }
      : { kind: "ambiguous", reason: "answer without a message id" };
  }
  const said = sentenceOf(body);
  const reason = `${status} ${said}`.trim().slice(0, 200);
  if (status === 401 || status === 404 || /connection closed/i.test(said))
    return { kind: "disconnected", reason };
  return status === 429 || status >= 500 ? { kind: "retry", reason } : { kind: "refused", reason };
}

/** What Evolution complains of, without the number it complains about. */
function sentenceOf(body: unknown): string {
  const refusal = errorSchema.safeParse(body).data;
  const message = refusal?.response?.message;
  const [first] = Array.isArray(message) ? message : [message];
  if (typeof first === "string") return first;
  const isNobody = typeof first === "object" && first !== null && "exists" in first && first.exists === false;
  return isNobody ? "number without WhatsApp" : (refusal?.error ?? "");
}
