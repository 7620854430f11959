import { encode } from "gpt-tokenizer/encoding/o200k_harmony";
import type { ChatAnswer, ChatCall, ChatUsage } from "./chat-script";

/** Tokens of a text in the vocabulary of gpt-oss (gpt-tokenizer, o200k_harmony). */
export function countTokens(text: string): number {
  return tokensOf(text).length;
}

/** A customer may write what looks like a mark of the prompt's frame: it is text. */
function tokensOf(text: string): number[] {
  return encode(text, { disallowedSpecial: new Set() });
}

/**
 * The prompt as the model reads it: the schema is written into it before the messages, each of which is framed by its
 * role. A schema that is only enforced would cost less; nobody has said so.
 */
export function promptTokens({ schema, messages }: Pick<ChatCall, "schema" | "messages">): readonly number[] {
  const format = schema === null ? "" : `# Response Formats\n\n${JSON.stringify(schema)}\n`;
  const framed = messages.map(({ role, content }) => `<${role}>${content}</${role}>`);
  return tokensOf(`${format}${framed.join("")}`);
}

/** Charges calls as Groq does: what an earlier prompt of the same model began with is cached, in blocks. */
export function createTokenMeter() {
  const recent = new Map<string, (readonly number[])[]>();
  return {
    charge(call: ChatCall, answer: Exclude<ChatAnswer, { kind: "failure" }>): ChatUsage {
      const prompt = promptTokens(call);
      const earlier = recent.get(call.model) ?? [];
      const shared = Math.max(0, ...earlier.map((other) => commonPrefixLength(prompt, other)));
      recent.set(call.model, [...earlier.slice(1 - REMEMBERED_PROMPTS), prompt]);
      const said = answer.kind === "content" ? answer.content : answer.arguments;
      return {
        input: prompt.length,
        cached: Math.floor(shared / CACHE_BLOCK) * CACHE_BLOCK,
        output: countTokens(said) + REASONING_TOKENS,
      };
    },
  };
}

const REMEMBERED_PROMPTS = 16;
const CACHE_BLOCK = 128;
/** A short thought goes before each answer at low effort; the recorded one took 30 tokens. */
const REASONING_TOKENS = 30;

export function commonPrefixLength(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at;
  return length;
}
