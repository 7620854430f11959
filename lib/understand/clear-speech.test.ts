import { describe, expect, test } from "vitest";
import { clearSpeech, type SpeechSegment } from "./clear-speech";

const PROMPT = "Calabresa, Mussarela, Quatro Queijos, Portuguesa, Coca-Cola Lata";
const said = (text: string, change: Partial<SpeechSegment> = {}): SpeechSegment => ({
  text,
  noSpeechProb: 0.02,
  avgLogprob: -0.2,
  compressionRatio: 1.1,
  ...change,
});

describe("the words of a voice note", () => {
  test("are those of its segments, without the space Whisper begins with", () => {
    expect(clearSpeech([said(" Quero uma grande"), said(" de calabresa.")], PROMPT)).toBe(
      "Quero uma grande de calabresa.",
    );
  });

  test("do not hold what silence around them was heard as", () => {
    const silence = said(" Obrigado.", { noSpeechProb: 0.9 });
    expect(clearSpeech([silence, said(" Uma coca."), silence], PROMPT)).toBe("Uma coca.");
  });

  test("may name what the prompt names", () => {
    for (const text of [
      "Quatro queijos.",
      "coca-cola lata",
      "Calabresa, mussarela.",
      "Portuguesa, calabresa, mussarela",
    ]) {
      expect(clearSpeech([said(text)], PROMPT)).toBe(text);
    }
  });

  test.each([
    ["there are none", []],
    ["they are blank", [said("  ")]],
    ["they are only dots", [said(" ...")]],
    ["nobody speaks", [said(" Uma calabresa.", { noSpeechProb: 0.83 })]],
    ["they were guessed", [said(" Uma calabresa.", { avgLogprob: -1.3 })]],
    ["a part was guessed", [said(" Calabresa"), said(" sem cebola", { avgLogprob: -1.3 })]],
    ["they repeat themselves", [said(" a a a a a a a a a", { compressionRatio: 9 })]],
    ["they are credits", [said(" Legendas pela comunidade Amara.org")]],
    ["they thank for watching", [said(" Obrigado por assistir!")]],
    ["they are the prompt again", [said(" Calabresa, Mussarela, Quatro Queijos.")]],
  ])("do not count when %s", (_, segments) => {
    expect(clearSpeech(segments, PROMPT)).toBeNull();
  });
});
