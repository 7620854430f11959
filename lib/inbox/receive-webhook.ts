import type {
  ChannelEvent,
  ChannelName,
  IncomingContent,
  IncomingMessage,
  Sender,
} from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import type { Clock } from "@/lib/clock";
import { coordination } from "@/lib/coordination/shared-coordination";
import { env } from "@/lib/env";
import type { DueTurn } from "@/lib/inbox/ask-for-turn";
import { cleanText } from "@/lib/inbox/clean-text";
import { patienceFor } from "@/lib/inbox/patience";
import { pseudonym, sha256Hex } from "@/lib/secrets";
import { type IncomingRow, receiveMessage, updateConnection, updateDelivery } from "@/lib/store/inbox";

export type WebhookOutcome =
  /** Stored, and a turn is due. */
  | ({ readonly kind: "turn_due" } & DueTurn)
  | { readonly kind: "done"; readonly what: string }
  /** The instance is not ours, or does not prove itself: both look the same from outside. */
  | { readonly kind: "unauthorized" };

/** Takes one webhook of a channel to the database, event by event. Whatever is answered 200 is stored. Throws when it could not be. */
export async function receiveWebhook(
  canal: ChannelName,
  body: unknown,
  clock: Clock,
): Promise<readonly WebhookOutcome[]> {
  return receiveEvents(canal, channelFor(canal).parseWebhook(body), clock);
}

/** In the order in which they came. */
export async function receiveEvents(
  canal: ChannelName,
  events: readonly ChannelEvent[],
  clock: Clock,
): Promise<readonly WebhookOutcome[]> {
  const outcomes: WebhookOutcome[] = [];
  for (const event of events) outcomes.push(await receiveEvent(canal, event, clock));
  return outcomes;
}

async function receiveEvent(canal: ChannelName, event: ChannelEvent, clock: Clock): Promise<WebhookOutcome> {
  switch (event.kind) {
    case "ignored":
      return { kind: "done", what: `ignored: ${event.reason}` };
    case "message":
      return storeMessage(canal, event, clock());
    case "receipt":
      return toOutcome(
        await updateDelivery({
          ...proof(canal, event),
          provedor_mensagem_ids: event.messageIds,
          entrega: event.status,
          agora: iso(clock()),
        }),
      );
    case "deleted":
      return toOutcome(
        await updateDelivery({
          ...proof(canal, event),
          provedor_mensagem_ids: event.messageIds,
          entrega: "apagada",
          agora: iso(clock()),
        }),
      );
    case "connection":
      return toOutcome(await updateConnection({ ...proof(canal, event), canal_status: event.status }));
  }
}

async function storeMessage(
  canal: ChannelName,
  event: Extract<ChannelEvent, { kind: "message" }>,
  agora: number,
): Promise<WebhookOutcome> {
  const received = await receiveMessage({ ...toRow(canal, event, agora), ...(await limitOf(event)) });
  switch (received.resultado) {
    case "instancia_desconhecida":
    case "token_invalido":
      return { kind: "unauthorized" };
    case "recebida":
      return {
        kind: "turn_due",
        ref: received,
        patience: patienceFor(event.content, env().MESSAGE_DEBOUNCE_SECONDS),
        name: pseudonym(`${received.restauranteId} ${event.messageId}`),
      };
    default:
      return { kind: "done", what: received.resultado };
  }
}

/** Redis counts the messages of a customer where there is one; else the statement that stores the message does. */
async function limitOf(event: Sender & IncomingMessage) {
  const uses = env().WEBHOOK_RATE_LIMIT_PER_MIN;
  if (uses === 0 || event.fromOwner) return { limite_por_minuto: 0 };
  const name = `whatsapp:${pseudonym(`${event.instanceName} ${event.replyTo}`)}`;
  const isWithin = await coordination().takeShared(name, { uses, windowSeconds: 60 });
  return isWithin === null
    ? { limite_por_minuto: uses }
    : { limite_por_minuto: 0, acima_do_limite: !isWithin };
}

function toRow(
  canal: ChannelName,
  event: Sender & IncomingMessage,
  agora: number,
): Omit<IncomingRow, "limite_por_minuto"> {
  return {
    ...proof(canal, event),
    provedor_mensagem_id: event.messageId,
    do_dono: event.fromOwner,
    identidades: event.identities,
    destino: event.replyTo,
    telefone: event.telefone,
    nome: nameIn(event.senderName),
    ...contentRow(event.content),
    provedor_em: iso(plausibleTime(event.sentAtMs, agora)),
    agora: iso(agora),
    pausa_do_dono_min: env().HUMAN_PAUSE_MIN,
    ...(event.editsMessageId === null ? {} : { edita: event.editsMessageId }),
  };
}

/** Somebody who has set no name is called by their number, and nobody is greeted by a number. */
function nameIn(senderName: string | null): string | null {
  const name = cleanText(senderName ?? "", MAX_NAME_CHARS);
  return /\p{L}/u.test(name) ? name : null;
}

const MAX_NAME_CHARS = 80;
const DAY_MS = 24 * 60 * 60 * 1_000;

function contentRow(
  content: IncomingContent,
): Pick<IncomingRow, "tipo" | "mensagem" | "opcao_id" | "midia" | "conteudo"> {
  const clean = (text: string) => cleanText(text, env().MAX_INCOMING_TEXT_CHARS);
  switch (content.kind) {
    case "text":
      return { tipo: "texto", mensagem: clean(content.text), opcao_id: null, midia: null, conteudo: null };
    case "option":
      return {
        tipo: "opcao",
        mensagem: clean(content.title),
        opcao_id: cleanText(content.optionId, 200),
        midia: null,
        conteudo: null,
      };
    case "media":
      return {
        tipo: "midia",
        mensagem: clean(content.caption),
        opcao_id: null,
        midia: content.media,
        conteudo: content.detail,
      };
  }
}

/** Messages are ordered by the provider's time; one that cannot be true would stand in front of or behind all others. */
function plausibleTime(sentAtMs: number, agora: number): number {
  return sentAtMs > 0 && Math.abs(agora - sentAtMs) < 7 * DAY_MS ? sentAtMs : agora;
}

function proof(canal: ChannelName, sender: Sender) {
  return { canal, instance_name: sender.instanceName, token_sha256: sha256Hex(sender.token) };
}

function toOutcome(isOurs: boolean): WebhookOutcome {
  return isOurs ? { kind: "done", what: "noted" } : { kind: "unauthorized" };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
