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

/** Control characters but line feed and tab; direction marks, embeddings, overrides and isolates; zero-width; BOM. */
const HIDDEN = /(?![\n\t])\p{Cc}|[\p{Bidi_Control}\u200b\u2060-\u2064\ufeff]/gu;
