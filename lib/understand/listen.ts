import { channelFor } from "@/lib/channels/channels";
import type { FalhaDeAudio } from "@/lib/core/dialogue/command";
import { env } from "@/lib/env";
import { cleanText } from "@/lib/inbox/clean-text";
import { describeError, log } from "@/lib/log";
import { decryptSecret } from "@/lib/secrets";
import { GroqError } from "@/lib/services/groq";
import type { Transcribe, Transcription, TranscriptionRequest } from "@/lib/services/groq-transcription";
import type { LoadedTurn, VoiceNote } from "@/lib/store/load-turn";
import type { Heard } from "@/lib/store/transcription";
import { inspectAudio } from "./audio-file";
import type { Breaker } from "./breaker";
import { clearSpeech } from "./clear-speech";
import { transcriptionPrompt } from "./transcription-prompt";
import { type UsoModelo, usoDaTranscricao } from "./uso-modelo";

/** Who turns sound into words, and what keeps customers from waiting for one that is down. */
export type Ear = { readonly transcribe: Transcribe; readonly breaker: Breaker };

/** What came of listening, and what it cost. */
export type Listened = { readonly heard: Heard; readonly uso: UsoModelo | null };

/** Why a voice note will not be listened to, as far as what was declared of it tells; null when it will. */
export function refusalOf({ mimeType, bytes, seconds }: VoiceNote): FalhaDeAudio | null {
  const { GROQ_API_KEY, MAX_AUDIO_BYTES, MAX_AUDIO_SECONDS } = env();
  if (GROQ_API_KEY === undefined) return "sem_chave";
  if (mimeType !== null && !/^(audio|video|application)\//.test(mimeType)) return "formato";
  if (seconds !== null && seconds > MAX_AUDIO_SECONDS) return "longo";
  if (bytes !== null && bytes > MAX_AUDIO_BYTES) return "grande";
  return null;
}

/**
 * Fetches a voice note and turns it into words. What was declared of it is not believed: its size is counted while it
 * comes in, its kind and length are read off its bytes, and only then is it sent on. Never throws for a bad file or a
 * provider that fails.
 */
export async function listen(
  note: VoiceNote,
  loaded: LoadedTurn,
  ear: Ear,
  deadline: AbortSignal,
): Promise<Listened> {
  const file = await fetchSound(note, loaded);
  if ("falha" in file) return { heard: { kind: "unheard", falha: file.falha }, uso: null };
  const prompt = transcriptionPrompt(loaded.facts);
  const answer = await askGuarded(ear, { ...file, prompt }, deadline);
  if (answer === null) return { heard: { kind: "unheard", falha: "falhou" }, uso: null };
  const uso = usoDaTranscricao(
    answer.model,
    answer.transcription.seconds ?? file.seconds ?? note.seconds ?? 0,
  );
  return { heard: wordsOf(answer.transcription, prompt), uso };
}

type Sound = Pick<TranscriptionRequest, "bytes" | "fileName"> & { readonly seconds: number | null };

async function fetchSound(
  note: VoiceNote,
  { canal, instanceName, instanceToken }: LoadedTurn,
): Promise<Sound | { readonly falha: FalhaDeAudio }> {
  if (instanceToken === null || instanceName === null) return { falha: "falhou" };
  const { MAX_AUDIO_BYTES, MAX_AUDIO_SECONDS } = env();
  const download = await channelFor(canal).downloadMedia({
    messageId: note.providerMessageId,
    mediaId: note.mediaId,
    instanceName,
    credential: decryptSecret(instanceToken),
    maxBytes: MAX_AUDIO_BYTES,
  });
  if (download.kind === "too_large") return { falha: "grande" };
  if (download.kind === "unavailable") {
    log.warn({ mensagemId: note.mensagemId, reason: download.reason }, "voice note not fetched");
    return { falha: "falhou" };
  }
  const file = await inspectAudio(download.bytes);
  if (file === null) return { falha: "formato" };
  if (file.seconds !== null && file.seconds > MAX_AUDIO_SECONDS) return { falha: "longo" };
  return { bytes: download.bytes, ...file };
}

type Question = Omit<TranscriptionRequest, "model" | "signal">;
type Answered = { readonly model: string; readonly transcription: Transcription };

async function askGuarded(
  { transcribe, breaker }: Ear,
  question: Question,
  deadline: AbortSignal,
): Promise<Answered | null> {
  if (!breaker.admits()) return null;
  const answered = await askInTurn(transcribe, question, deadline);
  if (answered === null) breaker.failed();
  else breaker.succeeded();
  return answered;
}

/** One model after the other, until one answers. */
async function askInTurn(
  transcribe: Transcribe,
  question: Question,
  deadline: AbortSignal,
): Promise<Answered | null> {
  for (const model of env().GROQ_TRANSCRIPTION_MODELS) {
    try {
      const signal = AbortSignal.any([deadline, AbortSignal.timeout(ONE_ANSWER_MS)]);
      return { model, transcription: await transcribe({ ...question, model, signal }) };
    } catch (error) {
      log.warn({ model, error: describeError(error) }, "voice note not transcribed");
      if (error instanceof GroqError && error.fault === "refused") return null;
    }
  }
  return null;
}

const ONE_ANSWER_MS = 10_000;

function wordsOf({ segments }: Transcription, prompt: string): Heard {
  const speech = clearSpeech(segments, prompt);
  const texto = cleanText(speech ?? "", env().MAX_INCOMING_TEXT_CHARS);
  return texto === "" ? { kind: "unheard", falha: "ruido" } : { kind: "words", texto };
}
