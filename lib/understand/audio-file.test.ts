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
