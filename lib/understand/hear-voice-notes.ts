import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { groqClient } from "@/lib/services/groq";
import { createTranscribe } from "@/lib/services/groq-transcription";
import type { ConversaRef, LoadedTurn, VoiceNote } from "@/lib/store/load-turn";
import { claimTranscription, type Heard, saveTranscription } from "@/lib/store/transcription";
import { createBreaker } from "./breaker";
import { type Ear, listen, refusalOf } from "./listen";

/**
 * Puts its words in the place of each voice note, so that all that follows reads a text. Each is paid for once: it is
 * claimed before it is sent anywhere, and its words are kept as soon as they exist, whatever becomes of the turn. Where
 * the bot is quiet nothing is listened to. Null when another turn still listens, or time is up: what stays unread is swept.
 */
export async function hearVoiceNotes(
  ref: ConversaRef,
  loaded: LoadedTurn,
  clock: Clock,
): Promise<LoadedTurn | null> {
  if (loaded.facts.conversa.quieta || loaded.voiceNotes.length === 0) return loaded;
  const deadline = AbortSignal.timeout(LISTENING_MS);
  const byId = new Map<number, Heard>();
  // One after the other: a burst of them is neither all in memory at once nor past the limit of an hour.
  for (const note of loaded.voiceNotes) {
    const heard = await hearOne(ref, note, loaded, clock, deadline);
    if (heard === null) return null;
    byId.set(note.mensagemId, heard);
  }
  return {
    ...loaded,
    voiceNotes: [],
    messages: loaded.messages.map((message) => inWords(message, byId.get(message.id))),
  };
}

/** For all voice notes of a turn together; the platform ends a turn after sixty seconds. */
const LISTENING_MS = 25_000;
/** A turn that has not saved anything by then is dead. */
const ABANDONED_AFTER_SECONDS = 45;
const ASK_AGAIN_MS = 300;
/** Of one customer in an hour, in units of the longest voice note. */
const NOTES_PER_HOUR = 5;

type Message = LoadedTurn["messages"][number];

function inWords(message: Message, heard: Heard | undefined): Message {
  if (heard === undefined) return message;
  const { id, receivedAtMs } = message;
  return heard.kind === "words"
    ? { id, receivedAtMs, tipo: "texto", texto: heard.texto }
    : { id, receivedAtMs, tipo: "audio", falha: heard.falha };
}

async function hearOne(
  ref: ConversaRef,
  note: VoiceNote,
  loaded: LoadedTurn,
  clock: Clock,
  deadline: AbortSignal,
): Promise<Heard | null> {
  const refused = refusalOf(note);
  if (refused !== null)
    return keep(ref, note, { heard: { kind: "unheard", falha: refused }, uso: null }, clock);
  while (!deadline.aborted) {
    const claim = await claimTranscription(ref, {
      mensagemId: note.mensagemId,
      agora: clock(),
      segundosPorHora: env().MAX_AUDIO_SECONDS * NOTES_PER_HOUR,
      desisteAposSegundos: ABANDONED_AFTER_SECONDS,
    });
    if (claim.kind === "yours") return keep(ref, note, await listen(note, loaded, ear, deadline), clock);
    if (claim.kind !== "taken") return claim;
    await sleep(ASK_AGAIN_MS);
  }
  return null;
}

/** The breaker goes by the process's own time: the demo's clock moves on at will. */
const ear: Ear = { transcribe: createTranscribe(groqClient), breaker: createBreaker(Date.now) };

async function keep(
  ref: ConversaRef,
  { mensagemId }: VoiceNote,
  { heard, uso }: Awaited<ReturnType<typeof listen>>,
  clock: Clock,
): Promise<Heard> {
  for (let attempt = 1; ; attempt++) {
    try {
      await saveTranscription(ref, mensagemId, heard, uso, clock());
      return heard;
    } catch (error) {
      // What was paid for is not let go because the database was away for a moment.
      if (attempt >= SAVES) throw error;
      await sleep(attempt * SAVE_AGAIN_MS);
    }
  }
}

const SAVES = 3;
const SAVE_AGAIN_MS = 500;
