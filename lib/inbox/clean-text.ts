/**
 * A customer's text made safe to store and read: NFC, no control, zero-width or direction-override characters (Postgres
 * refuses NUL, and the others hide words), no lone surrogates, line breaks kept, at most `maxChars`.
 */
export function cleanText(text: string, maxChars: number): string {
  return text
    .slice(0, maxChars * 2)
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(HIDDEN, "")
    .trim()
    .slice(0, maxChars)
    .toWellFormed();
}

/** Control characters but line feed and tab; zero-width; direction marks, embeddings, overrides and isolates; BOM. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
