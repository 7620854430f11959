import { describe, expect, onTestFinished, test } from "vitest";
import { groqError } from "@/local/groq/groq-error";
import { startGroq } from "@/local/groq/start-groq";
import type { TranscriptionScript } from "@/local/groq/transcription-script";
import { whole } from "@/local/http/answer";
import { voiceNote } from "@/tests/support/voice-note";
import { createGroqClient } from "./groq";
import { createTranscribe } from "./groq-transcription";

async function startWith(hearing?: TranscriptionScript) {
  const groq = await startGroq({
    script: () => ({ kind: "content", content: "{}" }),
    ...(hearing === undefined ? {} : { hearing }),
  });
  onTestFinished(groq.stop);
  const transcribe = createTranscribe(() => createGroqClient("gsk_test", groq.url));
  const ask = (change: Partial<Parameters<typeof transcribe>[0]> = {}) =>
    transcribe({
      model: "whisper-large-v3-turbo",
      bytes: voiceNote(4, "quero uma calabresa"),
      fileName: "audio.ogg",
      prompt: "Calabresa, Mussarela",
      signal: AbortSignal.timeout(10_000),
      ...change,
    });
  return { groq, ask };
}

describe("a transcription", () => {
  test("is asked for in Portuguese, with the words of the cardapio, and comes with its measures", async () => {
    const { groq, ask } = await startWith();
    expect(await ask()).toEqual({
      seconds: 4,
      segments: [
        { text: " quero uma calabresa", noSpeechProb: 0.01, avgLogprob: -0.2, compressionRatio: 1.1 },
      ],
    });
    expect(groq.transcriptions).toMatchObject([
      { fileName: "audio.ogg", language: "pt", prompt: "Calabresa, Mussarela", temperature: 0, seconds: 4 },
    ]);
  });

  test.each([
    ["rate_limited", 429],
    ["unavailable", 503],
    ["refused", 413],
  ])("that fails is %s on status %i, and is not tried again by itself", async (fault, status) => {
    const { groq, ask } = await startWith(() => ({
      kind: "failure",
      answer: groqError(status, "some_code", ""),
    }));
    await expect(ask()).rejects.toMatchObject({ name: "GroqError", fault });
    expect(groq.transcriptions).toHaveLength(1);
  });

  test("of an unknown model is unavailable", async () => {
    const { ask } = await startWith();
    await expect(ask({ model: "whisper-1" })).rejects.toMatchObject({
      fault: "unavailable",
      code: "model_not_found",
    });
  });

  test("of a file whose name has no known ending is refused", async () => {
    const { ask } = await startWith();
    await expect(ask({ fileName: "audio.enc" })).rejects.toMatchObject({ fault: "refused" });
  });

  test("that never comes ends with its signal", async () => {
    const { ask } = await startWith(() => new Promise(() => undefined));
    await expect(ask({ signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ fault: "timeout" });
  });

  test("that is no transcription is an error", async () => {
    const { ask } = await startWith(() => ({ kind: "failure", answer: whole(200, "text/html", "<html>") }));
    await expect(ask()).rejects.toThrow();
  });
});
