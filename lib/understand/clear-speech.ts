/** What a transcription says of one stretch of sound, in Whisper's own measures. */
export type SpeechSegment = {
  readonly text: string;
  /** How likely there is no speech at all: 0 to 1. */
  readonly noSpeechProb: number;
  /** How sure it is of its words; 0 is certain, below -1 is guessing. */
  readonly avgLogprob: number;
  /** How repetitive the words are. */
  readonly compressionRatio: number;
};

/**
 * The words that were really said, or null when a person should rather repeat them. Whisper makes up words for noise
 * and silence: credits of videos, one phrase again and again, or the very names it was prompted with, and those would
 * be an order nobody gave. Silence around the speech is left out; a stretch of speech that was not understood spoils
 * the whole, because the missing word might be a "sem".
 */
export function clearSpeech(segments: readonly SpeechSegment[], prompt: string): string | null {
  const spoken = segments.filter(({ text, noSpeechProb }) => text.trim() !== "" && noSpeechProb < SILENCE);
  if (spoken.some(isGuess)) return null;
  const text = spoken
    .map((segment) => segment.text.trim())
    .join(" ")
    .trim();
  return text === "" || isMadeUp(text) || isPrompt(text, prompt) ? null : text;
}

const SILENCE = 0.6;

function isGuess({ avgLogprob, compressionRatio }: SpeechSegment): boolean {
  return avgLogprob < -1 || compressionRatio > 2.4;
}

function isMadeUp(text: string): boolean {
  return MADE_UP.some((phrase) => phrase.test(text)) || !/[\p{L}\p{N}]/u.test(text);
}

/** What Portuguese silence is heard as, learned from the subtitles of videos. */
const MADE_UP: readonly RegExp[] = [
  /amara\.org/i,
  /\blegendas? (?:pela|por|e transcri|em portugu)/i,
  /^transcri[çc][ãa]o (?:e|por)\b/i,
  /^obrigad[oa] por (?:assistir|ver)/i,
  /inscrev(?:a-se|er) no (?:meu )?canal/i,
  /^\W*m[úu]sica\W*$/i,
];

/** Three names in the order they were prompted in are an echo. */
function isPrompt(text: string, prompt: string): boolean {
  const said = fold(text);
  return said.split(",").length >= 3 && fold(prompt).includes(said);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.!?…]+$/, "")
    .trim();
}
