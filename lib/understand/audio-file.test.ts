import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { voiceNote } from "@/tests/support/voice-note";
import { inspectAudio } from "./audio-file";

/** One second of silence: MPEG-1 layer III frames of 32 kbit/s, or PCM. */
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(104);
  frame.writeUInt32BE(0xfffb10c4);
  return Buffer.concat(Array(Math.round((seconds * 44_100) / 1_152)).fill(frame));
}
function wav(seconds: number): Buffer {
  const header = Buffer.alloc(44);
  const length = 8_000 * seconds;
  header.write("RIFF");
  header.writeUInt32LE(36 + length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(length, 40);
  return Buffer.concat([header, Buffer.alloc(length, 128)]);
}

describe("a sound file", () => {
  test.each([
    ["audio.ogg", 7.5, voiceNote(7.5)],
    ["audio.ogg", 1_200, voiceNote(1_200)],
    ["audio.mp3", 30, mp3(30)],
    ["audio.wav", 3, wav(3)],
  ])("%s of %d s is known by its own bytes", async (fileName, seconds, bytes) => {
    const file = await inspectAudio(bytes);
    expect(file?.fileName).toBe(fileName);
    expect(Math.abs((file?.seconds ?? 0) - seconds)).toBeLessThan(0.5);
  });

  test.each([
    ["audio.webm", "1a45dfa39f4286810142f7810142f2810442f381084282847765626d"],
    ["audio.m4a", "0000001c667479704d344120000000004d34412069736f6d"],
  ])("%s is known by its first bytes, and does not say how long it is", async (fileName, beginning) => {
    expect(await inspectAudio(Buffer.from(beginning, "hex"))).toEqual({ fileName, seconds: null });
  });

  test("however broken, is looked at in a moment", async () => {
    const broken = fc.tuple(
      fc.constantFrom(voiceNote(20), mp3(2), wav(1)),
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
      fc.constantFrom(0, 1_000_000),
    );
    const check = fc.asyncProperty(broken, async ([sound, changes, padding]) => {
      const bytes = Buffer.concat([sound, Buffer.alloc(padding, 1)]);
      for (const [at, value] of changes) bytes[at] = value;
      const started = performance.now();
      await inspectAudio(bytes);
      expect(performance.now() - started).toBeLessThan(1_000);
    });
    await fc.assert(check, { numRuns: 60 });
  });

  test.each([
    ["a web page", Buffer.from("<!doctype html><html>")],
    ["a document", Buffer.from("%PDF-1.7\n%âãÏÓ")],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a zip", Buffer.from("504b0304140000000800", "hex")],
    ["nothing", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(100_000)],
    ["a cut header", voiceNote(5).subarray(0, 20)],
  ])("is not %s", async (_, bytes) => {
    expect(await inspectAudio(bytes)).toBeNull();
  });
});
