import { setTimeout as sleep } from "node:timers/promises";
import type { Channel, Envelope, Outgoing, SendResult } from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import type { Clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { decryptSecret } from "@/lib/secrets";
import type { ClaimedSaida } from "@/lib/store/commit-turn";
import { claimSaidas, type DueSaida, markSaida, type SaidaOutcome } from "@/lib/store/outbox";
import type { Speaker } from "@/lib/store/speaker";
import { traced } from "@/lib/trace";

/**
 * Sends what a turn has just committed, in order. One that does not go stays in the outbox, and those behind it wait,
 * so that the customer reads them in order.
 */
export async function deliver(
  claimed: readonly ClaimedSaida[],
  speaker: Speaker,
  clock: Clock,
): Promise<void> {
  for (const saida of claimed) {
    const isSent = await sendAndMark({ ...saida, ...speaker, tentativas: 1, duvidas: 0 }, clock);
    if (!isSent) return;
  }
}

/** Sends everything that is due, conversation by conversation. Returns how many went out. */
export async function deliverDue(clock: Clock, options: { limite: number }): Promise<number> {
  let sent = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const due = await claimSaidas({
      agora: clock(),
      conversaId: null,
      limite: options.limite,
      abandonadaAposSegundos: ABANDONED_AFTER_SECONDS,
    });
    if (due.length === 0) return sent;
    const results = await Promise.all(due.map((saida) => sendAndMark(saida, clock)));
    sent += results.filter(Boolean).length;
  }
  return sent;
}

/** A sender that has been silent for so long is dead: longer than a send with its timeout can take. */
const ABANDONED_AFTER_SECONDS = 45;
const MAX_ROUNDS = 20;
const MAX_TRIES = 12;
/** What it shows was said in words before it: it must not keep the rest waiting. */
const MAX_TRIES_OF_A_PICTURE = 3;
const FIRST_BACKOFF_MS = 2_000;
const MAX_BACKOFF_MS = 30 * 60 * 1_000;

type Sendable = Pick<DueSaida, "id" | "destino" | "conteudo" | "tentativas" | "duvidas"> & Speaker;

function sendAndMark(saida: Sendable, clock: Clock): Promise<boolean> {
  const { id, canal, tentativas } = saida;
  const attributes = { "fornada.saida.id": id, "fornada.canal": canal, "fornada.tentativas": tentativas };
  return traced("deliver", attributes, async (span) => {
    const outcome = await trySend(saida, clock);
    span.set({ "fornada.outcome": outcome.status });
    return mark(saida, outcome, clock);
  });
}

async function mark(saida: Sendable, outcome: SaidaOutcome, clock: Clock): Promise<boolean> {
  await markSaida(saida.id, outcome, clock());
  if (outcome.status !== "enviada") {
    log.warn(
      { saidaId: saida.id, tentativas: saida.tentativas, status: outcome.status, erro: outcome.erro },
      "message not sent",
    );
  }
  return outcome.status === "enviada";
}

async function trySend(saida: Sendable, clock: Clock): Promise<SaidaOutcome> {
  const channel = channelFor(saida.canal);
  try {
    const envelope = { to: saida.destino, trackId: `saida-${saida.id}`, ...speakerOf(saida) };
    const result = await sendOnce(channel, saida, envelope);
    return toOutcome(result, saida, clock());
  } catch (error) {
    log.error({ saidaId: saida.id, error: describeError(error) }, "send failed");
    return toOutcome({ kind: "retry", reason: "could not be tried" }, saida, clock());
  }
}

/**
 * A second try first asks whether the first one went out, so that an ambiguous send does not become two messages. Where
 * nobody can be asked, it is said once more and no more than once.
 */
async function sendOnce(channel: Channel, saida: Sendable, envelope: Envelope): Promise<SendResult> {
  if (saida.tentativas > 1) {
    const found = await channel.findSent(envelope);
    if (found.kind === "found") return { kind: "sent", providerMessageId: found.providerMessageId };
    if (found.kind === "unknowable" && saida.duvidas > MAX_RESENDS)
      return { kind: "refused", reason: "may have gone out twice" };
  }
  const { texto, opcoes, imagem } = saida.conteudo;
  const message: Outgoing = { texto, opcoes, ...(imagem === undefined ? {} : { imagem }) };
  return offer(channel, message, envelope);
}

/** What was certainly not taken is offered again at once, UAZAPI_SEND_RETRIES times in all; then it waits in the outbox. */
async function offer(channel: Channel, message: Outgoing, envelope: Envelope): Promise<SendResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await channel.send(message, envelope);
    if (result.kind !== "retry" || attempt >= env().UAZAPI_SEND_RETRIES) return result;
    await sleep(attempt * PAUSE_MS);
  }
}

const PAUSE_MS = 600;

const MAX_RESENDS = 1;

function speakerOf({ instanceName, instanceToken }: Speaker): Pick<Envelope, "instanceName" | "credential"> {
  if (instanceName === null || instanceToken === null) throw new Error("the restaurante has no instance");
  return { instanceName, credential: decryptSecret(instanceToken) };
}

function toOutcome(result: SendResult, { tentativas, conteudo }: Sendable, agora: number): SaidaOutcome {
  const maxTries = conteudo.imagem === undefined ? MAX_TRIES : MAX_TRIES_OF_A_PICTURE;
  if (result.kind === "sent") return { status: "enviada", provedorMensagemId: result.providerMessageId };
  const isGivenUp = result.kind !== "disconnected" && tentativas >= maxTries;
  if (result.kind === "refused" || isGivenUp) return { status: "falhou", erro: result.reason };
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (tentativas - 1), MAX_BACKOFF_MS);
  return {
    status: "pendente",
    erro: result.reason,
    proximaTentativaMs: agora + backoff,
    duvida: result.kind === "ambiguous",
    desconectado: result.kind === "disconnected",
  };
}
