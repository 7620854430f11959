import type { IncomingMessage } from "./message";

/** What the messages of a turn say, for comparing with turns before; null when options were pressed, as no machine does. */
export function saidIn(messages: readonly IncomingMessage[]): string | null {
  const said = messages.flatMap((message) => (message.tipo === "opcao" ? [] : [wordsIn(message)]));
  return said.length === 0 ? null : said.join(" ");
}

function wordsIn(message: Exclude<IncomingMessage, { tipo: "opcao" }>): string {
  switch (message.tipo) {
    case "texto":
    case "edicao":
      return message.texto;
    case "midia":
      return message.legenda || message.midia;
    case "audio":
    case "localizacao":
      return message.tipo;
  }
}

/**
 * True when what was just said has come back so often within the last minutes that an automatic answer must be writing
 * to another. `exchanges` are the words of the turns that were answered in that time. A customer who says "sim" to five
 * questions is no machine yet; one whose long sentences return again and again is, even when several take turns.
 */
export function isLoop(said: string, exchanges: readonly string[]): boolean {
  const heard = [...exchanges, said].map(wordsOf);
  const last = wordsOf(said);
  const same = heard.filter((words) => areAlike(words, last));
  const returning = heard.filter(
    (words, index) =>
      words.length >= LONG_WORDS && heard.some((other, at) => at !== index && areAlike(words, other)),
  );
  return same.length >= MAX_EXCHANGES || returning.length >= MAX_EXCHANGES;
}

const MAX_EXCHANGES = 6;
const LONG_WORDS = 4;
const ALIKE = 0.8;

/** Numbers change between two copies of an automatic answer (a protocol, a time); a lone number is what was said. */
function wordsOf(text: string): readonly string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text.trim()];
  const words = all.filter((word) => !/^\p{N}+$/u.test(word));
  return words.length === 0 ? all : words;
}

/** By the share of their words that both have. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a), new Set(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared) >= ALIKE;
}
